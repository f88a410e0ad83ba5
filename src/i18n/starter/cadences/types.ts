/** One row of the Cadences tab as it begins; channel and audience are codes, the rest is written as it stands. */
export interface StarterCadenceRow {
  readonly cadence: string;
  readonly step: number;
  /** Days after the step before, or after entering. */
  readonly days: number;
  readonly channel: 'call' | 'message' | 'mail' | 'meeting' | 'visit' | 'task';
  /** Name of a template, `''` for none. */
  readonly template: string;
  readonly audience: 'lead' | 'customer';
  /** The segment: a role, a condition and its value, as people write them; `''` where the row has none. */
  readonly field: string;
  readonly condition: string;
  readonly value: string;
  readonly note: string;
}
