import type { CalendarStarterRow } from './types';

/** A usual week, one holiday as an example, and the limits that are usual (METHOD §3.6). */
export const calendarPl: readonly CalendarStarterRow[] = [
  { kind: 'weekday', what: 'monday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'tuesday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'wednesday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'thursday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'friday', from: '09:00', to: '18:00', note: '' },
  { kind: 'holiday', what: '2027-01-01', note: 'Przykład: dodaj święta swojego kraju i regionu.' },
  { kind: 'limit', what: 'first_answer_hours', value: 8, note: 'Godziny robocze od zapytania.' },
  { kind: 'limit', what: 'first_contact_hours', value: 24, note: 'Dobrze: w ciągu 24 godzin zegarowych.' },
  { kind: 'limit', what: 'first_contact_days', value: 3, note: 'Limit: trzy dni robocze.' },
  { kind: 'limit', what: 'attempts', value: 6, note: 'Potem lepsza jest sekwencja.' },
  { kind: 'limit', what: 'attempt_days', value: 2, note: 'Dni robocze między jedną próbą a następną.' },
  {
    kind: 'limit',
    what: 'recent_call_days',
    value: 7,
    note: 'Ostrzega, gdy ktoś z zespołu niedawno dzwonił do firmy.',
  },
  {
    kind: 'limit',
    what: 'stalled_days',
    value: 21,
    note: 'Bez ruchu szansa sprzedaży uchodzi za zatrzymaną.',
  },
];
