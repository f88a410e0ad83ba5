import type { QuestionField } from '../core/pipeline/types';

/** Which opportunity a page asks for: by its id, by its lead (the open one, else the last), or the selected row. */
export interface OpportunityRequest {
  readonly opportunityId?: string;
  readonly leadId?: string;
}

/** What a person may change on the page. */
export type EditableField =
  | 'stage'
  | 'amount'
  | 'currency'
  | 'expectedClose'
  | 'documents'
  | 'notes'
  | 'outcome'
  | 'lostReason'
  | 'competitor'
  | 'wakeUp';

/** One cell: `value` to be edited (codes of outcome and reason, ISO days), `from` as it stands in the sheet. */
export interface OpportunityCell {
  readonly value: string;
  readonly from: string;
  /** Whether the tab has such a column. */
  readonly isThere: boolean;
}

export interface OpportunityStage {
  readonly name: string;
  readonly yes: string;
  readonly tools: string;
  /** From 0 to 1; null where the table gives none. */
  readonly probability: number | null;
}

/** Everything the page shows of one opportunity. Days cross as `YYYY-MM-DD`. */
export interface OpportunityView {
  readonly state: 'opportunity';
  readonly opportunityId: string;
  /** 1-based sheet row where it stood when read. */
  readonly row: number;
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly route: string;
  /** Of its route, in their order; none where the route is not known. */
  readonly stages: readonly OpportunityStage[];
  /** The stage after its own; null at the end, or where its own is none of the route. */
  readonly nextStage: string | null;
  readonly fields: Readonly<Record<EditableField, OpportunityCell>>;
  readonly closed: string;
  /** Amount times probability of the stage; null where either is not known. */
  readonly weighted: number | null;
  /** What it lacks, in words. */
  readonly questions: readonly { readonly field: QuestionField; readonly text: string }[];
  /** Faults of the tab of routes, in words: while there are any, no route is used. */
  readonly problems: readonly string[];
}

/** There is nothing to show, said in words. */
export interface NoOpportunity {
  readonly state: 'none';
  readonly message: string;
}

export type OpportunityAnswer = OpportunityView | NoOpportunity;

export interface SaveOpportunityRequest {
  readonly opportunityId: string;
  /** Names this gesture: the same again has no second effect. */
  readonly token: string;
  readonly changes: readonly OpportunityChange[];
}

export interface OpportunityChange {
  readonly field: EditableField;
  /** What the person saw in the cell. */
  readonly from: string;
  readonly to: string;
}

export interface SaveOpportunityAnswer {
  readonly opportunity: OpportunityView;
  readonly saved: readonly EditableField[];
  /** Not written, each with a sentence why: somebody else changed it, a formula stands there, there is no such column. */
  readonly refused: readonly { readonly field: EditableField; readonly message: string }[];
}

export interface ExportRequest {
  readonly separator?: ',' | ';';
}

/** A file to be downloaded or copied; `count` opportunities. */
export interface ExportAnswer {
  readonly file: string;
  readonly text: string;
  readonly count: number;
}

/** When daily digests go out, and to how many. */
export interface DigestSettingsAnswer {
  readonly isOn: boolean;
  /** Full hour from 0 to 23. */
  readonly hour: number;
  /** Members of the team whose box is ticked and who have an address. */
  readonly recipients: number;
  readonly sentToday: number;
  /** Sentences about it all, to be shown as they are. */
  readonly lines: readonly string[];
}

export interface SaveDigestSettingsRequest {
  readonly token?: string;
  readonly isOn: boolean;
  readonly hour: number;
}
