import type { OwnedThing } from '../core/territories/owner-change';

/** Which leads are looked at: those without an owner, or all. */
export interface TerritoryPreviewRequest {
  readonly all?: boolean;
}

/** How many leads come to one territory and pair of reps; names are `''` for nobody. */
export interface AssignmentCount {
  readonly territory: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly leads: number;
  /** How many of them in turn, not by a rule. */
  readonly byTurn: number;
}

/** One change as it is shown. */
export interface AssignmentLine {
  readonly what: OwnedThing;
  /** Name of the contact or the company, else the id. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Territory and reason in words; `''` for none. */
  readonly remark: string;
}

/** A fault with its place, both in words. */
export interface AssignmentFault {
  readonly place: string;
  readonly text: string;
}

/** What assigning would do. */
export interface TerritoryPreview {
  /** Names this plan; `''` where faults keep it from being carried out. */
  readonly digest: string;
  readonly all: boolean;
  readonly leads: number;
  readonly changed: number;
  readonly untouched: number;
  readonly counts: readonly AssignmentCount[];
  /** The first changes. */
  readonly lines: readonly AssignmentLine[];
  readonly faults: readonly AssignmentFault[];
  readonly notes: readonly string[];
}

/**
 * A change as it travels: what, id, lead id, then places in {@link PackedPlan.names} of who had it, who gets it, and
 * of territory before, territory after and remark of the log (−1 where there is none).
 */
export type PackedChange = readonly [
  what: OwnedThing,
  id: string,
  leadId: string,
  from: number,
  to: number,
  territoryBefore: number,
  territory: number,
  remark: number,
];

/** A plan that the page hands back in portions, so that nothing of it is kept outside the sheet. */
export interface PackedPlan {
  readonly names: readonly string[];
  readonly changes: readonly PackedChange[];
}

/**
 * Carries out what was previewed: first without `portion`, which gives the plan; then portion after portion of it with
 * the same token. A portion sent twice has no second effect.
 */
export interface CarryOutRequest {
  readonly token: string;
  readonly digest: string;
  readonly portion?: PackedPlan;
}

export interface TerritoryApplyRequest extends CarryOutRequest {
  readonly all?: boolean;
}

/** What became of a portion. */
export interface PortionReport {
  /** Cells that hold now what was planned. */
  readonly written: number;
  /** Left as they are, since somebody else changed them meanwhile. */
  readonly changedMeanwhile: number;
  readonly formulas: number;
  readonly gone: number;
  /** Still being moved when we stopped. */
  readonly unsettled: number;
}

/** `Preview`: what is shown anew where the sheet has changed since. */
export type CarryOutAnswer<Preview> =
  | { readonly state: 'ready'; readonly plan: PackedPlan; readonly portion: number }
  | ({ readonly state: 'done' } & PortionReport)
  | { readonly state: 'changed'; readonly preview: Preview };

/** Whose leads and opportunities pass on; `to` is `''` for by the rules. Without `from` only the team is given. */
export interface ReassignPreviewRequest {
  readonly from?: string;
  readonly to?: string;
}

/** Somebody of the team with what is theirs. */
export interface OwningMember {
  readonly name: string;
  readonly leads: number;
  readonly opportunities: number;
}

export interface ReassignPreview {
  readonly digest: string;
  readonly members: readonly OwningMember[];
  readonly leads: number;
  readonly opportunities: number;
  /** What there is nobody for. */
  readonly left: number;
  /** Who gets how many of them. */
  readonly heirs: readonly { readonly name: string; readonly count: number }[];
  readonly lines: readonly AssignmentLine[];
  readonly faults: readonly AssignmentFault[];
}

export interface ReassignRequest extends CarryOutRequest {
  readonly from: string;
  readonly to: string;
}

/** Without `digest` it only shows what can be taken back. */
export interface UndoRequest {
  readonly token?: string;
  readonly digest?: string;
  readonly portion?: PackedPlan;
}

export interface UndoPreview {
  /** `''` where there is nothing to take back. */
  readonly digest: string;
  /** When the act was, `2026-11-22 09:30`; `''` where unknown. */
  readonly at: string;
  readonly count: number;
  readonly changedSince: number;
  readonly gone: number;
  readonly lines: readonly AssignmentLine[];
}

export type TerritoryApplyAnswer = CarryOutAnswer<TerritoryPreview>;
export type ReassignAnswer = CarryOutAnswer<ReassignPreview>;
export type UndoAnswer =
  { readonly state: 'preview'; readonly preview: UndoPreview } | CarryOutAnswer<UndoPreview>;
