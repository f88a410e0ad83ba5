import type { OwnedThing } from '../../core/territories/owner-change';
import type { AssignmentLine, PackedChange, PackedPlan, PortionReport } from '../../contract/territories';
import type { Words } from '../../i18n/words/es';
import {
  brokenAct,
  carryOut,
  forgetAct,
  PORTION,
  unwrittenChanges,
  type ActChange,
  type OwnedTabs,
} from '../../sheets/assignment-act';
import { namesOf, readAssignmentLeads, type AssignmentLeads } from '../../sheets/assignment-leads';
import { readRunningOpportunities } from '../../sheets/assignment-opportunities';
import type { Workbook } from '../../sheets/workbook';
import { obstacleMessage } from '../messages';
import { refuse, type Request } from './client-answer';

/** Tokens come from the page: letters and digits, long enough to be nobody else's. */
const TOKEN = /^[\w-]{8,80}$/;
/** A name in a cell is short; what is longer did not come from our page. */
const LONGEST_NAME = 500;
const THINGS: readonly OwnedThing[] = ['lead', 'inside', 'field'];
/** So many changes are shown; nobody reads more of them before saying yes. */
const MAXIMUM_LINES = 200;

/** The token of a request, or a refusal. */
export function tokenOf(token: unknown, words: Words): string {
  return typeof token === 'string' && TOKEN.test(token)
    ? token
    : refuse(words.territories.refused.badRequest);
}

/** The leads as assigning sees them, or a refusal that says what to do. */
export function assignmentLeads({ workbook, words }: Request): AssignmentLeads {
  const read = readAssignmentLeads(workbook);
  if (read.ok) return read.leads;
  return read.problem.code === 'noOwnerColumn'
    ? refuse(words.territories.refused.noOwnerColumn)
    : refuse(obstacleMessage(read.problem, words));
}

/** A plan as it travels: every name once. */
export function packed(changes: readonly ActChange[]): PackedPlan {
  const places = new Map<string, number>();
  const place = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, places.size);
    return places.size - 1;
  };
  const rows = changes.map((change): PackedChange => [
    change.what,
    change.id,
    change.leadId === change.id ? '' : change.leadId,
    place(change.from),
    place(change.to),
    place(change.territoryBefore),
    place(change.territory),
    place(change.remark),
  ]);
  return { names: [...places.keys()], changes: rows };
}

/** Unpacks what came back from a page, which may hold anything. */
function unpacked(portion: unknown, words: Words): readonly ActChange[] {
  const { names, changes } = (portion ?? {}) as Partial<PackedPlan>;
  const wrong = (): never => refuse(words.territories.refused.badRequest);
  if (!Array.isArray(names) || !Array.isArray(changes) || changes.length > PORTION) return wrong();
  const name = (place: unknown): string => {
    const text: unknown = names[Number(place)];
    return typeof text === 'string' && text.length <= LONGEST_NAME ? text : wrong();
  };
  return (changes as readonly PackedChange[]).map((change) => {
    const [what, id, leadId, from, to, territoryBefore, territory, remark] = change;
    if (!THINGS.includes(what) || typeof id !== 'string' || typeof leadId !== 'string' || id === '')
      return wrong();
    return {
      what,
      id,
      leadId: leadId === '' ? id : leadId,
      from: name(from),
      to: name(to),
      territoryBefore: name(territoryBefore),
      territory: name(territory),
      remark: name(remark),
    };
  });
}

/** Carries out one portion that a page sent back. */
export function portionDone(
  request: Request,
  act: string,
  portion: unknown,
): { readonly state: 'done' } & PortionReport {
  const changes = unpacked(portion, request.words);
  const { table } = assignmentLeads(request);
  return {
    state: 'done',
    ...carryOut(request.workbook, tabsOf(request.workbook, table, changes), act, changes),
  };
}

/** Completes what another act left half done, so that the log and the sheet tell the same. */
export function completeBrokenAct(request: Request): void {
  const { workbook } = request;
  const act = brokenAct(workbook);
  if (act === undefined) return;
  const { table } = assignmentLeads(request);
  const tabs = { leads: table, opportunities: readRunningOpportunities(workbook).table };
  const changes = unwrittenChanges(workbook, tabs);
  if (changes.length > 0) carryOut(workbook, tabs, act, changes.slice(0, PORTION));
  forgetAct();
}

/** The tab of opportunities is read only where one of them is to change. */
function tabsOf(workbook: Workbook, leads: OwnedTabs['leads'], changes: readonly ActChange[]): OwnedTabs {
  const isLeads = changes.every(({ what }) => what === 'lead');
  return { leads, opportunities: isLeads ? undefined : readRunningOpportunities(workbook).table };
}

/** The first changes as they are shown. */
export function linesOf(
  leads: AssignmentLeads,
  changes: readonly ActChange[],
  remarkOf: (change: ActChange) => string = () => '',
): readonly AssignmentLine[] {
  const shown = changes.slice(0, MAXIMUM_LINES);
  const wanted = new Set(shown.map(({ leadId }) => leadId));
  const rows = new Map(leads.leads.flatMap((lead) => (wanted.has(lead.id) ? [[lead.id, lead.cells]] : [])));
  const names = namesOf(leads.table);
  return shown.map((change) => {
    const cells = rows.get(change.leadId);
    const { lead, company } = cells === undefined ? { lead: '', company: '' } : names(cells);
    const label = [lead, company].filter((text) => text !== '').join(' · ');
    return {
      what: change.what,
      label: label === '' ? change.id : label,
      from: change.from,
      to: change.to,
      remark: remarkOf(change),
    };
  });
}
