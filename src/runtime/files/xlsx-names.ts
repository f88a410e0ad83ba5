/** Names that a workbook gives to ranges, and which of its tabs is open. */
import { quotedSheetName } from '../spreadsheet/a1';
import type { DocumentModel } from '../spreadsheet/model';
import { absoluteReference } from './xlsx-sheet-names';
import { escapeXml } from './xlsx-text';
import type { ZipArchive } from './zip';

/** Names of the workbook, in the order of the tabs: what is filtered, what is repeated on each page, and named ranges. */
function definedNames(document: DocumentModel, names: ReadonlyMap<number, string>): string[] {
  const nameOf = (id: number): string => names.get(id) ?? '';
  const write = (attributes: string, reference: string): string =>
    `<definedName ${attributes}>${escapeXml(reference)}</definedName>`;
  const perSheet = document.sheets.flatMap(({ id, filter, frozenRows }, index) => [
    // LibreOffice shows filter buttons only where this name is.
    ...(filter === null
      ? []
      : [
          write(
            `name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1"`,
            absoluteReference(nameOf(id), filter.area),
          ),
        ]),
    ...(frozenRows === 0
      ? []
      : [
          write(
            `name="_xlnm.Print_Titles" localSheetId="${index}"`,
            `${quotedSheetName(nameOf(id))}!$1:$${frozenRows}`,
          ),
        ]),
  ]);
  const named = document.namedRanges.map(({ name, sheetId, area }) =>
    write(`name="${escapeXml(name)}"`, absoluteReference(nameOf(sheetId), area)),
  );
  return [...perSheet, ...named];
}

/**
 * Adds names and the active tab to a workbook: the library would make an object of each cell of a named range.
 * @param names of the sheets in the workbook, by id
 */
export function completeWorkbook(
  archive: ZipArchive,
  document: DocumentModel,
  names: ReadonlyMap<number, string>,
): void {
  const workbook = archive.text('xl/workbook.xml') ?? '';
  const defined = definedNames(document, names);
  const active = Math.max(
    0,
    document.sheets.findIndex(({ id, hidden }) => id === document.activeSheetId && !hidden),
  );
  const visible =
    document.sheets[active]?.hidden === true ? document.sheets.findIndex(({ hidden }) => !hidden) : active;
  const views = `<bookViews><workbookView activeTab="${Math.max(0, visible)}"/></bookViews>`;
  const list = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  // Functions, because `$` in a replacement text would have a meaning.
  const completed = workbook
    .replace('<sheets>', () => `${views}<sheets>`)
    .replace('</sheets>', () => `</sheets>${list}`);
  archive.set('xl/workbook.xml', completed);
}
