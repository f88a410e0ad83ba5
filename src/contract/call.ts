import type { DisqualifyReason, WorkStatus } from '../core/activities/codes';
import type { AnswerType } from '../core/conversation/answer-type';
import type { CallResult } from '../core/conversation/call-result';
import type { NextStep } from '../core/conversation/next-step';
import type { Topic } from '../core/conversation/topics';
import type { Status } from '../core/scoring/types';

/** Days cross as `YYYY-MM-DD`, moments as `YYYY-MM-DD HH:MM` on the clock of the spreadsheet. */
export interface CallGuideRequest {
  /** The lead of the selected row where not given. */
  readonly leadId?: string;
}

/** When to put a question: `now` in this call, `more` if there is time, `later` once there is trust, `look_up` never. */
export type QuestionPlace = 'now' | 'more' | 'later' | 'look_up';

/** One open question of the definition, in the order in which to ask. */
export interface CallQuestion {
  /** The user's header of the column that takes the answer. */
  readonly header: string;
  /** As written in the definition; `''` where it has none. */
  readonly question: string;
  readonly place: QuestionPlace;
  /** Whether the answer can still decide if the lead qualifies. */
  readonly decides: boolean;
  readonly type: AnswerType;
  /** What the cell shows now: `''` where blank, else what cannot be read. */
  readonly now: string;
}

/** What a result would mean if the call ended with it now. */
export interface ResultChoice {
  readonly code: CallResult;
  readonly label: string;
  readonly needsDate: boolean;
  /** Suggested day; null where none follows by itself. */
  readonly nextDate: string | null;
  readonly wrongNumber: boolean;
  readonly offersDisqualification: boolean;
  readonly suggestsNurture: boolean;
  /** The steps that fit, the likeliest first. */
  readonly steps: readonly { readonly code: NextStep; readonly label: string }[];
}

/** How the lead stands by the definition, with the answers of the call where they were given. */
export interface CallStanding {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly threshold: number;
  readonly status: Status;
  readonly statusLabel: string;
  /** Reasons in words, the strongest first. */
  readonly why: readonly string[];
  readonly questions: readonly CallQuestion[];
  readonly results: readonly ResultChoice[];
}

/** A touch of the past, short. */
export interface PastTouch {
  /** `''` where the log does not say. */
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  readonly result: string;
  readonly next: string;
}

/** What else may be noted; `header` names its column where the row has a blank one for it, else null. */
export interface TopicField {
  readonly code: Topic;
  readonly header: string | null;
}

/** A column that the definition reads, with the cell of the lead as it was when the guide was opened. */
export interface ContextColumn {
  /** 0-based. */
  readonly column: number;
  /** A date as `YYYY-MM-DD`, null where blank. */
  readonly cell: string | number | boolean | null;
  readonly type: AnswerType;
}

/**
 * What trying answers needs to know of the sheet. The page sends it back as it is, so that a try reads the definition
 * only; nothing is ever written from it.
 */
export interface CallContext {
  /** Version of the definition it was made for. */
  readonly digest: string;
  /** Of all columns of the tab; `''` for ours. */
  readonly headers: readonly string[];
  readonly roles: readonly string[];
  readonly columns: readonly ContextColumn[];
  /** Whether somebody spoke to the contact before. */
  readonly reachedBefore: boolean;
  readonly nextWorkingDay: string;
  /** What each result means; the steps that fit depend on the answers. */
  readonly ends: readonly Omit<ResultChoice, 'steps'>[];
}

/** Everything the page needs to go through one call. */
export interface CallGuide extends CallStanding {
  readonly context: CallContext;
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly today: string;
  readonly work: WorkStatus;
  readonly workLabel: string;
  readonly attempts: number;
  /** The newest first. */
  readonly touches: readonly PastTouch[];
  readonly topics: readonly TopicField[];
  /** What each stage of the routes counts as won, in their order. */
  readonly yes: readonly string[];
  readonly days: {
    readonly tomorrow: string;
    readonly inTwoDays: string;
    readonly nextWeek: string;
    /** Whether `tomorrow` is the day after today and not only the next working day. */
    readonly isTomorrow: boolean;
  };
  readonly disqualifyReasons: readonly { readonly code: DisqualifyReason; readonly label: string }[];
}

/** Answers as the rep gave them, to be tried on the lead without writing anything. */
export interface AnswersPreviewRequest {
  readonly leadId: string;
  readonly context: CallContext;
  /** Everything said in this call so far, whether or not it has been saved. */
  readonly answers: readonly GivenAnswer[];
  /** How many questions have been answered for good. */
  readonly answered: number;
}

export interface GivenAnswer {
  readonly header: string;
  readonly given: string | boolean;
}

/** What the lead would be with the answers, and how each answer is to be written. */
export interface AnswersPreview extends CallStanding {
  /** Another one where the definition changed meanwhile, else null. */
  readonly context: CallContext | null;
  readonly answers: readonly ReadAnswer[];
}

/** An answer as it goes into its cell, or why it cannot. */
export type ReadAnswer =
  | { readonly header: string; readonly ok: true; readonly value: string | number | boolean }
  | { readonly header: string; readonly ok: false; readonly message: string };

/** The end of a call: what goes into the log and into the work columns of the row. */
export interface CallEnd {
  readonly leadId: string;
  /** Made by the page, the same for every try to save this call: it is saved once. */
  readonly token: string;
  /** Name and company as the page shows them, for the log. */
  readonly lead: string;
  readonly company: string;
  /** Attempts that the page saw before the call. */
  readonly attempts: number;
  /** `''` only where the lead is disqualified after a call that has been saved. */
  readonly result: CallResult | '';
  readonly yes: string;
  readonly nextStep: string;
  /** `YYYY-MM-DD`, or `''` for none. */
  readonly nextDate: string;
  /** Answers that were given in the call, for the story that the log tells. */
  readonly answers: readonly { readonly header: string; readonly text: string }[];
  /** What was noted and has no place in a column. */
  readonly topics: readonly { readonly code: Topic; readonly text: string }[];
  readonly notes: string;
  /** Length of the call in whole minutes; 0 where the clock did not run. */
  readonly minutes: number;
  /** The person's decision to disqualify, sent by itself after the call: an act of its own, with its own token. */
  readonly disqualify: DisqualifyReason | '';
}

/** What became of saving a call. */
export interface CallSaved {
  /** False where the same call had been saved before. */
  readonly added: boolean;
  /** Why the row itself could not be brought up to date, in words; null where it was. */
  readonly rowProblem: string | null;
  readonly work: WorkStatus;
  readonly workLabel: string;
  readonly attempts: number;
}
