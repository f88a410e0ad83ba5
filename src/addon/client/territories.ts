import {
  changesTerritory,
  countPlan,
  planAssignment,
  type AssignmentPlan,
  type PlannedLead,
} from '../../core/territories/assignment-plan';
import { digestOfPlan } from '../../core/territories/owner-change';
import { matcherOf } from '../../core/territories/rule-matching';
import { memberFinder } from '../../core/territories/team';
import type { Given } from '../../core/territories/turn';
import type { Answer } from '../../contract/reports';
import type {
  TerritoryApplyAnswer,
  TerritoryApplyRequest,
  TerritoryPreview,
  TerritoryPreviewRequest,
} from '../../contract/territories';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { brokenAct, PORTION, unwrittenChanges, type ActChange } from '../../sheets/assignment-act';
import type { AssignmentLead, AssignmentLeads } from '../../sheets/assignment-leads';
import { readRunningOpportunities } from '../../sheets/assignment-opportunities';
import { readTurn, rememberTurn } from '../../sheets/assignment-turn';
import { readAssignmentRules, type AssignmentRules } from '../../sheets/territory-rules';
import {
  assignmentLeads,
  completeBrokenAct,
  linesOf,
  packed,
  portionDone,
  tokenOf,
} from './assignment-portions';
import { assignmentFaults, teamNotes } from './assignment-words';
import { change, look, refuse, type Request } from './client-answer';

/** What assigning would do: counts, the first changes, faults in words. */
export function territoryPreview(request: TerritoryPreviewRequest): Answer<TerritoryPreview> {
  return look((each) => planned(each, request.all === true).preview);
}

/**
 * Carries out what was previewed. Without a portion: looks whether the plan is still the one that was seen, and gives
 * it to the page in full; with one: writes it.
 */
export function territoryApply(request: TerritoryApplyRequest): Answer<TerritoryApplyAnswer> {
  return change((each) => {
    const token = tokenOf(request.token, each.words);
    if (request.portion !== undefined) return portionDone(each, token, request.portion);
    completeBrokenAct(each);
    const { preview, changes, rules, given, plan } = planned(each, request.all === true, token);
    if (preview.digest === '' || preview.digest !== request.digest) return { state: 'changed', preview };
    // Where nothing is dealt, e.g. once the act is done, the turn stays where it is.
    if (plan.leads.some(({ by }) => by === 'turn')) {
      rememberTurn(each.workbook, rules.team, token, given, plan.given);
    }
    return { state: 'ready', plan: packed(changes), portion: PORTION };
  });
}

interface Planned {
  readonly preview: TerritoryPreview;
  readonly changes: readonly ActChange[];
  readonly rules: AssignmentRules;
  readonly plan: AssignmentPlan;
  /** State of the turn before. */
  readonly given: Given;
}

function planned(request: Request, all: boolean, act?: string): Planned {
  const { workbook, words } = request;
  const leads = assignmentLeads(request);
  const rules = readAssignmentRules(workbook, leads.table);
  const { team } = rules;
  if (team.length === 0) refuse(fill(words.territories.refused.noTeam, { tab: workbook.words.tabs.team }));
  const unfinished = unfinishedOwners(request, leads);
  const open = leads.leads.filter(({ work }) => work !== 'disqualified' && work !== 'handed_over');
  const free = open
    .filter(({ ownerIsFormula }) => !ownerIsFormula)
    .map((lead) => ({ ...lead, owner: unfinished.get(lead.id) ?? lead.owner }));
  const matcher = matcherOf(
    rules.rules,
    leads.leads.map(({ cells }) => cells),
    workbook.reading,
    workbook.today,
  );
  const readsTerritory = rules.rules.some(({ conditions }) =>
    conditions.some(({ tests }) => tests.some(({ column }) => column.column === leads.territory)),
  );
  const writesTerritory = leads.territory !== undefined && !readsTerritory;
  const given = readTurn(workbook, team, act);
  const { ruleOf } = matcher;
  const plan = planAssignment({
    ruleOf,
    team,
    leads: free,
    today: workbook.today,
    all,
    given,
    writesTerritory,
  });
  const changes = actChanges(plan, rules, free, all && writesTerritory, writesTerritory);
  const faults = assignmentFaults(rules, words, workbook.words);
  const notes = [
    ...teamNotes(rules, words, workbook.words),
    ...notesOn(request, leads, plan, {
      closed: leads.leads.length - open.length,
      formulas: open.length - free.length,
      unfinished: unfinished.size,
      noRules: rules.rules.length === 0 && faults.length === 0,
      readsTerritory,
      unreadable: matcher.unreadable,
    }),
  ];
  const preview: TerritoryPreview = {
    digest: faults.length > 0 ? '' : digestOfPlan([all, changes]),
    all,
    leads: plan.leads.length,
    changed: changes.length,
    untouched: plan.untouched,
    counts: faults.length > 0 ? [] : countPlan(plan.leads),
    lines: faults.length > 0 ? [] : linesOf(leads, changes, remarks(plan, words)),
    faults,
    notes,
  };
  return { preview, changes, rules, plan, given };
}

