/** What a team may set for itself in its calendar, by the code it is written with. */
export interface WorkLimits {
  /** Working hours until somebody who asked for something has a first answer. */
  readonly first_answer_hours: number;
  /** Hours of the clock within which the first contact after a handoff is good. */
  readonly first_contact_hours: number;
  /** Working days after which the first contact after a handoff is too late. */
  readonly first_contact_days: number;
  /** Attempts to reach somebody before it is nurtured instead. */
  readonly attempts: number;
  /** Working days between two attempts. */
  readonly attempt_days: number;
  /** Days in which an account called by a colleague is not called again without a warning. */
  readonly recent_call_days: number;
  /** Days without movement after which an opportunity is stalled. */
  readonly stalled_days: number;
}

export type WorkLimit = keyof WorkLimits;

/** Every limit, in the order in which it is shown. */
export const WORK_LIMITS: readonly WorkLimit[] = [
  'first_answer_hours',
  'first_contact_hours',
  'first_contact_days',
  'attempts',
  'attempt_days',
  'recent_call_days',
  'stalled_days',
];

/**
 * What holds where the calendar says nothing: an inquiry is answered within one working day; 24 hours and three
 * working days are METHOD §3.6; six attempts two working days apart take about two and a half weeks; a call of
 * the same week is recent; three weeks are longer than most steps of a sale take.
 */
export const USUAL_LIMITS: WorkLimits = {
  first_answer_hours: 8,
  first_contact_hours: 24,
  first_contact_days: 3,
  attempts: 6,
  attempt_days: 2,
  recent_call_days: 7,
  stalled_days: 21,
};

/** The largest limit that makes sense, a year of hours; more is a slip of the keyboard. */
const LARGEST_LIMIT = 8784;

/** Whether a number may be a limit: positive and not beyond a year. */
export function isLimitValue(value: number): boolean {
  return value > 0 && value <= LARGEST_LIMIT;
}
