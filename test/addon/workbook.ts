import type { DocumentModel, SheetModel } from '../../src/runtime/spreadsheet/model';
import { rowAt, writeFormula } from '../../src/runtime/spreadsheet/document/cells';
import { deleteLines } from '../../src/runtime/spreadsheet/document/structure';
import { documentOf, hostOf } from './bundle';
import { copyOf } from './document-copy';

export { copyOf } from './document-copy';

export const LEADS = 'Leads';
const DEFINITION = 'Definición DUO';

/** Twelve leads, each told by its key; every row differs in a column that the definition reads. */
export const LEADS_CSV = [
  'Clave;Empresa;Teléfono;Correo;Origen;Necesidad;Plazo (meses);Empleados;Precio;Total',
  'K01;Acero Uno;600000001;uno@a.example;Web;Ahorrar;3;21;10;',
  'K02;Barro Dos;;dos@b.example;Feria;Crecer;7;22;11;',
  'K03;Cal Tres;600000003;tres@c.example;Web;;2;23;12;',
  'K04;;600000004;cuatro@d.example;Web;Medir;4;24;13;',
  'K05;Estaño Cinco;600000005;;Feria;Ahorrar;12;25;14;',
  'K06;Forja Seis;600000006;seis@f.example;Web;Crecer;6;600;15;',
  'K07;Goma Siete;;siete@g.example;Web;;;27;16;',
  'K08;Hierro Ocho;600000008;ocho@h.example;Feria;Medir;1;28;17;',
  'K09;Imán Nueve;600000009;nueve@i.example;Web;Ahorrar;5;10;18;',
  'K10;Junco Diez;;diez@j.example;Web;Crecer;9;30;19;',
  'K11;Kilo Once;600000011;once@k.example;Feria;Medir;11;31;20;',
  'K12;Lona Doce;600000012;doce@l.example;Web;;8;32;21;',
].join('\n');

/** Three required fields, two criteria of points, a threshold: max 20 + 15 + 10 = 45. */
export const DEFINITION_CSV = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa nos llama?',
  'Teléfono;no está vacía;;;Obligatorio;;¿En qué número le localizo?',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?',
  'Plazo (meses);≤;6;15;Puntos;;',
  'Empleados;está entre;"20; 500";10;Puntos;;',
  ';;;35;Umbral;;',
].join('\n');

export function sheetOf(document: DocumentModel, name = LEADS): SheetModel {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** The workbook of the tests as the user has it: formulas with values, notes, nothing of DUO. */
export function freshWorkbook(): DocumentModel {
  const document = documentOf({ [LEADS]: LEADS_CSV, [DEFINITION]: DEFINITION_CSV });
  const sheet = sheetOf(document);
  sheet.maxRows = 40;
  for (let row = 2; row <= 13; row += 1) {
    const price = Number(sheet.rows[row - 1]!.values[8]);
    writeFormula(rowAt(sheet, row - 1), 9, `=I${row}*2`, price * 2);
  }
  setNote(sheet, 1, 2, 'Nombre legal');
  setNote(sheet, 1, 9, 'Con IVA');
  setNote(sheet, 3, 3, 'Llamar a Marta');
  setNote(sheet, 6, 2, 'Cliente antiguo');
  setNote(sheet, 8, 6, 'Pendiente de oferta');
  setNote(sheet, 12, 10, 'Revisar precio');
  return document;
}

export function setNote(sheet: SheetModel, row: number, column: number, note: string): void {
  (rowAt(sheet, row - 1).notes ??= [])[column - 1] = note;
}

/** The workbook set up, scored and flagged, after which things changed that no event told us. */
export function usedWorkbook(): DocumentModel {
  const document = freshWorkbook();
  const host = hostOf(document);
  for (const name of ['setUpTabs', 'scoreAll', 'flagMissing']) {
    const { error, dialogs } = host.run(name, [], { answers: [] });
    if (error !== undefined) throw new Error(`${name}: ${error.message}`);
    if (dialogs.length > 0) throw new Error(`${name}: ${JSON.stringify(dialogs)}`);
  }
  const sheet = sheetOf(document);
  const added = ['K13;Mimbre Trece;;;Web;Medir;3;33;22', 'K14;Níquel Catorce;600000014;;Web;Crecer;2;34;23'];
  added.forEach((line, index) => {
    line.split(';').forEach((text, column) => {
      const row = rowAt(sheet, 13 + index);
      while (row.values.length < column) row.values.push(null);
      row.values[column] = text === '' ? null : column >= 6 ? Number(text) : text;
    });
    writeFormula(rowAt(sheet, 13 + index), 9, `=I${14 + index}*2`, (22 + index) * 2);
  });
  rowAt(sheet, 4).values[1] = 'Dato Cuatro';
  rowAt(sheet, 8).values[7] = 280;
  return document;
}

/** 0-based positions of our columns, by their metadata. */
export function ownPositions(document: DocumentModel, name = LEADS): Map<string, number> {
  const { id } = sheetOf(document, name);
  const positions = new Map<string, number>();
  for (const { key, value, location } of document.metadata) {
    if (key !== 'DUO.column' || location.kind !== 'column' || location.sheetId !== id) continue;
    if (positions.has(value)) throw new Error(`Two columns are tagged ${value}`);
    positions.set(value, location.index);
  }
  return positions;
}

/** A copy of the document without our columns. */
export function withoutOurs(document: DocumentModel): DocumentModel {
  const copy = copyOf(document);
  const sheet = sheetOf(copy);
  for (const column of [...ownPositions(copy).values()].sort((a, b) => b - a)) {
    deleteLines(copy, sheet, 'columns', column + 1, 1);
  }
  return copy;
}

/** What the user has in the Leads tab: value, formula and note of every cell that has any, by A1-like place. */
export function userCells(document: DocumentModel): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  withoutOurs(document)
    .sheets.find((sheet) => sheet.name === LEADS)!
    .rows.forEach((row, index) => {
      if (row === undefined) return;
      const width = Math.max(row.values.length, row.formulas?.length ?? 0, row.notes?.length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const value = row.values[column] ?? null;
        const formula = row.formulas?.[column] ?? null;
        const note = row.notes?.[column];
        const theirs = note === undefined || note.startsWith('DUO:') || note === '' ? null : note;
        if (value !== null || formula !== null || theirs !== null) {
          found[`R${index + 1}C${column + 1}`] = [value, formula, theirs];
        }
      }
    });
  return found;
}

