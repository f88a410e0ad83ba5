type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_BACKGROUND = '#cfe2f3';
/** Description by which our protections are known again. */
export const PROTECTION_MARK = 'DUO';

/** What a header row of ours looks like and does. */
export interface HeaderLooks {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** One help text per column. */
  readonly notes: readonly string[];
  /** Pixels per column. */
  readonly widths: readonly number[];
}

/** Formats a header row of ours: bold on blue, a help note per cell, widths, and a warning before it is changed. */
export function dressHeader(sheet: Sheet, looks: HeaderLooks): void {
  const { row, column, notes, widths } = looks;
  const range = sheet.getRange(row, column, 1, notes.length);
  range
    .setFontWeight('bold')
    .setBackground(HEADER_BACKGROUND)
    .setNotes([[...notes]]);
  widths.forEach((width, index) => sheet.setColumnWidth(column + index, width));
  warnBeforeChange(sheet, range);
}

/** One without a description on exactly our headers is ours too: it was left over before it got one. */
function warnBeforeChange(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range): void {
  const a1 = range.getA1Notation();
  const existing = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find(
      (each) =>
        ['', PROTECTION_MARK].includes(each.getDescription()) && each.getRange().getA1Notation() === a1,
    );
  if (existing?.isWarningOnly() === true) return;
  (existing ?? range.protect()).setDescription(PROTECTION_MARK).setWarningOnly(true);
}

/** Takes our protections from a tab; the user's stay. */
export function removeProtections(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.getDescription() === PROTECTION_MARK && protection.isWarningOnly()) protection.remove();
  }
}

/** A dropdown of suggestions over a block; other values stay possible, since teams have words of their own. */
export function suggest(range: GoogleAppsScript.Spreadsheet.Range, choices: readonly string[]): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
  range.setDataValidation(rule);
}
