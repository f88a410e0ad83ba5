import type { Properties } from './settings';
import type { Cell, Table } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import { parseDefinition } from '../core/definition/parse';
import type { Minute } from '../core/values/minute';
import type { RoleGuess } from '../core/leads/roles';
import { headerReport } from '../core/leads/header-report';
import { allValues } from './all-values';
import { readDefinition, type DefinitionReading } from './definition-tab';
import { deskOf, openDesk, type Desk, type DeskResult } from './lead-desk';
import { leadsFrom, type LeadsTable } from './leads-tab';
import type { OwnColumn } from './own-columns';
import { definitionVocabulary, roleNames } from './recognition';
import { findTab, type Workbook } from './workbook';

/** What the columns of the leads mean and what the definition says, remembered so that a card needs one read. */
interface Layout {
  readonly at: Minute;
  /** Id of the Leads tab. */
  readonly tab: number;
  readonly headerRow: number;
  /** The whole row of headers, ours included: another row makes all of this void. */
  readonly headers: readonly Cell[];
  readonly own: readonly (readonly [OwnColumn, number])[];
  readonly roles: readonly RoleGuess[];
  readonly definition: { readonly digest: string; readonly headerRow: number; readonly table: Table };
}

const LAYOUT_PROPERTY = 'DUO.layout';
/** A property takes 9 KB: characters of our languages take at most three bytes. */
const LONGEST_PART = 3_000;
/** A document's properties take 500 KB in all: a larger definition is read each time. */
const MOST_PARTS = 30;
/**
 * Minutes after which it is read again: what it holds shows by itself whether it is old (headers, the version that a row
 * was scored with), save a change in the Fields tab or a definition by which nothing was scored yet.
 */
const LONGEST_AGE = 60;

/** A desk, and whether what its columns mean had to be read. */
export type QuickDesk =
  | { readonly ok: true; readonly desk: Desk; readonly isRemembered: boolean }
  | Extract<DeskResult, { ok: false }>;

/**
 * Opens the leads with one read where their columns and the definition are remembered, else as {@link openDesk}; the
 * properties were read with the document.
 */
export function openDeskQuickly(workbook: Workbook): QuickDesk {
  const layout = layoutIn(workbook);
  const sheet = workbook.spreadsheet.getSheets().find((each) => each.getSheetId() === layout?.tab);
  if (layout === undefined || sheet === undefined) return opened(openDesk(workbook));
  const values = allValues(sheet);
  const known = tableOf(layout, sheet);
  const read = leadsFrom(workbook, sheet, values, known);
  if (!read.ok) return read;
  const isSame = read.leads.roles === known.roles;
  const definition = isSame ? definitionOf(workbook, layout, read.leads) : undefined;
  const desk = deskOf(workbook, read.leads, definition ?? readDefinition(workbook, read.leads));
  return { ok: true, desk, isRemembered: definition !== undefined };
}

/** A desk whose definition is the one its row was scored with: read anew where the remembered one is another. */
export function withPresentDefinition(
  quick: Extract<QuickDesk, { ok: true }>,
  position: number,
): typeof quick {
  const { desk, isRemembered } = quick;
  if (!isRemembered || desk.definition.code !== 'ok') return quick;
  const [digest = ''] = desk.text(position, { own: 'scoredWith' }).split(' ');
  if (digest === '' || digest === layoutIn(desk.workbook)?.definition.digest) return quick;
  const definition = readDefinition(desk.workbook, desk.leads);
  return { ok: true, desk: deskOf(desk.workbook, desk.leads, definition), isRemembered: false };
}

/** Remembers what the columns of a desk mean; nothing of the leads themselves. One read and one write. */
export function rememberLayout(desk: Desk): void {
  const { workbook, leads, definition } = desk;
  if (definition.code !== 'ok') return;
  const layout: Layout = {
    at: workbook.now,
    tab: leads.sheet.getSheetId(),
    headerRow: leads.headerRow,
    headers: leads.values[leads.headerRow]!,
    own: [...leads.own],
    roles: leads.roles,
    definition: {
      digest: definition.definition.digest,
      headerRow: definition.headerRow,
      table: textsOf(workbook, definition.sheet.getDataRange().getValues() as Table),
    },
  };
  const text = JSON.stringify(layout);
  const count = Math.ceil(text.length / LONGEST_PART);
  if (count > MOST_PARTS) return;
  const parts: Record<string, string> = { [LAYOUT_PROPERTY]: String(count) };
  for (let part = 0; part < count; part++) {
    parts[`${LAYOUT_PROPERTY}.${part}`] = text.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART);
  }
  PropertiesService.getDocumentProperties().setProperties(parts, false);
}

/** Whether anything is remembered; no further read. */
export function isLayoutRemembered(properties: Properties): boolean {
  return properties[LAYOUT_PROPERTY] !== undefined;
}

/** Makes the next card read everything. One write. */
export function forgetLayout(): void {
  PropertiesService.getDocumentProperties().deleteProperty(LAYOUT_PROPERTY);
}

function opened(result: DeskResult): QuickDesk {
  return result.ok ? { ...result, isRemembered: false } : result;
}

function layoutIn({ properties, now }: Workbook): Layout | undefined {
  const count = Number(properties[LAYOUT_PROPERTY] ?? 0);
  let text = '';
  for (let part = 0; part < count; part++) text += properties[`${LAYOUT_PROPERTY}.${part}`] ?? '';
  try {
    const layout = JSON.parse(text) as Layout;
    const age = now - layout.at;
    return age >= 0 && age <= LONGEST_AGE ? layout : undefined;
  } catch {
    // None was remembered, or two people remembered at once and the parts are of both.
    return undefined;
  }
}

/** The leads as they were known, without their cells: only the row of headers is compared. */
function tableOf(layout: Layout, sheet: LeadsTable['sheet']): LeadsTable {
  const { headerRow, headers: cells, roles } = layout;
  const own = new Map(layout.own);
  const ours = new Set(own.values());
  const headers = cells.map((cell, column) => (ours.has(column) ? '' : String(cell ?? '').trim()));
  const values: (readonly Cell[])[] = [];
  values[headerRow] = cells;
  return {
    sheet,
    values,
    headerRow,
    headers,
    own,
    tagged: new Set(own.keys()),
    userColumns: headers.flatMap((_, column) => (ours.has(column) ? [] : [column])),
    roles,
    report: headerReport(headers),
  };
}

function definitionOf(workbook: Workbook, layout: Layout, leads: LeadsTable): DefinitionReading | undefined {
  const sheet = findTab(workbook, 'definition');
  if (sheet === undefined) return undefined;
  const { table, headerRow } = layout.definition;
  const result = parseDefinition(
    table,
    definitionVocabulary(),
    { headers: leads.headers, roles: leads.roles.map((guess) => guess.role), roleNames: roleNames() },
    workbook.reading,
    workbook.today,
  );
  return result.ok ? { code: 'ok', sheet, headerRow, definition: result.definition } : undefined;
}

/** Cells as they can be remembered: a date as its ISO day, which is read as the same day. */
function textsOf({ reading }: Workbook, table: Table): Table {
  return table.map((row) =>
    row.map((cell) => {
      if (typeof cell !== 'object' || cell === null) return cell;
      const day = reading.dayOf(cell);
      return day === undefined ? String(cell) : formatDay(day);
    }),
  );
}
