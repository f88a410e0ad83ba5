import type { Activity } from '../core/activities/activity';
import { firstStage } from '../core/pipeline/route-choice';
import type { Route } from '../core/pipeline/types';
import {
  isClosed,
  isForAnotherHandoff,
  isReturned,
  type KnownOpportunity,
} from '../core/handoff/handoff-plan';
import { WOKEN } from '../core/pipeline/plan-opportunity';
import type { WorkStatus } from '../core/activities/codes';
import { readinessOf, type HandoffFacts, type Readiness } from '../core/handoff/readiness';
import { unmetRequirements } from '../core/handoff/unmet-requirements';
import type { RowScore } from '../core/scoring/types';
import { fieldRepFor } from '../core/territories/pairing';
import { matcherOf } from '../core/territories/rule-matching';
import type { TemplateLanguage } from '../core/templates/template';
import { readActivities } from './activity-log';
import { contactWishes, mailAddress, type ContactWishes } from './handoff-contact';
import {
  knownOpportunity,
  opportunitiesOf,
  type HandoffRecord,
  type OpportunitiesTable,
} from './handoff-records';
import type { Desk } from './lead-desk';
import { leadNamesOf, leadPositions } from './opportunity-join';
import { memberOf } from '../core/territories/team';
import { readTeam, type TeamMember } from './people';
import { phrasesOf } from './phrases';
import { readPipelines, routeOfLead } from './pipeline-table';
import { readTable } from './tables/table';
import { contactLanguage } from './template-table';
import { readAssignmentRules } from './territory-rules';

/** Everything that a handoff looks at, each tab read once. */
export interface Surroundings {
  readonly desk: Desk;
  readonly team: readonly TeamMember[];
  readonly routes: readonly Route[];
  readonly activities: readonly Activity[];
  /** Undefined where there is no such tab yet. */
  readonly table: OpportunitiesTable | undefined;
  /** Whether marketing and sales signed the definition as it stands. */
  readonly isSigned: boolean;
}

/** What a handoff of one lead comes to. */
export interface LeadAtHandoff {
  readonly position: number;
  /** DUO ID of the row, and the id by which the team's own tables know it. */
  readonly leadId: string;
  readonly key: string;
  readonly lead: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly insideRep: string;
  readonly inside: TeamMember | undefined;
  /** Undefined where nobody is found, or where the inside rep closes. */
  readonly field: TeamMember | undefined;
  readonly route: Route | undefined;
  readonly stage: string;
  readonly closer: 'inside' | 'field';
  readonly score: RowScore | undefined;
  readonly threshold: number;
  readonly language: TemplateLanguage;
  readonly wishes: ContactWishes;
  readonly readiness: Readiness;
}

/** Reads what a handoff looks at; a fixed number of reads. */
export function lookAround(desk: Desk): Surroundings {
  const { workbook } = desk;
  const pipelines = readPipelines(workbook, desk.leads);
  const digest = desk.definition.code === 'ok' ? desk.definition.definition.digest : undefined;
  return {
    desk,
    team: readTeam(workbook),
    routes: pipelines.code === 'ok' ? pipelines.routes : [],
    activities: readActivities(workbook),
    table: readTable(workbook, 'opportunities'),
    isSigned: digest !== undefined && workbook.settings.signed?.digest === digest,
  };
}

/**
 * Gathers what is known of the lead at a position and judges whether it may be handed over. `chosenRep` is the field
 * rep a person chose, else territories and pairs give one; `person` stands in where the lead has no owner.
 */
export function leadAtHandoff(
  around: Surroundings,
  position: number,
  chosenRep: string,
  person: string,
): LeadAtHandoff {
  const { desk, team, routes, activities } = around;
  const owner = desk.text(position, 'owner');
  const inside = memberOf(team, owner === '' ? person : owner);
  const route = routeOfLead(routes, desk, position);
  const closer = route?.whoCloses ?? 'field';
  const field =
    closer === 'inside' ? undefined : fieldRepOf(around, position, chosenRep, inside?.name ?? owner);
  const wishes = contactWishes(desk, position, activities);
  const score = desk.scoreAt(position);
  const partial = {
    position,
    leadId: desk.idAt(position),
    key: desk.keyAt(position),
    lead: desk.nameAt(position),
    company: desk.text(position, 'company'),
    email: mailAddress(desk, position),
    phone: desk.text(position, 'phone') || desk.text(position, 'mobile'),
    insideRep: inside?.name || owner || person,
    inside,
    field,
    route,
    stage: route === undefined ? '' : firstStage(route).name,
    closer,
    score,
    threshold: desk.definition.code === 'ok' ? desk.definition.definition.threshold.points : 0,
    language: contactLanguage(desk, position),
    wishes,
  };
  return { ...partial, readiness: readinessOf(factsOf(around, partial, owner)) };
}

