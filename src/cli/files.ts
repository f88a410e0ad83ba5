import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { addCsvSheet, type CsvWarning } from '../runtime/files/csv-read';
import { FileError } from '../runtime/files/file-error';
import { writeCsv } from '../runtime/files/csv-write';
import { writeFileAtomically } from '../runtime/files/write-atomically';
import { lastRowOf } from '../runtime/spreadsheet/document/cells';
import { newDocument, takeId } from '../runtime/spreadsheet/document/create';
import type { DocumentModel, SheetModel } from '../runtime/spreadsheet/model';
import { dressTable } from './dress-table';
import type { Setting } from './flags';
import { Refusal } from './refusal';
import { filled } from './words';

/** Documents of the command line have no place of their own; noon in UTC is the same day nearly everywhere. */
const TIME_ZONE = 'Etc/UTC';

/** Which columns hold ids, phones and postal codes, by their headers; the built add-on knows. */
export type TextColumns = (headers: readonly string[]) => readonly boolean[];

/** An empty document in the locale of the command. */
export function emptyDocument(setting: Setting, sheetNames: readonly string[]): DocumentModel {
  return newDocument({ name: 'DUO', locale: setting.locale, timeZone: TIME_ZONE, sheetNames });
}

/** Reads a workbook, or a CSV file as a workbook with one sheet of the given name. */
export async function readWorkbook(
  path: string,
  sheetName: string,
  setting: Setting,
  textColumns: TextColumns,
): Promise<DocumentModel> {
  const bytes = await bytesOf(path, setting);
  return explained(path, setting, async () => {
    if (typeOf(path, setting) === '.csv') {
      const document = emptyDocument(setting, []);
      addCsv(document, sheetName, bytes, path, setting, textColumns);
      return document;
    }
    const { readXlsx } = await import('../runtime/files/xlsx-read');
    const { document } = await readXlsx(bytes, basename(path, extname(path)), {
      locale: setting.locale,
      timeZone: TIME_ZONE,
    });
    return document;
  });
}

/** Which sheet of a workbook a table is taken from. */
export type ChooseSheet = (sheets: readonly SheetModel[]) => SheetModel;

/** Adds a sheet of a file to a document, under a name that is free; gives that name. */
export async function addTable(
  document: DocumentModel,
  path: string,
  sheetName: string,
  setting: Setting,
  textColumns: TextColumns,
  choose: ChooseSheet = fullest,
): Promise<string> {
  const name = freeName(document, sheetName);
  const bytes = await bytesOf(path, setting);
  await explained(path, setting, async () => {
    if (typeOf(path, setting) === '.csv') {
      addCsv(document, name, bytes, path, setting, textColumns);
      return;
    }
    const { readXlsx } = await import('../runtime/files/xlsx-read');
    const reading = await readXlsx(bytes, name, { locale: setting.locale, timeZone: TIME_ZONE });
    const visible = reading.document.sheets.filter((each) => !each.hidden);
    const sheet = choose(visible.length > 0 ? visible : reading.document.sheets);
    document.sheets.push({ ...sheet, id: takeId(document), name, charts: [] });
  });
  return name;
}

/** A workbook given for one table: the fullest sheet is what people mean. */
function fullest(sheets: readonly SheetModel[]): SheetModel {
  return sheets.reduce((best, sheet) => (lastRowOf(sheet) > lastRowOf(best) ? sheet : best));
}

/** So many rows and characters show whether a sheet is a definition. */
const PROBE_ROWS = 20;
const PROBE_CHARACTERS = 60;

/** The sheet that is a definition, as the add-on sees it; the fullest where none is, so that its faults are told. */
export function definitionAmong(knows: (tables: string[][][]) => number): ChooseSheet {
  return (sheets) => {
    const tables = sheets.map((sheet) =>
      Array.from(sheet.rows.slice(0, PROBE_ROWS), (row) =>
        Array.from(row?.values ?? [], (value) => String(value ?? '').slice(0, PROBE_CHARACTERS)),
      ),
    );
    const found = knows(tables);
    return found < 0 ? fullest(sheets) : sheets[found]!;
  };
}

/** Every cell of a definition is read as written: its numbers by the locale, its texts with all their characters. */
export const allText: TextColumns = (headers) => headers.map(() => true);

function freeName(document: DocumentModel, wanted: string): string {
  const taken = new Set(document.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}

function addCsv(
  document: DocumentModel,
  name: string,
  bytes: Uint8Array,
  path: string,
  setting: Setting,
  textColumns: TextColumns,
): void {
  const report = addCsvSheet(document, name, bytes, { locale: setting.locale, textColumns });
  for (const warning of setting.quiet === true ? [] : report.warnings)
    process.stderr.write(`${basename(path)}: ${sentence(warning, setting)}\n`);
  dressTable(document, document.sheets[document.sheets.length - 1]!);
}

function sentence(warning: CsvWarning, setting: Setting): string {
  const data: Record<string, string | number> = { ...warning };
  if ('column' in warning) data['column'] = warning.column + 1;
  return filled(setting.words.warnings[warning.code], data);
}

async function bytesOf(path: string, setting: Setting): Promise<Uint8Array> {
  typeOf(path, setting);
  try {
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const { notFound, notReadable } = setting.words;
    throw new Refusal(filled(reason === 'ENOENT' ? notFound : notReadable, { file: path, reason }));
  }
}

function typeOf(path: string, setting: Setting): '.csv' | '.xlsx' {
  const type = extname(path).toLowerCase();
  if (type === '.csv' || type === '.tsv' || type === '.txt') return '.csv';
  if (type === '.xlsx') return '.xlsx';
  throw new Refusal(filled(setting.words.unknownType, { file: path }));
}

/** Turns what a file reader refuses into the person's words. */
async function explained<T>(path: string, setting: Setting, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Refusal(filled(setting.words.fileErrors[error.code], { file: path, ...error.data }));
  }
}

/** Refuses, before any work is done, an output whose type cannot be written. */
export function checkOut(path: string | undefined, types: readonly string[], setting: Setting): void {
  if (path === undefined || types.includes(extname(path).toLowerCase())) return;
  throw new Refusal(filled(setting.words.unknownOut, { file: path, types: types.join(', ') }));
}

/** Writes a text file, whole or not at all. */
export async function writeText(path: string, text: string, setting: Setting): Promise<void> {
  await explained(path, setting, async () => {
    await makeFolder(path);
    await writeFileAtomically(path, text);
  });
}

/** Writes a workbook, or one sheet of it as CSV, whole or not at all. */
export async function writeWorkbook(
  path: string,
  document: DocumentModel,
  sheet: SheetModel,
  setting: Setting,
  options: { readonly keepState: boolean },
): Promise<void> {
  await explained(path, setting, async () => {
    const bytes =
      extname(path).toLowerCase() === '.csv'
        ? writeCsv(sheet, { locale: setting.locale })
        : await (await import('../runtime/files/xlsx-write')).writeXlsx(document, options);
    await makeFolder(path);
    await writeFileAtomically(path, bytes);
  });
}

/** A result may go to a folder that is not there yet; what cannot be made the writing itself will refuse. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
}
