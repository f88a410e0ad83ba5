/** What the page of cadences asks and is told; every text is in the reader's language already. */

export interface CadenceOverviewRequest {
  /** Also the next mail of this lead, as it would go. */
  readonly preview?: string;
  /** Also how this lead stands. */
  readonly lead?: string;
}

export interface CadenceOverview {
  readonly cadences: readonly CadenceSummary[];
  /** Faults of the Cadences tab, as sentences. */
  readonly faults: readonly string[];
  /** Steps due today for the leads of who is looking. */
  readonly due: readonly CadenceTouch[];
  /** Mails of unknown fate: the person says what became of them. */
  readonly undecided: readonly CadenceTouch[];
  /** Steps that cannot be taken until the person does something. */
  readonly blocked: readonly CadenceTouch[];
  /** What else the person must know, as sentences. */
  readonly notices: readonly string[];
  /** Who switched on the hourly work is in a note of the tab; when, and when it last ran, is said here. */
  readonly hourly: string;
  /** Mails that Google still allows today; null where it does not say. */
  readonly quota: number | null;
  readonly mail?: CadenceMailPreview;
  readonly lead?: CadenceLead;
}

/** How one lead stands, for entering and leaving by hand. */
export interface CadenceLead {
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  /** The cadence it is in; `''` for none. */
  readonly cadence: string;
  /** What comes next there, as a sentence; `''` where nothing does. */
  readonly next: string;
}

export interface CadenceSummary {
  readonly name: string;
  readonly audience: string;
  readonly leads: number;
  readonly steps: readonly { readonly text: string; readonly leads: number }[];
  /** The rules of its segment as written; empty where leads enter by hand only. */
  readonly rules: readonly string[];
}

/** One step of one lead. */
export interface CadenceTouch {
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  readonly cadence: string;
  readonly step: string;
  /** Whether it is a mail that can be looked at. */
  readonly isMail: boolean;
  /** Why it waits, as a sentence; `''` where it does not. */
  readonly why: string;
  /** What a person may decide about it. */
  readonly decisions: readonly CadenceDecision[];
}

export type CadenceDecision = 'sent' | 'again' | 'skip';

export interface CadenceMailPreview {
  readonly leadId: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly warnings: readonly string[];
  /** False where it would not be sent as it stands. */
  readonly canGo: boolean;
}

/** Without `leadIds`: who would enter by the rules of the segment; nothing is changed. */
export interface EnrolRequest {
  readonly cadence: string;
  readonly leadIds?: readonly string[];
  /** The leads were proposed by the segment: nobody enters the same cadence twice so. */
  readonly isByRule?: boolean;
  readonly token?: string;
}

export interface EnrolAnswer {
  readonly candidates: readonly CadenceCandidate[];
  readonly refused: readonly CadenceCandidate[];
  readonly entered: number;
}

export interface CadenceCandidate {
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  /** Why not; `''` for who may enter. */
  readonly why: string;
}

export interface LeaveCadenceRequest {
  readonly leadId: string;
  readonly token: string;
}

export interface RunCadencesRequest {
  readonly token: string;
  /** Instead of running: what a person decided about the step of a lead. */
  readonly decide?: { readonly leadId: string; readonly as: CadenceDecision };
}

/** What one part of a run did; the page asks again while something remains. */
export interface RunCadencesAnswer {
  readonly sent: number;
  readonly queued: number;
  readonly left: number;
  readonly failed: number;
  readonly unsure: number;
  /** Mails that are still due and can go. */
  readonly remaining: number;
  /** Why it stopped before the end, as a sentence; `''` where it did not. */
  readonly stopped: string;
}

export interface OptOutRequest {
  readonly leadId: string;
  readonly token: string;
  /** What the person said, to be kept. */
  readonly note?: string;
}

/** What was done, as a sentence. */
export interface CadenceDone {
  readonly message: string;
}
