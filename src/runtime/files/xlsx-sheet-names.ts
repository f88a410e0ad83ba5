import { a1Of, quotedSheetName } from '../spreadsheet/a1';
import { renameSheetInFormula } from '../spreadsheet/document/references';
import type { Area, DocumentModel } from '../spreadsheet/model';

/** XLSX allows no longer names. */
const LONGEST_NAME = 31;

/** Name of the very hidden sheet with the lists that do not fit into a validation rule. */
export const LISTS_SHEET = '_validation_lists';

/** What XLSX calls each sheet of a document, and formulas that name them so. */
export interface XlsxSheetNames {
  /** By id of the sheet. */
  readonly names: ReadonlyMap<number, string>;
  /** A formula with the document's names in it, with those of XLSX. */
  readonly renamed: (formula: string) => string;
}

/** Names as XLSX allows them: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, each once. */
export function xlsxSheetNames(document: DocumentModel): XlsxSheetNames {
  const taken = new Set<string>([LISTS_SHEET.toLowerCase(), 'history']);
  const names = new Map<number, string>();
  const changes: (readonly [from: string, to: string])[] = [];
  for (const { id, name } of document.sheets) {
    const allowed = name.replaceAll(/[[\]:*?/\\]/g, '_').replaceAll(/^'|'$/g, '_') || '_';
    let candidate = allowed.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      candidate = allowed.slice(0, LONGEST_NAME - ending.length) + ending;
    }
    taken.add(candidate.toLowerCase());
    names.set(id, candidate);
    if (candidate !== name) changes.push([name, quotedSheetName(candidate)]);
  }
  return {
    names,
    renamed: (formula) => changes.reduce((text, [from, to]) => renameSheetInFormula(text, from, to), formula),
  };
}

/** `'Sheet name'!$A$1:$B$2`, as names and charts of XLSX refer to cells. */
export function absoluteReference(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${a1Of(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
