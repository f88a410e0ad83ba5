import type { CalendarStarterRow } from './types';

/** A usual week, one holiday as an example, and the limits that are usual (METHOD §3.6). */
export const calendarEs: readonly CalendarStarterRow[] = [
  { kind: 'weekday', what: 'monday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'tuesday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'wednesday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'thursday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'friday', from: '09:00', to: '18:00', note: '' },
  { kind: 'holiday', what: '2027-01-01', note: 'Ejemplo: añada los festivos de su país y región.' },
  {
    kind: 'limit',
    what: 'first_answer_hours',
    value: 8,
    note: 'Horas laborables desde que alguien pregunta.',
  },
  { kind: 'limit', what: 'first_contact_hours', value: 24, note: 'Bien: dentro de 24 horas de reloj.' },
  { kind: 'limit', what: 'first_contact_days', value: 3, note: 'Límite: tres días laborables.' },
  { kind: 'limit', what: 'attempts', value: 6, note: 'Después conviene pasar a una secuencia.' },
  { kind: 'limit', what: 'attempt_days', value: 2, note: 'Días laborables entre un intento y el siguiente.' },
  {
    kind: 'limit',
    what: 'recent_call_days',
    value: 7,
    note: 'Aviso si un compañero llamó hace poco a la empresa.',
  },
  {
    kind: 'limit',
    what: 'stalled_days',
    value: 21,
    note: 'Sin movimiento, la oportunidad se considera parada.',
  },
];
