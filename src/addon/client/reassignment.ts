import { formatMinute } from '../../core/values/minute';
import {
  backOf,
  digestOfPlan,
  loggedChange,
  type LoggedChange,
  type OwnerChange,
} from '../../core/territories/owner-change';
import { planReassignment } from '../../core/territories/reassignment';
import { matcherOf } from '../../core/territories/rule-matching';
import { memberFinder, memberOf } from '../../core/territories/team';
import { lastUndo } from '../../core/territories/undo';
import type { Answer } from '../../contract/reports';
import type {
  OwningMember,
  ReassignAnswer,
  ReassignPreview,
  ReassignPreviewRequest,
  ReassignRequest,
  UndoAnswer,
  UndoPreview,
  UndoRequest,
} from '../../contract/territories';
import { fill } from '../../i18n/language';
import { readActivities } from '../../sheets/activity-log';
import { PORTION, standsNow, type ActChange } from '../../sheets/assignment-act';
import { readRunningOpportunities } from '../../sheets/assignment-opportunities';
import { readAssignmentRules } from '../../sheets/territory-rules';
import {
  assignmentLeads,
  completeBrokenAct,
  linesOf,
  packed,
  portionDone,
  tokenOf,
} from './assignment-portions';
import { assignmentFaults } from './assignment-words';
import { change, look, refuse, type Request } from './client-answer';

/** An act is looked for among so many last entries of the log: the largest one, and some months of others. */
const UNDO_ENTRIES = 30_000;
/** Between the act and the digest of what is to be taken back of it; in no token. */
const DIVIDER = ':';

/** Who is in the team and what is theirs; with `from` also what would pass on to whom. */
export function reassignPreview(request: ReassignPreviewRequest): Answer<ReassignPreview> {
  return look((each) => plannedReassignment(each, request).preview);
}

/** Passes on what was previewed, portion by portion. */
export function reassign(request: ReassignRequest): Answer<ReassignAnswer> {
  return change((each) => {
    const token = tokenOf(request.token, each.words);
    if (request.portion !== undefined) return portionDone(each, token, request.portion);
    completeBrokenAct(each);
    const { preview, changes } = plannedReassignment(each, request);
    if (preview.digest === '' || preview.digest !== request.digest) return { state: 'changed', preview };
    return { state: 'ready', plan: packed(changes), portion: PORTION };
  });
}

/** Takes the last act back, as far as it still stands; without a digest it only shows what that would be. */
export function undoReassign(request: UndoRequest): Answer<UndoAnswer> {
  const { digest, portion } = request;
  if (digest === undefined) return look((each) => ({ state: 'preview', preview: plannedUndo(each).preview }));
  return change((each) => {
    tokenOf(request.token, each.words);
    if (portion !== undefined) return portionDone(each, backOf(actIn(digest, each)), portion);
    completeBrokenAct(each);
    const { preview, changes } = plannedUndo(each);
    if (preview.digest === '' || preview.digest !== digest) return { state: 'changed', preview };
    return { state: 'ready', plan: packed(changes), portion: PORTION };
  });
}

function actIn(digest: string, { words }: Request): string {
  return tokenOf(digest.slice(0, digest.lastIndexOf(DIVIDER)), words);
}

function plannedReassignment(
  request: Request,
  { from: fromName = '', to: toName = '' }: ReassignPreviewRequest,
): { readonly preview: ReassignPreview; readonly changes: readonly ActChange[] } {
  const { workbook, words } = request;
  const { refused } = words.territories;
  const leads = assignmentLeads(request);
  const { running } = readRunningOpportunities(workbook);
  const rules = readAssignmentRules(workbook, leads.table);
  const { team } = rules;
  const tab = workbook.words.tabs.team;
  if (team.length === 0) refuse(fill(refused.noTeam, { tab }));
  const handedOver = new Set(running.map(({ leadId }) => leadId));
  const open = leads.leads.filter(
    ({ id, work, ownerIsFormula }) =>
      !ownerIsFormula && work !== 'disqualified' && (work !== 'handed_over' || handedOver.has(id)),
  );
  const find = memberFinder(team);
  const theirs = (name: string): { readonly leads: number; readonly opportunities: number } => ({
    leads: open.filter(({ owner }) => find(owner)?.name === name).length,
    opportunities: running.filter(
      ({ insideRep, fieldRep }) => find(insideRep)?.name === name || find(fieldRep)?.name === name,
    ).length,
  });
  const members = team.map(({ name }): OwningMember => ({ name, ...theirs(name) }));
  const nothing = {
    digest: '',
    members,
    leads: 0,
    opportunities: 0,
    left: 0,
    heirs: [],
    lines: [],
    faults: [],
  };
  if (fromName === '') return { preview: nothing, changes: [] };

  const from = memberOf(team, fromName) ?? refuse(fill(refused.unknownMember, { name: fromName, tab }));
  const to =
    toName === ''
      ? undefined
      : (memberOf(team, toName) ?? refuse(fill(refused.unknownMember, { name: toName, tab })));
  if (to?.name === from.name) refuse(refused.sameMember);
  const faults = to === undefined ? assignmentFaults(rules, words, workbook.words) : [];
  if (faults.length > 0) return { preview: { ...nothing, faults }, changes: [] };
  const cells = leads.leads.map((lead) => lead.cells);
  const { ruleOf } = matcherOf(rules.rules, cells, workbook.reading, workbook.today);
  const plan = planReassignment({
    from,
    to,
    leads: open,
    opportunities: running,
    ruleOf,
    team,
    today: workbook.today,
  });
  const changes = plan.changes.map(actChange);
  const heirs = new Map<string, number>();
  for (const each of changes) heirs.set(each.to, (heirs.get(each.to) ?? 0) + 1);
  return {
    changes,
    preview: {
      ...nothing,
      ...theirs(from.name),
      digest: digestOfPlan(changes),
      left: plan.left,
      heirs: [...heirs].map(([name, count]) => ({ name, count })),
      lines: linesOf(leads, changes),
    },
  };
}

function plannedUndo(request: Request): {
  readonly preview: UndoPreview;
  readonly changes: readonly ActChange[];
} {
  const { workbook } = request;
  const leads = assignmentLeads(request);
  const { table } = readRunningOpportunities(workbook);
  const entries = readActivities(workbook, UNDO_ENTRIES);
  const logged = entries.flatMap((entry): LoggedChange[] => {
    const found = entry.kind === 'assignment' ? loggedChange(entry) : undefined;
    return found === undefined ? [] : [found];
  });
  const plan = lastUndo(logged, standsNow({ leads: leads.table, opportunities: table }));
  if (plan === undefined) {
    return { preview: { digest: '', at: '', count: 0, changedSince: 0, gone: 0, lines: [] }, changes: [] };
  }
  const changes = plan.back.map(actChange);
  const at = entries.find((entry) => loggedChange(entry)?.act === plan.act)?.at;
  return {
    changes,
    preview: {
      digest: plan.act + DIVIDER + digestOfPlan(changes),
      at: at === undefined ? '' : formatMinute(at),
      count: changes.length,
      changedSince: plan.changedSince,
      gone: plan.gone,
      lines: linesOf(leads, changes),
    },
  };
}

function actChange(each: OwnerChange): ActChange {
  return { ...each, territoryBefore: '', territory: '', remark: '' };
}
