/** One row of the Templates tab as it begins; purpose and channel are codes, the language is that of the file. */
export interface StarterTemplate {
  readonly template: string;
  readonly purpose: 'alert' | 'confirmation' | 'cadence' | 'follow_up' | 'message' | 'digest';
  readonly channel: 'mail' | 'message';
  /** `''` for a message, which has none. */
  readonly subject: string;
  readonly body: string;
  readonly note: string;
}