/** Our columns of each lead, by the user's own key, without the random id. */
export function resultsByKey(document: DocumentModel): Record<string, Record<string, unknown>> {
  const own = ownPositions(document);
  return byKey(document, (values) =>
    Object.fromEntries(
      [...own].filter(([name]) => name !== 'id').map(([name, column]) => [name, values[column] ?? '']),
    ),
  );
}

/** The id of each lead, by the user's own key. */
export function idsByKey(document: DocumentModel): Record<string, unknown> {
  const column = ownPositions(document).get('id');
  return byKey(document, (values) => (column === undefined ? '' : (values[column] ?? '')));
}

/** Our notes of each lead, by the user's own key and header. */
export function notesByKey(document: DocumentModel): Record<string, Record<string, string>> {
  const sheet = sheetOf(document);
  const { header } = keyPlace(sheet);
  const headers = sheet.rows[header]!.values;
  const found: Record<string, Record<string, string>> = {};
  sheet.rows.forEach((row, index) => {
    row?.notes?.forEach((note, column) => {
      if (!note?.startsWith('DUO:')) return;
      const key = String(row.values[keyPlace(sheet).column] ?? `row ${index + 1}`);
      (found[key] ??= {})[String(headers[column] ?? column)] = note;
    });
  });
  return found;
}

function byKey<T>(
  document: DocumentModel,
  pick: (
    values: SheetModel['rows'][number] extends infer R
      ? NonNullable<R> extends { values: infer V }
        ? V
        : never
      : never,
  ) => T,
): Record<string, T> {
  const sheet = sheetOf(document);
  const { header, column } = keyPlace(sheet);
  const found: Record<string, T> = {};
  sheet.rows.forEach((row, index) => {
    if (row === undefined || index <= header) return;
    const key = row.values[column];
    if (typeof key === 'string' && key !== '') found[key] = pick(row.values);
  });
  return found;
}

/** Where the header `Clave` stands, 0-based. */
export function keyPlace(sheet: SheetModel): { readonly header: number; readonly column: number } {
  for (const [index, row] of sheet.rows.entries()) {
    const column = row?.values.indexOf('Clave') ?? -1;
    if (column >= 0) return { header: index, column };
  }
  throw new Error('The header of the keys is gone');
}

/** Own cells of rows that hold no lead; all must be empty. */
export function strayCells(document: DocumentModel): string[] {
  const sheet = sheetOf(document);
  const { header, column } = keyPlace(sheet);
  const own = [...ownPositions(document)];
  return sheet.rows.flatMap((row, index) => {
    if (row === undefined || index === header) return [];
    if (index > header && typeof row.values[column] === 'string') return [];
    return own.flatMap(([name, position]) => {
      const value = row.values[position] ?? '';
      return value === '' ? [] : [`row ${index + 1} ${name}: ${JSON.stringify(value)}`];
    });
  });
}

/** Words of our headers where they stand. */
export function ownHeaders(document: DocumentModel): Record<string, unknown> {
  const sheet = sheetOf(document);
  const { header } = keyPlace(sheet);
  return Object.fromEntries(
    [...ownPositions(document)].map(([name, column]) => [name, sheet.rows[header]!.values[column] ?? '']),
  );
}
