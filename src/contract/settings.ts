/** When the contact is told that somebody will call. */
export type ConfirmationAt = 'handoff' | 'acceptance' | 'never';

/** What the page of settings shows. */
export interface WorkSettings {
  /** Whether this person's hourly trigger is on. */
  readonly isHourlyOn: boolean;
  readonly confirmationAt: ConfirmationAt;
}

/** What a check of the log found. */
export interface LogReport {
  readonly isFine: boolean;
  /** Sentences: one if all is well, else one per fault, the first hundred. */
  readonly lines: readonly string[];
}
