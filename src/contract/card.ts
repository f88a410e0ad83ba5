import type { ActivityKind, Channel, Result } from '../core/activities/codes';
import type { DuplicateReason } from '../core/accounts/duplicates';
import type { Role } from '../core/leads/role';
import type { Status } from '../core/scoring/types';

/** Which lead a page asks for: by its id, by a row of the sheet, or the one that is selected where neither is given. */
export interface CardRequest {
  readonly leadId?: string;
  /** 1-based sheet row. */
  readonly row?: number;
  /** More about the lead of a card that is already shown. */
  readonly more?: 'history' | 'texts' | 'choices';
}

/** What the page saw last, so that nothing is sent again that has not changed. */
export interface CardPollRequest {
  readonly row?: number;
  readonly leadId?: string;
  readonly digest?: string;
  /** The page keeps this lead, whatever is selected: somebody is writing in it. */
  readonly pinned?: boolean;
}

/** A card, that nothing changed, or why there is no card. */
export type CardAnswer = LeadCard | { readonly state: 'unchanged' } | NoCard;

/** There is no lead to show: said in words, with what to do. */
export interface NoCard {
  readonly state: 'none';
  readonly code: 'elsewhere' | 'header' | 'blank' | 'gone';
  readonly message: string;
  /** The row that is selected and what is in it, as a card has them; 0 and `''` where it is no row of leads. */
  readonly row: number;
  readonly digest: string;
}

/** Everything the card shows of one lead; texts are in the reader's language, values as the sheet holds them. */
export interface LeadCard {
  readonly state: 'lead';
  readonly leadId: string;
  /** 1-based sheet row where it stood when read. */
  readonly row: number;
  /** Changes whenever a cell of the row does. */
  readonly digest: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly company: string;
  readonly place: string;
  /** ISO 3166-1 code by which phone numbers without a country code are read; `''` where unknown. */
  readonly country: string;
  /** IANA zone; `''` where unknown. */
  readonly timeZone: string;
  readonly phones: readonly string[];
  readonly mails: readonly string[];
  readonly owner: string;
  /** Undefined where the row has not been scored. */
  readonly score?: CardScore;
  /** Why there is no score, in words; `''` where there is one. */
  readonly scoreProblem: string;
  readonly work: CardWork;
  /** A colleague called this account recently; `''` where nobody did. */
  readonly warning: string;
  readonly account: CardAccount;
  readonly duplicates: readonly CardDuplicate[];
  readonly history: readonly CardTouch[];
  /** Whether there may be touches older than those of {@link history}. */
  readonly older: boolean;
  /** State of the opportunity of this lead, in words; `''` where there is none. */
  readonly opportunity: string;
  readonly opportunityId: string;
  readonly fields: readonly CardField[];
  /** Whether the meaning of the columns was remembered; otherwise asking for `choices` remembers it. */
  readonly isRemembered: boolean;
}

/** What the definition says of the row. */
export interface CardScore {
  readonly status: Status;
  readonly statusText: string;
  readonly points: number;
  readonly pointsText: string;
  /** `40 – 65`, or one number. */
  readonly range: string;
  readonly threshold: string;
  readonly max: string;
  /** Strongest first: what a rep can read aloud, and its points (`+20`, `−10`). */
  readonly why: readonly { readonly text: string; readonly points: string }[];
  /** Required fields that are blank or cannot be read. */
  readonly missing: readonly string[];
  /** What to ask next; `''` where no answer decides. */
  readonly next: string;
}

/** Where the lead stands in our work; days are ISO, `''` where blank. */
export interface CardWork {
  readonly status: string;
  readonly reason: string;
  readonly lastTouch: string;
  readonly lastBy: string;
  readonly attempts: number;
  readonly nextStep: string;
  readonly nextDate: string;
  readonly isOverdue: boolean;
  readonly cadence: string;
}

/** Everybody at the company of the lead. */
export interface CardAccount {
  readonly name: string;
  readonly people: readonly CardColleague[];
  /** How many more there are than are listed. */
  readonly more: number;
}

export interface CardColleague {
  readonly leadId: string;
  readonly row: number;
  readonly name: string;
  readonly jobTitle: string;
  /** Part in the decision, as the sheet says. */
  readonly part: string;
  /** Only the domain of the mail says that they belong together. */
  readonly byDomain: boolean;
  readonly statusText: string;
  readonly lastTouch: string;
}

/** A row that may be the same person; never merged, only shown. */
export interface CardDuplicate {
  readonly leadId: string;
  readonly row: number;
  readonly name: string;
  readonly company: string;
  readonly reasons: readonly DuplicateReason[];
  readonly reasonText: string;
}

