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
  const [others = ''] = cell.getNote().split(NOTE_MARK);
  cell.setNote([others.trim(), `${NOTE_MARK} ${note}`].filter(Boolean).join('\n\n'));
  return changeSettings(workbook, {
    signed: { digest: definition.digest, marketing: date, sales: date },
  });
}
