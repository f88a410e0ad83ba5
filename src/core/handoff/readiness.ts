import type { WorkStatus } from '../activities/codes';
import type { RowScore } from '../scoring/types';

/** What a handoff depends on. */
export interface HandoffFacts {
  /** Undefined where the definition has faults, so that nobody can be measured against it. */
  readonly score: Pick<RowScore, 'score' | 'status'> | undefined;
  readonly threshold: number;
  /** Fields that the definition requires and the row lacks, by the user's headers. */
  readonly missing: readonly string[];
  /** Required conditions that are not met, in words of the definition. */
  readonly unmet: readonly string[];
  readonly isSigned: boolean;
  readonly work: WorkStatus;
  /** The open opportunity that the lead has already. */
  readonly openOpportunity: { readonly id: string; readonly isOurs: boolean } | undefined;
  readonly closer: 'inside' | 'field';
  readonly insideRep: string;
  readonly fieldRep: { readonly name: string; readonly email: string } | undefined;
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
  /** Whether the contact took back the consent to be approached at all. */
  readonly isConsentWithdrawn: boolean;
  /** Whether no mail may go to the contact. */
  readonly isMailSuppressed: boolean;
  readonly confirmationAt: 'handoff' | 'acceptance' | 'never';
}

/** Why a lead may not be handed over. */
export type HandoffObstacle =
  | { readonly code: 'no_definition' | 'excluded' | 'disqualified' | 'no_field_rep' | 'consent_withdrawn' }
  | { readonly code: 'missing'; readonly fields: readonly string[] }
  | { readonly code: 'unmet'; readonly conditions: readonly string[] }
  | { readonly code: 'below_threshold'; readonly score: number; readonly threshold: number }
  | { readonly code: 'already_open' | 'open_elsewhere'; readonly opportunityId: string }
  | { readonly code: 'field_rep_without_email'; readonly name: string };

/** What should be known before handing over, and forbids nothing. */
export type HandoffWarning =
  'draft' | 'no_email' | 'mail_suppressed' | 'no_phone' | 'inside_closes' | 'no_owner';

/** Whether a lead may be handed over, and all the reasons against it at once. */
export interface Readiness {
  readonly obstacles: readonly HandoffObstacle[];
  readonly warnings: readonly HandoffWarning[];
}

/**
 * Judges a handoff (METHOD §3.5: only what is qualified and complete). Where the inside rep closes, no field rep is
 * needed; a contact without an e-mail address gets no confirmation and is handed over all the same.
 */
export function readinessOf(facts: HandoffFacts): Readiness {
  return { obstacles: obstaclesOf(facts), warnings: warningsOf(facts) };
}

function obstaclesOf(facts: HandoffFacts): HandoffObstacle[] {
  const { score, threshold, missing, unmet, work, openOpportunity, closer, fieldRep } = facts;
  const found: HandoffObstacle[] = [];
  if (openOpportunity !== undefined) {
    const code = openOpportunity.isOurs ? 'already_open' : 'open_elsewhere';
    found.push({ code, opportunityId: openOpportunity.id });
  }
  if (work === 'disqualified') found.push({ code: 'disqualified' });
  if (facts.isConsentWithdrawn) found.push({ code: 'consent_withdrawn' });
  if (score === undefined) found.push({ code: 'no_definition' });
  else if (score.status === 'excluded') found.push({ code: 'excluded' });
  else if (score.status !== 'qualified') {
    if (missing.length > 0) found.push({ code: 'missing', fields: missing });
    if (unmet.length > 0) found.push({ code: 'unmet', conditions: unmet });
    if (score.score < threshold) found.push({ code: 'below_threshold', score: score.score, threshold });
  }
  if (closer === 'field') {
    if (fieldRep === undefined) found.push({ code: 'no_field_rep' });
    else if (fieldRep.email === '') found.push({ code: 'field_rep_without_email', name: fieldRep.name });
  }
  return found;
}

function warningsOf(facts: HandoffFacts): HandoffWarning[] {
  const found: HandoffWarning[] = [];
  if (!facts.isSigned) found.push('draft');
  if (facts.closer === 'inside') found.push('inside_closes');
  if (facts.insideRep === '') found.push('no_owner');
  if (!facts.hasPhone) found.push('no_phone');
  if (facts.confirmationAt !== 'never' && facts.closer === 'field') {
    if (!facts.hasEmail) found.push('no_email');
    else if (facts.isMailSuppressed) found.push('mail_suppressed');
  }
  return found;
}
