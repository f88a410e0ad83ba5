import type { QueueReason, QueueSection } from '../core/queue/queue-lead';
import type { ClockCode, ClockState } from '../core/working-time/clocks';

/** Whose work is asked for. */
export interface QueueRequest {
  /** Name of somebody of the team; the person who asks where not given. */
  readonly who?: string;
  /** The work of everybody, and of nobody. */
  readonly all?: boolean;
  /** A section of which more rows are to be sent than at first, and how many. */
  readonly section?: QueueSection;
  readonly rows?: number;
}

/** A work queue as the page shows it; sentences are in the reader's language. */
export interface QueueAnswer {
  /** Whose queue it is; `''` for everybody's. */
  readonly person: string;
  /** Nobody of the team has the account of who asks: their name must be chosen, and the queue is empty until then. */
  readonly needsPerson: boolean;
  /** Names to choose from. */
  readonly team: readonly string[];
  /** Time of day of the spreadsheet when this was read. */
  readonly time: string;
  readonly total: number;
  /** Those with anything in them, strongest first. */
  readonly sections: readonly QueueSectionView[];
  /** The first lead that may be called now; `''` where there is none. */
  readonly nextLeadId: string;
  readonly unfinished: readonly UnfinishedView[];
  /** What the person should know: rows of the calendar that cannot be read, a column that is missing. */
  readonly notices: readonly string[];
}

export interface QueueSectionView {
  readonly section: QueueSection;
  readonly title: string;
  readonly count: number;
  /** The first of them. */
  readonly leads: readonly QueueLeadView[];
}

export interface QueueLeadView {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly owner: string;
  readonly reason: QueueReason;
  /** Why it stands here. */
  readonly why: string;
  /** What is planned; `''` where nothing is. */
  readonly nextStep: string;
  readonly urgent: boolean;
  /** Points, `''` where not scored. */
  readonly points: string;
  /** Whether the contact may be called now. */
  readonly callable: boolean;
  /** Their time, and where they may not be called, from when on. */
  readonly local: string;
  /** The last touch and the attempts since; `''` where nobody tried. */
  readonly touched: string;
  /** A colleague was in touch with this company; `''` where nobody was. */
  readonly warning: string;
}

/** A handoff of which something is left to be done or to be decided. */
export interface UnfinishedView {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  /** What is left, e.g. `Alert to the rep: unsure`. */
  readonly steps: readonly string[];
}

/** The clocks that press: about to break, or broken. */
export interface WorkClocks {
  readonly dueSoon: number;
  readonly broken: number;
  /** The most pressing ones, those that can still be kept first. */
  readonly clocks: readonly ClockView[];
}

export interface ClockView {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  /** Who must act; `''` where nobody owns the lead. */
  readonly person: string;
  readonly code: ClockCode;
  readonly state: ClockState;
  /** `2026-11-25 17:30`. */
  readonly due: string;
  /** Working minutes left, negative once broken. */
  readonly left: number;
  readonly text: string;
}
