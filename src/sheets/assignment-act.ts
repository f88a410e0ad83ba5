import { trimmedText } from '../core/values/cell';
import {
  backOf,
  changeDetails,
  changeToken,
  loggedChange,
  type LoggedChange,
  type OwnedThing,
  type OwnerChange,
} from '../core/territories/owner-change';
import { appendActivities, readActivities, type NewActivity } from './activity-log';
import { allValues } from './all-values';
import {
  columnAmong,
  writeNames,
  type NameChange,
  type NameColumn,
  type NameReport,
} from './assignment-column';
import { columnOfRole, namesOf } from './assignment-leads';
import { leadsFrom, type LeadsTable } from './leads-tab';
import { tableFrom, textOf, type OwnTable } from './tables/table';
import type { Workbook } from './workbook';

/** A change of an act, with what goes beside it. */
export interface ActChange extends OwnerChange {
  /** The territory cell before and after; no write where they are the same. */
  readonly territoryBefore: string;
  readonly territory: string;
  /** Said in the log beside the names: territory, field rep. */
  readonly remark: string;
}

/** The tabs in which names stand, as read just now. */
export interface OwnedTabs {
  readonly leads: LeadsTable;
  readonly opportunities: OwnTable<'opportunities'> | undefined;
}

/** How many cells hold now what was planned, and why the others do not. */
export interface ActReport {
  readonly written: number;
  readonly changedMeanwhile: number;
  readonly formulas: number;
  readonly gone: number;
  readonly unsettled: number;
}

/** So many changes are carried out by one request: with room to spare within the six minutes that Google gives. */
export const PORTION = 4_000;

/** The act of which a portion is under way: while it is there the log may tell of names that are not written yet. */
const ACT_PROPERTY = 'DUO.assignment';

/** The act of which a portion broke off; undefined where none did. No read. */
export function brokenAct(workbook: Workbook): string | undefined {
  return workbook.properties[ACT_PROPERTY];
}

/** Forgets it, with the rest of DUO. */
export function forgetAct(): void {
  PropertiesService.getDocumentProperties().deleteProperty(ACT_PROPERTY);
}

/**
 * Carries out one portion of an act, under the document lock: logs it as one block, then writes the names by their ids
 * (see {@link writeNames}). What broke off between the two is completed by the same portion again, without a second
 * entry; what somebody else changed meanwhile stays, and is logged as taken back. However many changes: the number of
 * service calls is fixed, but for one per name.
 */
export function carryOut(
  workbook: Workbook,
  tabs: OwnedTabs,
  act: string,
  changes: readonly ActChange[],
): ActReport {
  const isRetry = brokenAct(workbook) === act;
  const standing = standsNow(tabs);
  const due = changes.filter((change) => {
    const now = standing(change.what, change.id);
    return now === change.from || (isRetry && now === change.to);
  });
  if (due.length > 0) {
    PropertiesService.getDocumentProperties().setProperty(ACT_PROPERTY, act);
    appendActivities(workbook, entriesOf(tabs, act, due), isRetry);
  }
  const reports = writeAll(workbook, tabs, changes);
  const logged = new Set(due.map((change) => changeToken(act, change)));
  const overtaken = changes.flatMap((change) => {
    const now = reports.now(change);
    return now === undefined || !logged.has(changeToken(act, change))
      ? []
      : [{ ...change, from: change.to, to: now, remark: '' }];
  });
  if (overtaken.length > 0) appendActivities(workbook, entriesOf(tabs, backOf(act), overtaken), isRetry);
  if (due.length > 0) forgetAct();
  return reports.total;
}

/** What a broken act has logged and not written, so that it can be completed. One read of the end of the log. */
export function unwrittenChanges(workbook: Workbook, tabs: OwnedTabs): readonly ActChange[] {
  const act = brokenAct(workbook);
  if (act === undefined) return [];
  const changes = readActivities(workbook, 2 * PORTION).flatMap((entry): LoggedChange[] => {
    const change = loggedChange(entry);
    return change === undefined ? [] : [change];
  });
  const back = new Set(
    changes.filter((change) => change.act === backOf(act)).map((change) => changeToken(act, change)),
  );
  const standing = standsNow(tabs);
  return changes
    .filter((change) => change.act === act && !back.has(changeToken(act, change)))
    .filter(({ what, id, from, to }) => from !== to && standing(what, id) === from)
    .map((change) => ({ ...change, territoryBefore: '', territory: '', remark: '' }));
}

/** The name that stands in a place now; undefined where there is no such lead or opportunity. */
export function standsNow({
  leads,
  opportunities,
}: OwnedTabs): (what: OwnedThing, id: string) => string | undefined {
  const owners = new Map<string, string>();
  const owner = columnOfRole(leads, 'owner') ?? -1;
  const key = leads.own.get('id') ?? -1;
  for (const cells of leads.values.slice(leads.headerRow + 1)) {
    const id = trimmedText(cells[key]);
    if (id !== '' && !owners.has(id)) owners.set(id, trimmedText(cells[owner]));
  }
  const reps = new Map<string, { readonly inside: string; readonly field: string }>();
  for (const row of opportunities?.rows ?? []) {
    const id = textOf(opportunities!, row, 'opportunityId');
    const inside = textOf(opportunities!, row, 'insideRep');
    const field = textOf(opportunities!, row, 'fieldRep');
    if (id !== '' && !reps.has(id)) reps.set(id, { inside, field });
  }
  return (what, id) => (what === 'lead' ? owners.get(id) : reps.get(id)?.[what]);
}

