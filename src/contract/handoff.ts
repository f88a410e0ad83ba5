import type { StepDecision, Step, StepStateName } from '../core/handoff/step';

/** A call or visit agreed with the contact; `start` is `2026-11-25 10:00` on the wall clock of the spreadsheet. */
export interface MeetingRequest {
  readonly start: string;
  readonly minutes: number;
  readonly place: string;
}

/** Hands a lead over, or finishes what an earlier request of the same lead began. */
export interface HandOverRequest {
  readonly leadId: string;
  /** Made by the page; the same token hands over once. */
  readonly token: string;
  readonly meeting?: MeetingRequest;
  readonly comment?: string;
  /** Name of another field rep than the one that territories and pairs give. */
  readonly fieldRep?: string;
}

/** Asks how things stand with a lead, or with one opportunity. */
export interface HandoffStateRequest {
  readonly leadId?: string;
  readonly opportunityId?: string;
  /** What the page would hand over, for the preview of the mails. */
  readonly meeting?: MeetingRequest;
  readonly comment?: string;
  readonly fieldRep?: string;
}

/** What a person found out about a mail whose fate was unknown. */
export interface ResolveRequest {
  readonly opportunityId: string;
  readonly step: Step;
  readonly decision: StepDecision;
  readonly token: string;
}

/** An answer of sales, or the disqualification of a lead that was never handed over. */
export interface DecideRequest {
  readonly opportunityId?: string;
  readonly leadId?: string;
  readonly token: string;
  readonly decision: 'accept' | 'return' | 'disqualify';
  /** A code of RETURN_REASONS or DISQUALIFY_REASONS. */
  readonly reason?: string;
  /** Number of the row of the definition, or its field. */
  readonly criterion?: string;
  readonly comment?: string;
}

/** One step of a handoff, in words. */
export interface StepView {
  readonly step: Step;
  readonly label: string;
  readonly state: StepStateName;
  readonly text: string;
  /** What the person can do about it; `''` where nothing. */
  readonly help: string;
  /** Whether only a person can say what became of it. */
  readonly asks: boolean;
}

export interface OpportunityView {
  readonly opportunityId: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly route: string;
  readonly steps: readonly StepView[];
  /** Whether it is with sales: neither returned nor closed. */
  readonly isOpen: boolean;
  /** Whether every step is done, or waits for sales. */
  readonly isFinished: boolean;
  /** The answer in words with its time; `''` while there is none. */
  readonly answered: string;
  readonly canAccept: boolean;
  readonly canReturn: boolean;
  readonly canDisqualify: boolean;
}

/** A mail as it would go, or would have gone. */
export interface MailPreview {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Everything the page shows of one lead. */
export interface HandoffView {
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  readonly isReady: boolean;
  readonly obstacles: readonly string[];
  readonly warnings: readonly string[];
  readonly route: string;
  /** Who closes, in words. */
  readonly closer: string;
  readonly fieldRep: string;
  readonly fieldReps: readonly Choice[];
  readonly alert: MailPreview | null;
  readonly confirmation: MailPreview | null;
  /** Why there is no confirmation, or when it goes. */
  readonly confirmationNote: string;
  readonly opportunity: OpportunityView | null;
  readonly canDisqualify: boolean;
  readonly returnReasons: readonly Choice[];
  readonly disqualifyReasons: readonly Choice[];
  readonly criteria: readonly Choice[];
  /** What was just done or is left, in words; `''` where nothing was asked for. */
  readonly said: string;
}
