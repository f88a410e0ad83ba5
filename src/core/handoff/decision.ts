import {
  DISQUALIFY_REASONS,
  RETURN_REASONS,
  type DisqualifyReason,
  type LostReason,
  type OutcomeCode,
  type Response,
  type ReturnReason,
} from '../activities/codes';
import type { Minute } from '../values/minute';
import { isReturned } from './handoff-plan';
import { chosenCriterion, type CriterionChoice } from './criterion-choice';

/** What sales answers to a handoff, or what anybody decides of a lead after contact. */
export type Decision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'return'; readonly reason: string; readonly criterion: string; readonly comment: string }
  | { readonly kind: 'disqualify'; readonly reason: string; readonly comment: string };

/** An opportunity at the moment of a decision. */
export interface DecidedOpportunity {
  readonly outcome: OutcomeCode;
  /** The answer that was carried out before. */
  readonly response: Response | undefined;
  readonly handoffs: number;
  /** When sales first reached the contact, by the log or by the opportunity itself. */
  readonly firstContact: Minute | undefined;
}

export type DecisionRefusal =
  | 'not_handed_over'
  | 'closed'
  | 'already_accepted'
  | 'already_returned'
  | 'already_disqualified'
  | 'contacted'
  | 'not_contacted'
  | 'reason_missing'
  | 'criterion_missing'
  | 'criterion_unknown';

/** A decision that holds, with its reason checked. */
export type Ruling =
  | { readonly kind: 'accept'; readonly response: 'accept' }
  | {
      readonly kind: 'return';
      readonly response: 'return_routing' | 'return_data' | 'return_definition';
      readonly reason: ReturnReason;
      /** Of a return for the definition: the row that is not met; undefined where the definition cannot be read. */
      readonly criterion: CriterionChoice | undefined;
    }
  | {
      readonly kind: 'disqualify';
      readonly response: 'disqualify';
      readonly reason: DisqualifyReason;
      readonly lostReason: LostReason;
    };

export type RulingResult =
  { readonly ok: true; readonly ruling: Ruling } | { readonly ok: false; readonly refusal: DecisionRefusal };

/**
 * What a lost opportunity is said to be lost for when its lead was disqualified, so that the reasons of lost ones
 * add up: the reasons of METHOD §2 that say that it never was one are a poor fit.
 */
const LOST_FOR: Readonly<Record<DisqualifyReason, LostReason>> = {
  not_interested: 'no_decision',
  wrong_person: 'poor_fit',
  no_need: 'poor_fit',
  no_budget: 'no_budget',
  duplicate: 'poor_fit',
  out_of_business: 'poor_fit',
  opted_out: 'no_decision',
  other: 'unknown',
};

/** Reasons that show without anybody having spoken to the contact: a closed company answers no phone. */
const KNOWN_WITHOUT_CONTACT: readonly DisqualifyReason[] = [
  'wrong_person',
  'duplicate',
  'out_of_business',
  'opted_out',
];

/**
 * Checks an answer of sales to an opportunity (METHOD §3.6): accepted once; returned only before contact and for one
 * of three reasons, "definition" with the row of the DUO that is not met (`criteria` undefined: the definition
 * cannot be read, so what was written is taken); disqualified after contact with a reason.
 */
export function ruleOnOpportunity(
  opportunity: DecidedOpportunity,
  decision: Decision,
  criteria: readonly CriterionChoice[] | undefined,
): RulingResult {
  const { outcome, response, handoffs, firstContact } = opportunity;
  if (response === 'disqualify') return refusal('already_disqualified');
  if (outcome === 'won' || outcome === 'lost') return refusal('closed');
  if (isReturned(opportunity)) return refusal('already_returned');
  switch (decision.kind) {
    case 'accept':
      if (handoffs === 0) return refusal('not_handed_over');
      if (response === 'accept') return refusal('already_accepted');
      return { ok: true, ruling: { kind: 'accept', response: 'accept' } };
    case 'return':
      if (handoffs === 0) return refusal('not_handed_over');
      if (firstContact !== undefined) return refusal('contacted');
      return ruleOnReturn(decision, criteria);
    case 'disqualify':
      return ruleOnDisqualification(decision.reason, firstContact !== undefined);
  }
}

/** Checks the disqualification of a lead that has no opportunity; `isContacted` says whether anybody reached it. */
export function ruleOnDisqualification(reason: string, isContacted: boolean): RulingResult {
  const known = DISQUALIFY_REASONS.find((each) => each === reason);
  if (known === undefined) return refusal('reason_missing');
  if (!isContacted && !KNOWN_WITHOUT_CONTACT.includes(known)) return refusal('not_contacted');
  return {
    ok: true,
    ruling: { kind: 'disqualify', response: 'disqualify', reason: known, lostReason: LOST_FOR[known] },
  };
}

function ruleOnReturn(
  { reason, criterion }: Extract<Decision, { kind: 'return' }>,
  criteria: readonly CriterionChoice[] | undefined,
): RulingResult {
  const known = RETURN_REASONS.find((each) => each === reason);
  if (known === undefined) return refusal('reason_missing');
  const response = `return_${known}` as const;
  if (known !== 'definition') {
    return { ok: true, ruling: { kind: 'return', response, reason: known, criterion: undefined } };
  }
  if (criterion.trim() === '') return refusal('criterion_missing');
  const chosen = criteria === undefined ? undefined : chosenCriterion(criterion, criteria);
  if (criteria !== undefined && chosen === undefined) return refusal('criterion_unknown');
  return { ok: true, ruling: { kind: 'return', response, reason: known, criterion: chosen } };
}

function refusal(code: DecisionRefusal): RulingResult {
  return { ok: false, refusal: code };
}