function entriesOf(tabs: OwnedTabs, act: string, changes: readonly ActChange[]): readonly NewActivity[] {
  const { leads } = tabs;
  const names = namesOf(leads);
  const key = leads.own.get('id') ?? -1;
  const rows = new Map(
    leads.values.slice(leads.headerRow + 1).map((cells) => [trimmedText(cells[key]), cells]),
  );
  return changes.map((change) => {
    const row = rows.get(change.leadId);
    return {
      token: changeToken(act, change),
      leadId: change.leadId,
      kind: 'assignment',
      details: changeDetails(change, change.remark),
      ...(row === undefined ? {} : names(row)),
      ...(change.what === 'lead' ? {} : { opportunityId: change.id }),
    };
  });
}

interface Written {
  readonly total: ActReport;
  /** What stands where a change could not be written for good; undefined where it was, or may still be. */
  readonly now: (change: ActChange) => string | undefined;
}

function writeAll(workbook: Workbook, tabs: OwnedTabs, changes: readonly ActChange[]): Written {
  const reports = new Map<OwnedThing, NameReport>();
  for (const what of ['lead', 'inside', 'field'] as const) {
    const own = changes.filter((change) => change.what === what);
    const column = own.length === 0 ? undefined : columnFor(workbook, tabs, what);
    if (column === undefined) continue;
    reports.set(
      what,
      writeNames(
        column,
        own.map(({ id, from, to }) => ({ key: id, from, to })),
      ),
    );
  }
  writeTerritories(workbook, tabs, changes, reports.get('lead'));
  const sum = (count: (report: NameReport) => number): number =>
    [...reports.values()].reduce((total, report) => total + count(report), 0);
  return {
    total: {
      written: sum(({ written }) => written.size),
      changedMeanwhile: sum(({ changed }) => changed.size),
      formulas: sum(({ formulas }) => formulas.size),
      gone: sum(({ gone }) => gone.size),
      unsettled: sum(({ unsettled }) => unsettled.size),
    },
    now: ({ what, id, from }) => {
      const report = reports.get(what);
      return report?.changed.get(id) ?? (report?.formulas.has(id) === true ? from : undefined);
    },
  };
}

/** Territories go only beside owners that are written. */
function writeTerritories(
  workbook: Workbook,
  { leads }: OwnedTabs,
  changes: readonly ActChange[],
  owners: NameReport | undefined,
): void {
  const territories = changes
    .filter((change) => change.what === 'lead' && change.territory !== change.territoryBefore)
    .filter(({ id }) => owners?.written.has(id) === true)
    .map(({ id, territoryBefore, territory }): NameChange => ({
      key: id,
      from: territoryBefore,
      to: territory,
    }));
  if (territories.length > 0) writeNames(leadColumn(workbook, leads, 'territory'), territories);
}

function columnFor(
  workbook: Workbook,
  { leads, opportunities }: OwnedTabs,
  what: OwnedThing,
): NameColumn | undefined {
  if (what === 'lead') return leadColumn(workbook, leads, 'owner');
  return opportunities === undefined
    ? undefined
    : opportunityColumn(workbook, opportunities, what === 'inside' ? 'insideRep' : 'fieldRep');
}

function leadColumn(workbook: Workbook, known: LeadsTable, role: 'owner' | 'territory'): NameColumn {
  const { sheet } = known;
  return {
    sheet,
    look: () => {
      const read = leadsFrom(workbook, sheet, allValues(sheet), known);
      if (!read.ok) return undefined;
      const { values, headerRow, own } = read.leads;
      const key = own.get('id');
      const among = columnOfRole(known, role);
      const column =
        columnOfRole(read.leads, role) ??
        (among === undefined
          ? undefined
          : columnAmong(known.values[known.headerRow]!, values[headerRow]!, among));
      return key === undefined || column === undefined ? undefined : { values, headerRow, key, column };
    },
  };
}

function opportunityColumn(
  workbook: Workbook,
  known: OwnTable<'opportunities'>,
  name: 'insideRep' | 'fieldRep',
): NameColumn {
  const { sheet } = known;
  return {
    sheet,
    look: () => {
      const values = allValues(sheet);
      const table = tableFrom(workbook, 'opportunities', sheet, values);
      const key = table?.columns.get('opportunityId');
      const among = known.columns.get(name);
      const column =
        table?.columns.get(name) ??
        (among === undefined || table === undefined
          ? undefined
          : columnAmong(known.headers, table.headers, among));
      if (table === undefined || key === undefined || column === undefined) return undefined;
      return { values, headerRow: table.headerRow - 1, key, column };
    },
  };
}
