/** A workbook taken apart: cells for our own scanning, the rest for the XLSX library. */
import { Workbook } from '@cj-tech-master/excelts';
import { stylesOf } from '../spreadsheet/document/styles';
import type { DocumentModel } from '../spreadsheet/model';
import { FileError } from './file-error';
import { signatureOf } from './text-encoding';
import { sharedTextsOf, takeApart, type WorkbookFacts, type WorksheetParts } from './xlsx-cells';
import {
  countsFrom1904,
  defaultFontOf,
  removeDefinedNames,
  removeSharedTexts,
  sharedTextsXml,
  sheetParts,
  styleCountOf,
} from './xlsx-package';
import { styleFromXlsx } from './xlsx-style';
import { ZipArchive } from './zip';

/** What `load` gives. */
export interface Loaded {
  readonly workbook: Workbook;
  readonly facts: WorkbookFacts;
  /** By name of the sheet. */
  readonly parts: ReadonlyMap<string, WorksheetParts>;
}

/** Rows with an empty cell of each numbered look, one below the other: shows how the library reads them. */
function sampleRows(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="${at}"/></row>`,
  ).join('');
}

/**
 * Lets the library read everything but the cells: it gets the workbook with the rows taken out, and with a sample of each
 * look in the first sheet.
 * @throws FileError `xlsx-broken`, `xlsx-without-sheets`
 */
export async function load(archive: ZipArchive, document: DocumentModel): Promise<Loaded> {
  const workbook = new Workbook();
  const parts = new Map<string, WorksheetParts>();
  let sampled: string | undefined;
  const count = styleCountOf(archive);
  try {
    for (const [name, part] of sheetParts(archive)) {
      const xml = archive.text(part);
      if (xml === undefined || !part.includes('worksheets/')) continue;
      if (!/<\/(?:\w+:)?worksheet>\s*$/.test(xml)) throw new RangeError(`${part} is cut off`);
      const taken = takeApart(xml);
      parts.set(name, taken);
      archive.set(part, taken.withRows(sampled === undefined ? sampleRows(count) : ''));
      sampled ??= name;
    }
    const sharedTexts = sharedTextsOf(sharedTextsXml(archive));
    removeDefinedNames(archive);
    // The texts are read already: the library need not keep them too.
    removeSharedTexts(archive);
    await workbook.xlsx.load(archive.bytes());
    const samples = workbook.worksheets[0];
    const pool = stylesOf(document);
    const defaultFont = defaultFontOf(archive);
    const styles = Array.from({ length: count }, (_, at) => {
      const style = styleFromXlsx(samples?.findCell(at + 1, 1)?.style ?? {}, defaultFont);
      return style === undefined ? undefined : pool.shared(style);
    });
    if (workbook.worksheets.length === 0) throw new FileError('xlsx-without-sheets');
    const facts = { sharedTexts, styles, from1904: countsFrom1904(archive), locale: document.locale };
    return { workbook, parts, facts };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('xlsx-broken', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The parts of a workbook. @throws FileError `not-xlsx` */
export function openXlsx(bytes: Uint8Array): ZipArchive {
  const looksLike = signatureOf(bytes);
  const data: Record<string, string> = looksLike === undefined || looksLike === 'zip' ? {} : { looksLike };
  let archive: ZipArchive;
  try {
    archive = ZipArchive.read(bytes);
  } catch {
    throw new FileError('not-xlsx', data);
  }
  if (!archive.names().includes('xl/workbook.xml')) throw new FileError('not-xlsx', data);
  return archive;
}
