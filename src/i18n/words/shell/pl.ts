import type { ShellWords } from './es';

/** What every page of the sidebar says, Polish. */
export const shellPl: ShellWords = {
  title: 'DUO',
  views: {
    card: 'Karta leada',
    call: 'Scenariusz rozmowy',
    queue: 'Do zrobienia',
    find: 'Szukaj lub dodaj',
    handoff: 'Przekaż do sprzedaży',
    opportunity: 'Szansa sprzedaży',
    assignment: 'Przydział według regionów',
    cadences: 'Sekwencje',
    settings: 'Ustawienia i rejestr',
  },
  short: { card: 'Karta', call: 'Rozmowa', queue: 'Zadania', find: 'Szukaj' },
  more: 'Więcej',
  navigation: 'Części DUO',
  loading: 'Wczytywanie…',
  working: 'Trwa praca…',
  retry: 'Spróbuj ponownie',
  resume: 'Wznów',
  cancel: 'Anuluj',
  save: 'Zapisz',
  saved: 'Zapisano.',
  close: 'Zamknij',
  yes: 'Tak',
  no: 'Nie',
  lost: 'Nie udało się połączyć z arkuszem. Sprawdź połączenie i naciśnij „Spróbuj ponownie”.',
};
