import { trimmedText, type Cell } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import { openDesk, type Desk } from './lead-desk';
import { exactText, safeText } from './safe-text';

/** A change of one of the user's cells that a person asked for. */
export interface CellChange {
  /** The user's header. */
  readonly header: string;
  /** What the person saw there, as {@link shownText} gives it. */
  readonly from: string;
  readonly to: string | number | boolean;
}

/** What became of a change. */
export type CellOutcome =
  | { readonly header: string; readonly code: 'written' }
  /** Somebody changed it meanwhile: what stands there now. */
  | { readonly header: string; readonly code: 'conflict'; readonly now: string }
  /** A formula of the user's stands there. */
  | { readonly header: string; readonly code: 'formula' }
  | { readonly header: string; readonly code: 'noColumn' };

/** How often a change follows a row that somebody keeps moving. */
const MAXIMUM_WRITES = 3;

/** A cell as a person sees it compared: dates as ISO days, everything else as text. */
export function shownText(desk: Desk, cell: Cell): string {
  if (typeof cell === 'object' && cell !== null) {
    const day = desk.workbook.reading.dayOf(cell);
    return day === undefined ? String(cell) : formatDay(day);
  }
  return trimmedText(cell);
}

/**
 * Writes cells of the user's in the row of a lead, under the document lock: only where the cell still holds what the
 * person saw, never over a formula, cell by cell. Reads again afterwards: a write that hit another row, because
 * somebody sorted at that moment, is taken back there and done where the row stands now. Undefined where no row has
 * the id. Gives the tab as it stands after.
 */
export function writeLeadCells(
  before: Desk,
  leadId: string,
  changes: readonly CellChange[],
): { readonly outcomes: readonly CellOutcome[]; readonly desk: Desk } | undefined {
  let desk = before;
  const outcomes = new Map<string, CellOutcome>();
  for (let writes = 0; ; writes += 1) {
    const position = desk.positionOf(leadId);
    if (position === undefined) return undefined;
    const wanted = changes.filter((change) => decide(desk, position, change, outcomes, writes > 0));
    if (wanted.length === 0 || writes === MAXIMUM_WRITES) return { outcomes: [...outcomes.values()], desk };
    const row = desk.block.firstRow + position;
    for (const { header, to } of wanted) {
      desk.leads.sheet.getRange(row, columnOf(desk, header)! + 1).setValue(written(to, desk, header));
    }
    const read = openDesk(desk.workbook);
    if (!read.ok) return { outcomes: [...outcomes.values()], desk };
    takeBack(desk, read.desk, leadId, wanted);
    ({ desk } = read);
  }
}

/** Whether a change is still to be made; what became of it otherwise. */
function decide(
  desk: Desk,
  position: number,
  change: CellChange,
  outcomes: Map<string, CellOutcome>,
  isAgain: boolean,
): boolean {
  const { header, from, to } = change;
  const settle = (outcome: CellOutcome): false => {
    outcomes.set(header, outcome);
    return false;
  };
  const column = columnOf(desk, header);
  if (column === undefined) return settle({ header, code: 'noColumn' });
  const now = shownText(desk, desk.block.rows[position]![column]);
  if (now === comparableText(to)) return settle({ header, code: 'written' });
  // What we wrote may be shown otherwise (`1.234,5` is a number now): only what it was before is still to be changed.
  if (now !== from) return isAgain ? false : settle({ header, code: 'conflict', now });
  if (isAgain && outcomes.get(header)?.code !== 'written') return false;
  const range = desk.leads.sheet.getRange(desk.block.firstRow + position, column + 1);
  if (range.getFormula() !== '') return settle({ header, code: 'formula' });
  outcomes.set(header, { header, code: 'written' });
  return true;
}

/** Where the row moved between reading and writing, the row that was hit gets its cells back. */
function takeBack(before: Desk, now: Desk, leadId: string, changes: readonly CellChange[]): void {
  for (const position of now.positions) {
    const id = now.idAt(position);
    const earlier = id === '' || id === leadId ? undefined : before.positionOf(id);
    if (earlier === undefined) continue;
    for (const { header, to } of changes) {
      const was = before.cell(earlier, { header });
      const is = shownText(now, now.cell(position, { header }));
      const isHit = is === comparableText(to) && shownText(before, was) !== is;
      if (!isHit) continue;
      const cell = now.leads.sheet.getRange(now.block.firstRow + position, columnOf(now, header)! + 1);
      cell.setValue(typeof was === 'string' ? safeText(was) : (was ?? ''));
    }
  }
}

function columnOf(desk: Desk, header: string): number | undefined {
  const { headers } = desk.leads;
  const column = headers.findIndex((each) => each !== '' && each === header.trim());
  return column < 0 ? undefined : column;
}

/** Columns that hold texts: what looks like a number or a date in them is none. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'list', 'email', 'phone']);
/** Columns whose digits are no number, whatever they hold so far. */
const DIGIT_ROLES: ReadonlySet<string> = new Set(['phone', 'mobile', 'postal_code', 'tax_id', 'lead_id']);

function written(value: string | number | boolean, desk: Desk, header: string): string | number | boolean {
  if (typeof value !== 'string') return value;
  const guess = desk.leads.roles.find((each) => each.header === header.trim());
  const isText = guess !== undefined && (TEXT_TYPES.has(guess.type) || DIGIT_ROLES.has(guess.role));
  return isText ? exactText(value) : safeText(value);
}

function comparableText(value: string | number | boolean): string {
  return typeof value === 'string' ? value.trim() : String(value);
}
