/** The workbook every action is tried on: leads, definition, costs and opportunities, in Spanish. */
import type { Cell } from '../src/core/values/cell';
import { newDocument, newSheet, takeId } from '../src/runtime/spreadsheet/document/create';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../src/runtime/spreadsheet/document/limits';
import { stylesOf } from '../src/runtime/spreadsheet/document/styles';
import type { DocumentModel, RowModel, StoredValue } from '../src/runtime/spreadsheet/model';
import { DEFINITION_TABLE, LOCALE, TIME_ZONE } from './definition';
import { COLUMN, DAYS, FIRST_DAY, HEADERS, leadRows, MILLISECONDS_PER_DAY, SOURCES } from './leads';
import { randomFrom } from './random';

/** Serial number of 1970-01-01. */
const SERIAL_OF_UNIX_EPOCH = 25_569;
const DATE_FORMAT = 'dd/mm/yyyy';
const MONTHS = 12;
/** One lead in so many has become an opportunity. */
const LEADS_PER_OPPORTUNITY = 5;

const serialOf = (day: number): number => day + SERIAL_OF_UNIX_EPOCH;

/** A workbook with so many leads, as somebody would hand it in: no tab or column of ours but the definition. */
export function workbookOf(leads: number): DocumentModel {
  const document = newDocument({ name: 'Bench', locale: LOCALE, timeZone: TIME_ZONE, sheetNames: [] });
  addSheet(document, 'Leads', [HEADERS, ...leadRows(leads, serialOf)], [COLUMN.created]);
  addSheet(document, 'Definición DUO', DEFINITION_TABLE, []);
  addSheet(document, 'Costes', costs(), []);
  addSheet(document, 'Oportunidades', opportunities(leads), [4, 5]);
  document.activeSheetId = document.sheets[0]!.id;
  return document;
}

function addSheet(
  document: DocumentModel,
  name: string,
  table: readonly (readonly Cell[])[],
  dateColumns: readonly number[],
): void {
  const columns = Math.max(DEFAULT_COLUMNS, ...table.slice(0, 1).map((row) => row.length));
  const sheet = newSheet(takeId(document), name, Math.max(DEFAULT_ROWS, table.length), columns);
  const date = stylesOf(document).shared({ numberFormat: DATE_FORMAT });
  sheet.rows = table.map((cells, index): RowModel => {
    const row: RowModel = { values: cells.map((cell) => (cell === '' ? null : (cell as StoredValue))) };
    if (index === 0 || dateColumns.length === 0) return row;
    row.styles = [];
    for (const column of dateColumns) row.styles[column] = date;
    return row;
  });
  document.sheets.push(sheet);
}

function costs(): Cell[][] {
  const random = randomFrom(7);
  const table: Cell[][] = [['Origen', 'Canal', 'Campaña', 'Tipo de gasto', 'Mes', 'Presupuesto', 'Gasto']];
  for (let month = 0; month < MONTHS; month += 1) {
    const first = new Date(FIRST_DAY);
    const key = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1))
      .toISOString()
      .slice(0, 7);
    for (const source of SOURCES) {
      table.push([source, 'Pasivo', '', 'Publicidad', key, random.whole(400, 900), random.whole(300, 900)]);
    }
  }
  return table;
}

function opportunities(leads: number): Cell[][] {
  const random = randomFrom(11);
  const table: Cell[][] = [
    [
      'Nº oportunidad',
      'ID lead',
      'Oportunidad',
      'Importe',
      'Fecha de creación',
      'Fecha de cierre',
      'Resultado',
    ],
  ];
  for (let lead = 0; lead < leads; lead += LEADS_PER_OPPORTUNITY) {
    const created = FIRST_DAY / MILLISECONDS_PER_DAY + random.whole(0, DAYS - 1);
    const outcome = random.pick(['Ganada', 'Perdida', 'Aplazada', 'Abierta']);
    const closed = outcome === 'Abierta' ? '' : serialOf(created + random.whole(10, 120));
    table.push([
      `OP-${lead}`,
      `L-${lead + 1}`,
      `Instalación ${lead}`,
      random.whole(10, 300) * 100,
      serialOf(created),
      closed,
      outcome,
    ]);
  }
  return table;
}
