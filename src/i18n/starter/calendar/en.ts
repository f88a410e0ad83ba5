import type { CalendarStarterRow } from './types';

/** A usual week, one holiday as an example, and the limits that are usual (METHOD §3.6). */
export const calendarEn: readonly CalendarStarterRow[] = [
  { kind: 'weekday', what: 'monday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'tuesday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'wednesday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'thursday', from: '09:00', to: '18:00', note: '' },
  { kind: 'weekday', what: 'friday', from: '09:00', to: '18:00', note: '' },
  { kind: 'holiday', what: '2027-01-01', note: 'Example: add the holidays of your country and region.' },
  { kind: 'limit', what: 'first_answer_hours', value: 8, note: 'Working hours since somebody asked.' },
  { kind: 'limit', what: 'first_contact_hours', value: 24, note: 'Good: within 24 hours of the clock.' },
  { kind: 'limit', what: 'first_contact_days', value: 3, note: 'Limit: three working days.' },
  { kind: 'limit', what: 'attempts', value: 6, note: 'After these a cadence is better.' },
  { kind: 'limit', what: 'attempt_days', value: 2, note: 'Working days between one attempt and the next.' },
  {
    kind: 'limit',
    what: 'recent_call_days',
    value: 7,
    note: 'Warns when a colleague called the company recently.',
  },
  {
    kind: 'limit',
    what: 'stalled_days',
    value: 21,
    note: 'Without movement the opportunity counts as stalled.',
  },
];
