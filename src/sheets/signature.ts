import { formatDay } from '../core/values/day';
import type { Definition } from '../core/definition/types';
import { fill } from '../i18n/language';
import { NOTE_MARK } from './missing-notes';
import { changeSettings, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Who agreed to a definition, by the names they gave. */
export interface Signatures {
  readonly marketing: string;
  readonly sales: string;
}

/** Our note stands below a note of the user's as a paragraph of its own. */
const PARAGRAPH = '\n\n';

/** The paragraphs of a note that are the user's. */
function withoutSignature(note: string): string[] {
  return note === '' ? [] : note.split(PARAGRAPH).filter((paragraph) => !paragraph.startsWith(NOTE_MARK));
}

/** Takes who signed from the note of a definition tab; what the user wrote there stays. */
export function removeSignature(sheet: Sheet): void {
  const cell = sheet.getRange(1, 1);
  const note = cell.getNote();
  const theirs = withoutSignature(note).join(PARAGRAPH);
  if (theirs !== note) cell.setNote(theirs);
}

/**
 * Makes the definition of now the signed one. What was signed and when is remembered; who signed stands in a
 * note of the definition tab, where everybody sees it, and not among the properties (no personal data there).
 */
export function sign(
  workbook: Workbook,
  sheet: Sheet,
  definition: Definition,
  signatures: Signatures,
): Workbook {
  const date = formatDay(workbook.today);
  const note = fill(workbook.words.sign.note, {
    digest: definition.digest,
    marketing: signatures.marketing,
    sales: signatures.sales,
    date,
  });
  const cell = sheet.getRange(1, 1);
  const others = withoutSignature(cell.getNote());
  cell.setNote([...others, `${NOTE_MARK} ${note}`].join(PARAGRAPH));
  return changeSettings(workbook, {
    signed: { digest: definition.digest, marketing: date, sales: date },
  });
}
