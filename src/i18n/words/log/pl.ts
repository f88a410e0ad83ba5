import type { LogWords } from './es';

/** Setting up the tabs of the team, its settings and the check of the log, Polish. */
export const logPl: LogWords = {
  setUpDone:
    'Arkusze zespołu są gotowe. Najpierw uzupełnij „Zespół” (imię i nazwisko oraz konto Google każdej osoby), potem sprawdź „Regiony” i „Szablony”.',
  ownerTitle: 'Brak kolumny opiekuna',
  ownerQuestion:
    'Arkusz „{tab}” nie mówi, kto prowadzi danego leada. Dodać pustą kolumnę „Opiekun” po prawej? Bez niej nie można przydzielać leadów ani pokazać zadań poszczególnych osób.',
  territoryExample: 'Przykład: zmień go lub usuń. Bez nazwisk leady przydziela się po kolei.',
  check: 'Sprawdź rejestr',
  checkHelp:
    'Każda aktywność ma pieczęć zależną od poprzedniej: widać, gdy ktoś zmienił, usunął lub wstawił wiersze.',
  fine: 'Rejestr jest kompletny: aktywności {count}, żadna nie została zmieniona.',
  empty: 'Nie ma jeszcze aktywności.',
  faults: 'Rejestr nie jest taki, jak go zapisano:',
  fault: {
    foreign: 'Wiersz {number} arkusza wpisano ręcznie: nie należy do rejestru.',
    changed: 'Aktywność nr {number} została zmieniona.',
    missing: 'Brakuje aktywności nr {number}.',
    repeated: 'Aktywność nr {number} występuje dwa razy.',
    cut: 'Brakuje ostatnich aktywności: zapisano ich {number}.',
  },
  rebuild: 'Odtwórz kolumny pracy z rejestru',
  rebuilt: 'Zaktualizowane wiersze: {count}.',
  hourlyTitle: 'Praca co godzinę',
  hourlyOn: 'Włączona przez Ciebie w tym dokumencie.',
  hourlyOff: 'Nie włączono jej na Twoim koncie.',
  switchOn: 'Włącz',
  switchOff: 'Wyłącz',
  confirmationTitle: 'Potwierdzenie dla klienta',
  confirmation: { handoff: 'Przy przekazaniu', acceptance: 'Przy przyjęciu', never: 'Nigdy' },
};
