import type { Language } from '../../src/workbench/protocol/settings';

/** The words of one language, written by hand. The names, the needs and the figures are the same in every language. */
export interface MorningFacts {
  readonly language: Language;
  /** Of the account, as the workbench offers it. */
  readonly account: string;
  readonly menu: Readonly<{ more: string; teamTabs: string; queue: string; handoff: string }>;
  readonly teamReady: RegExp;
  readonly guide: string;
  readonly untouched: string;
  readonly next: RegExp;
  /** The state of a lead in the call, before and after it qualifies. */
  readonly standing: Readonly<{ incomplete: string; qualified: string }>;
  /** First choice of the question whether they would meet. */
  readonly agrees: string;
  readonly results: Readonly<{ reached: string }>;
  readonly noYes: string;
  readonly yesWon: string;
  readonly step: string;
  /** As the date is offered, with its day. */
  readonly tomorrow: string;
  readonly handOverStep: string;
  readonly saveAndNext: string;
  readonly plannedTomorrow: string;
  readonly page: Readonly<
    Record<'meeting' | 'day' | 'time' | 'comment' | 'handOver' | 'refresh' | 'finished', string>
  >;
  readonly alert: string;
  readonly confirmation: string;
  /** What the alert has to tell without the sheet. */
  readonly alertTells: readonly RegExp[];
  readonly sheets: Readonly<{ activities: string; opportunities: string }>;
  readonly columns: Readonly<
    Record<
      'leadStatus' | 'work' | 'nextStep' | 'response' | 'criterion' | 'alert' | 'confirmation' | 'event',
      string
    >
  >;
  /** Activities as the log has them: contact, activity, result. */
  readonly morningLog: readonly string[];
  readonly states: Readonly<Record<'alert' | 'confirmation' | 'event' | 'noEvent', RegExp>>;
  readonly answers: Readonly<{ accept: string; returned: string }>;
  readonly answerLog: readonly RegExp[];
  readonly workAfter: Readonly<{ handedOver: string; returned: string }>;
  readonly returnedSection: string;
  /** As the panel offers them. */
  readonly people: Readonly<{ field: string; inside: string }>;
}
