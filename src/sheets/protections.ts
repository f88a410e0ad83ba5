import { currentPerson, readTeam } from './people';
import { PROTECTION_MARK } from './tab-looks';
import { readTable } from './tables/table';
import type { ColumnOf } from './tables/table-schema';
import { findTab, type TabName, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What was done, by names of tabs. */
export interface ProtectionOutcome {
  /** A warning is shown before something is changed by hand. */
  readonly warned: readonly string[];
  /** Only some may change them. */
  readonly strict: readonly string[];
  /** Protected by somebody else: left as they are. */
  readonly theirs: readonly string[];
}

/**
 * Tabs that no action of a rep writes: rules that managers keep. Everywhere else every rep writes through the script
 * with their own account, so that a strict protection would stop the very work it should guard.
 */
export const RULE_TABS = ['territories', 'cadences', 'templates', 'pipelines', 'calendar'] as const;

/** Written by actions only: by hand one would break its chain. */
const LOG_TAB = 'activities';

/** What only DUO writes among the opportunities. */
const OWN_OPPORTUNITY_COLUMNS: readonly ColumnOf<'opportunities'>[] = [
  'opportunityId',
  'leadId',
  'handedOver',
  'alert',
  'confirmation',
  'event',
  'handoffs',
  'lastKnown',
];

/** Roles in the team that keep the rules. */
const KEEPERS: ReadonlySet<string | undefined> = new Set<string | undefined>(['manager', 'data_owner']);

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/**
 * Protects our tabs as far as Sheets can: a warning over the log of activities and over our columns among the
 * opportunities, and, where `strict`, the tabs of rules for their owner, for whoever runs this and for the managers and
 * data owners of the team. Without `strict` those become free again. What somebody else protected stays theirs.
 * Running it again changes nothing.
 */
export function protectTabs(workbook: Workbook, strict: boolean): ProtectionOutcome {
  const warned: string[] = [];
  const strictly: string[] = [];
  const theirs: string[] = [];
  const log = findTab(workbook, LOG_TAB);
  if (log !== undefined) (warnOverSheet(workbook, log) ? warned : theirs).push(log.getName());
  const opportunities = protectOpportunities(workbook);
  if (opportunities !== undefined) warned.push(opportunities);
  const keepers = strict ? keepersOf(workbook) : [];
  for (const name of RULE_TABS) {
    const sheet = findTab(workbook, name);
    if (sheet === undefined) continue;
    const existing = sheetProtection(sheet);
    const isOurs = existing === undefined || isOursOn(workbook, sheet, existing);
    if (!isOurs || existing?.canEdit() === false) theirs.push(sheet.getName());
    else if (strict) {
      restrict(existing ?? sheet.protect(), keepers);
      strictly.push(sheet.getName());
    } else existing?.remove();
  }
  return { warned, strict: strictly, theirs };
}

/** Takes our protections of whole tabs and of columns away, and says how many there were; those of others stay. */
export function removeTabProtections(workbook: Workbook): number {
  const names: readonly TabName[] = [LOG_TAB, 'opportunities', ...RULE_TABS];
  let removed = 0;
  for (const name of names) {
    const sheet = findTab(workbook, name);
    if (sheet === undefined) continue;
    const header = readTable(workbook, name as 'activities')?.headerRow ?? 1;
    const whole = sheetProtection(sheet);
    const ranges = ownRanges(sheet).filter((each) => each.getRange().getRow() > header);
    const ours = whole !== undefined && whole.getDescription() === PROTECTION_MARK ? [whole] : [];
    for (const protection of [...ours, ...ranges]) {
      if (!protection.canEdit()) continue;
      protection.remove();
      removed += 1;
    }
  }
  return removed;
}

function sheetProtection(sheet: Sheet): Protection | undefined {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
}

/** One without a description on a tab that we made was left over before it got one: until then it stops nobody. */
function isOursOn({ settings }: Workbook, sheet: Sheet, protection: Protection): boolean {
  const description = protection.getDescription();
  if (description === PROTECTION_MARK) return true;
  return description === '' && (settings.madeTabs ?? []).includes(sheet.getSheetId());
}

function warnOverSheet(workbook: Workbook, sheet: Sheet): boolean {
  const existing = sheetProtection(sheet);
  if (existing !== undefined && !isOursOn(workbook, sheet, existing)) return false;
  if (existing?.isWarningOnly() === true && existing.getDescription() === PROTECTION_MARK) return true;
  (existing ?? sheet.protect()).setDescription(PROTECTION_MARK).setWarningOnly(true);
  return true;
}

function ownRanges(sheet: Sheet): readonly Protection[] {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((each) => each.getDescription() === PROTECTION_MARK && each.isWarningOnly());
}

/** A warning over each of our columns below the headers, as far down as the tab goes now. */
function protectOpportunities(workbook: Workbook): string | undefined {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return undefined;
  const { sheet, headerRow } = table;
  const rows = sheet.getMaxRows() - headerRow;
  if (rows < 1) return undefined;
  const existing = new Map(
    ownRanges(sheet)
      .filter((each) => each.getRange().getRow() > headerRow)
      .map((each) => [each.getRange().getColumn(), each]),
  );
  for (const code of OWN_OPPORTUNITY_COLUMNS) {
    const column = table.columns.get(code);
    if (column === undefined) continue;
    const range = sheet.getRange(headerRow + 1, column + 1, rows, 1);
    const known = existing.get(column + 1);
    if (known === undefined) range.protect().setDescription(PROTECTION_MARK).setWarningOnly(true);
    else if (known.getRange().getA1Notation() !== range.getA1Notation()) known.setRange(range);
  }
  return sheet.getName();
}

/** Addresses of those who may change the rules besides the owner of the document. */
function keepersOf(workbook: Workbook): readonly string[] {
  const members = readTeam(workbook).filter(({ role }) => KEEPERS.has(role));
  const addresses = [currentPerson(), ...members.map(({ email }) => email)].map((each) => each.trim());
  return [...new Set(addresses.filter((each) => ADDRESS.test(each)))];
}

/** As Google's reference has it: whoever runs this is made an editor first, since they may be one through a group. */
function restrict(protection: Protection, keepers: readonly string[]): void {
  protection.setDescription(PROTECTION_MARK);
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
  const wanted = new Set(keepers);
  const present = protection.getEditors().map((user) => user.getEmail());
  const missing = keepers.filter((each) => !present.includes(each));
  if (missing.length > 0) protection.addEditors(missing);
  const others = protection
    .getEditors()
    .map((user) => user.getEmail())
    .filter((each) => !wanted.has(each));
  if (others.length > 0) protection.removeEditors(others);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}