/** One entry of the log, newest first. */
export interface CardTouch {
  readonly number: number;
  /** `2026-11-22 09:30`. */
  readonly at: string;
  readonly who: string;
  readonly kind: ActivityKind | '';
  readonly title: string;
  readonly yes: string;
  readonly next: string;
  readonly details: string;
}

/** One cell of the user's that can be changed in the card. */
export interface CardField {
  readonly header: string;
  readonly role: Role | '';
  readonly type: 'text' | 'number' | 'date' | 'checkbox' | 'mail' | 'phone' | 'long';
  /** As it is edited: dates ISO, checkboxes `true` or `false`, numbers with a point; what cannot be read so as written. */
  readonly value: string;
  /** Values to choose from, others being allowed too; empty where anything may be written. */
  readonly choices: readonly string[];
  /** The definition requires it and it is blank. */
  readonly isMissing: boolean;
}

/** What {@link CardRequest.more} gives. */
export interface CardMore {
  readonly state: 'more';
  readonly leadId: string;
  readonly history?: readonly CardTouch[];
  readonly texts?: readonly CardText[];
  /** Lists of the sheet's own validation: header → values. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** A template filled for this lead. */
export interface CardText {
  readonly name: string;
  readonly channel: 'message' | 'mail';
  readonly subject: string;
  readonly body: string;
  /** Fields that had no value, to look at before it goes. */
  readonly blank: readonly string[];
}

/** Cells to be changed; `from` is what the page showed when the person began to write. */
export interface SaveFieldsRequest {
  readonly leadId: string;
  readonly token: string;
  readonly changes: readonly FieldChange[];
}

export interface FieldChange {
  readonly header: string;
  readonly from: string;
  readonly to: string;
}

/** What became of the changes; nobody's input is lost, the page shows both. */
export interface SaveFieldsAnswer {
  readonly saved: readonly string[];
  /** Cells that hold something else by now: `now` is what they hold. */
  readonly conflicts: readonly { readonly header: string; readonly now: string; readonly to: string }[];
  /** Cells that are calculated, protected or no longer there, with the reason in words. */
  readonly refused: readonly { readonly header: string; readonly message: string }[];
  /** The card afterwards. */
  readonly card: CardAnswer;
}

/** One gesture: what was done is logged, and said where to go on. */
export interface LogTouchRequest {
  readonly leadId: string;
  readonly token: string;
  readonly kind: Extract<ActivityKind, Channel | 'note'>;
  readonly result?: Result | '';
  /** Attempts in vain as the card showed them, so that a call that is sent twice counts once. */
  readonly attemptsSeen?: number;
  readonly details?: string;
  readonly yes?: string;
  readonly nextStep?: string;
  /** ISO day, `''` for none. */
  readonly nextDate?: string;
}

export interface FindRequest {
  readonly text: string;
}

export interface FindAnswer {
  readonly found: readonly FoundLead[];
  /** What a new lead can be told of: columns of the sheet, in the order in which they are asked. */
  readonly form: readonly NewLeadField[];
  /** Sources in use, the commonest first. */
  readonly sources: readonly string[];
  /** What of the search belongs into the form: `600 111 222` is the phone. */
  readonly prefilled: Readonly<Partial<Record<Role, string>>>;
}

export interface FoundLead {
  readonly leadId: string;
  readonly row: number;
  readonly name: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly mail: string;
  readonly owner: string;
  readonly statusText: string;
  readonly lastTouch: string;
}

export interface NewLeadField {
  readonly role: Role;
  readonly header: string;
}

/** A lead captured while the phone rings; or a second inquiry of somebody known, where `leadId` is given. */
export interface NewLeadRequest {
  readonly token: string;
  /** The known person who asks again: a touch is logged with its own source, no cell of theirs is changed. */
  readonly leadId?: string;
  readonly fields: Readonly<Partial<Record<Role, string>>>;
  readonly source: string;
  readonly details?: string;
  readonly kind?: Extract<ActivityKind, Channel>;
  /** The person has seen the possible duplicates and says it is somebody else. */
  readonly isSomebodyElse?: boolean;
}

/** The lead that was made or found, or those it may be. */
export type NewLeadAnswer =
  | {
      readonly state: 'saved';
      readonly leadId: string;
      readonly row: number;
      readonly lacking: readonly string[];
      /** What the person on the phone should know before going on. */
      readonly notice?: string;
    }
  | { readonly state: 'known'; readonly duplicates: readonly CardDuplicate[] };
