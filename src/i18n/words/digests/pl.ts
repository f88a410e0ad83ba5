import type { DigestsWords } from './es';

export const digestsPl: DigestsWords = {
  title: 'Codzienne podsumowanie',
  subjectManager: 'DUO: podsumowanie zespołu, {date}',
  subjectOwn: 'DUO: mój dzień, {date}',
  introManager: 'Na co dziś zwrócić uwagę w dokumencie „{document}”:',
  introOwn: 'Co Cię dziś czeka w dokumencie „{document}”:',
  sections: {
    overdue: 'Zaległe',
    today: 'Na dziś',
    clocks: 'Terminy przekroczone lub bliskie',
    returned: 'Zwrócone przez sprzedaż',
    unowned: 'Bez opiekuna',
    unanswered: 'Szanse sprzedaży, które czekają na Twoją odpowiedź',
    waking: 'Wracają w tym tygodniu',
    closing: 'Po przewidywanym zamknięciu',
  },
  count: '{section}: {count}',
  detail: '{title} · {detail}',
  owner: '{text} ({owner})',
  on: '{day} · {text}',
  more: '… i jeszcze {count}',
  clocks: {
    first_answer: 'pierwsza odpowiedź na zapytanie',
    first_contact: 'pierwszy kontakt po przekazaniu',
  },
  open: 'Otwórz dokument',
  footer:
    'Otrzymujesz tę wiadomość, bo w arkuszu „{tab}” zaznaczone jest Twoje pole „{column}”. Odznacz je, aby jej nie dostawać.',
  settings: {
    title: 'Codzienne podsumowanie e-mailem',
    on: 'Wysyłaj podsumowanie codziennie',
    hour: 'Od godziny',
    who: 'Dostają je osoby z zaznaczonym polem w arkuszu „{tab}”: {count}.',
    nobody: 'Nikt nie ma zaznaczonego pola w arkuszu „{tab}”.',
    managers: 'Osoby z funkcją „{manager}” dostają też podsumowanie zespołu.',
    noTrigger: 'Aby wysyłało się samo, ktoś musi włączyć w menu sprawdzanie co godzinę.',
    sentToday: 'Wysłane dziś: {count}.',
    save: 'Zapisz',
    saved: 'Zapisano.',
    badHour: 'Godzina musi być liczbą całkowitą od 0 do 23.',
  },
};