/** Owners that an act which broke off has logged already: they are going to be written before anything else. */
function unfinishedOwners({ workbook }: Request, { table }: AssignmentLeads): ReadonlyMap<string, string> {
  if (brokenAct(workbook) === undefined) return new Map();
  const tabs = { leads: table, opportunities: readRunningOpportunities(workbook).table };
  return new Map(
    unwrittenChanges(workbook, tabs)
      .filter(({ what }) => what === 'lead')
      .map(({ id, to }) => [id, to]),
  );
}

/** Territory and field rep, and why the lead comes to its rep. */
function remarks(plan: AssignmentPlan, words: Words): (change: ActChange) => string {
  const reasons = new Map(plan.changes.map(({ id, by }) => [id, by]));
  return ({ id, remark }) =>
    [remark, words.territories.by[reasons.get(id) ?? 'nobody']].filter((text) => text !== '').join(' · ');
}

/** What is written of a plan: owners that become another person, and territories where that column is ours to write. */
function actChanges(
  plan: AssignmentPlan,
  { team }: AssignmentRules,
  leads: readonly AssignmentLead[],
  overwritesTerritory: boolean,
  writesTerritory: boolean,
): readonly ActChange[] {
  const find = memberFinder(team);
  const fixed = new Set(leads.filter(({ territoryIsFormula }) => territoryIsFormula).map(({ id }) => id));
  return plan.changes.flatMap((lead: PlannedLead): ActChange[] => {
    const { id, insideRep, fieldRep, ownerBefore: from, territoryBefore } = lead;
    const to = insideRep === '' || find(from)?.name === insideRep ? from : insideRep;
    const isWritten = writesTerritory && !fixed.has(id) && changesTerritory(lead, overwritesTerritory);
    const territory = isWritten ? lead.territory : territoryBefore;
    if (to === from && territory === territoryBefore) return [];
    const remark = [lead.territory, fieldRep].filter((text) => text !== '').join(' · ');
    return [{ what: 'lead', id, leadId: id, from, to, territoryBefore, territory, remark }];
  });
}

function notesOn(
  { workbook, words }: Request,
  leads: AssignmentLeads,
  plan: AssignmentPlan,
  facts: {
    readonly closed: number;
    readonly formulas: number;
    readonly unfinished: number;
    readonly noRules: boolean;
    readonly readsTerritory: boolean;
    readonly unreadable: ReadonlyMap<number, number>;
  },
): readonly string[] {
  const { notes } = words.territories;
  const tab = workbook.words.tabs.territories;
  const counted = (text: string, count: number): readonly string[] =>
    count === 0 ? [] : [fill(text, { count })];
  const nobody = plan.leads.filter(({ insideRep }) => insideRep === '').length;
  const unpaired = plan.leads.filter(({ insideRep, fieldRep }) => insideRep !== '' && fieldRep === '').length;
  return [
    ...counted(notes.unfinished, facts.unfinished),
    ...(facts.noRules ? [fill(notes.noRules, { tab })] : []),
    ...counted(notes.withoutId, leads.withoutId),
    ...counted(notes.nobody, nobody),
    ...counted(notes.noFieldRep, unpaired),
    ...counted(notes.closed, facts.closed),
    ...counted(notes.formulas, facts.formulas),
    ...(facts.readsTerritory ? [notes.territoryIsRead] : []),
    ...[...facts.unreadable].map(([row, count]) => fill(notes.unreadable, { row, tab, count })),
  ];
}