/** Position of the lead of an opportunity; undefined where its row is gone. */
export function positionOfLead({ desk }: Surroundings, record: HandoffRecord): number | undefined {
  return leadPositions(desk)(leadNamesOf(record));
}

/** The opportunities of the lead at a position, in sheet order: by its ids, else by its e-mail. */
export function opportunitiesAt({ desk, table }: Surroundings, position: number): readonly HandoffRecord[] {
  if (table === undefined) return [];
  const positionOf = leadPositions(desk);
  const keys = [desk.idAt(position), desk.keyAt(position)];
  return opportunitiesOf(table, keys, (names) => positionOf(names) === position);
}

/** What a handoff must know of the opportunities of the lead at a position. */
export function knownAt(around: Surroundings, position: number): readonly KnownOpportunity[] {
  const { work } = around.desk.workAt(position);
  return opportunitiesAt(around, position).map((record) =>
    knownOpportunity(record, isBackInside(record, work)),
  );
}

/** All ids of opportunities that the log knows, of rows that were deleted as well. */
export function loggedOpportunities({ activities }: Surroundings): readonly string[] {
  return activities.map(({ opportunityId }) => opportunityId).filter((id) => id !== '');
}

/**
 * Whether the lead of an opportunity is worked on by inside sales again. The row of the lead says so only where this
 * handoff came as far as its alert, since before that the lead is marked: what was broken off is to be finished.
 */
function isBackInside({ known, steps }: HandoffRecord, work: WorkStatus): boolean {
  if (known.has(WOKEN)) return true;
  const isMarked = steps.alert.state.state === 'sent' && known.get('outcome') !== 'deferred';
  return isMarked && (work === 'working' || work === 'nurturing');
}

function fieldRepOf(
  { desk, team }: Surroundings,
  position: number,
  chosenRep: string,
  insideRep: string,
): TeamMember | undefined {
  const chosen = memberOf(team, chosenRep);
  if (chosen !== undefined) return chosen;
  const { workbook } = desk;
  const assignment = readAssignmentRules(workbook, desk.leads);
  const rule = matcherOf(assignment.rules, desk.block.rows, workbook.reading, workbook.today).ruleOf(
    desk.block.rows[position]!,
  );
  return memberOf(team, fieldRepFor(rule, insideRep, assignment.team, workbook.today));
}

function factsOf(around: Surroundings, lead: Omit<LeadAtHandoff, 'readiness'>, owner: string): HandoffFacts {
  const { desk, isSigned } = around;
  const { workbook, definition } = desk;
  const { position, score, closer, field, wishes } = lead;
  const open = knownAt(around, position).find(
    (each) => !isClosed(each) && !isReturned(each) && !isForAnotherHandoff(each),
  );
  const phrases = definition.code === 'ok' ? phrasesOf(definition.definition, workbook.words) : undefined;
  const unmet =
    definition.code === 'ok'
      ? unmetRequirements(definition.definition, desk.block.rows[position]!, workbook.reading, workbook.today)
      : [];
  return {
    score,
    threshold: lead.threshold,
    missing: (score?.missing ?? []).map((criterion) => phrases?.fieldOf(criterion) ?? criterion.field),
    unmet: unmet.map(({ number }) => phrases?.reasonOf(number, workbook.reading.decimal) ?? String(number)),
    isSigned,
    work: desk.workAt(position).work,
    openOpportunity: open === undefined ? undefined : { id: open.opportunityId, isOurs: open.handoffs > 0 },
    closer,
    insideRep: owner,
    fieldRep: field === undefined ? undefined : { name: field.name, email: field.email },
    hasEmail: lead.email !== '',
    hasPhone: lead.phone !== '',
    isConsentWithdrawn: wishes.isConsentWithdrawn,
    isMailSuppressed: wishes.isMailSuppressed,
    confirmationAt: workbook.settings.confirmationAt ?? 'handoff',
  };
}
