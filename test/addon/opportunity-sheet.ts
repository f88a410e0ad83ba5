import { createClock } from '../../src/runtime/clock';
import type { Host, HostOptions } from '../../src/runtime/host-api';
import type { StoredValue, DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { a1OfColumn, columnsByHeader, rowOf, sheetNamed } from './lead-sheet';

export const OPPORTUNITIES = 'Oportunidades';
export const LOG = 'Actividades';
export const TEAM = 'Equipo';

/** Monday 2026-11-02, at nine in Madrid. */
export const MONDAY = Date.UTC(2026, 10, 2, 8);
export const DAY = 24 * 60 * 60 * 1000;

const LEADS = [
  'Nombre;Empresa;Teléfono;Correo;Origen;Presupuesto;Responsable;Resultado;Monto;Fecha de cierre',
  'Marta;Acero Uno;600000001;uno@a.example;Web;6000;Ana;;;',
  'Luis;Barro Dos;600000002;dos@b.example;Feria;1000;Ana;;;',
  'Eva;Cal Tres;600000003;tres@c.example;Web;9000;Ana;Cliente antiguo;;',
  'Iker;Duero Cuatro;600000004;cuatro@d.example;Web;7000;;;;',
].join('\n');

const DEFINITION = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa?',
  'Presupuesto;≥;5000;20;Puntos;;¿Hay partida?',
  ';;;10;Umbral;;',
].join('\n');

/** A host whose clock shows an instant. */
export function hostAt(document: DocumentModel, instant = MONDAY, options: Partial<HostOptions> = {}): Host {
  return hostOf(document, { clock: createClock(instant), ...options });
}

const FEW_ROWS = 30;

let made: DocumentModel | undefined;

/**
 * Four leads with an id, the tabs of the team, and an opportunity of each lead, O-1 to O-4, all known to DUO; a copy of
 * its own for each test.
 */
export function salesDocument(): DocumentModel {
  if (made === undefined) {
    made = documentOf({ Leads: LEADS, 'Definición DUO': DEFINITION }, 'es_AR');
    const host = hostAt(made);
    for (const name of ['setUpTabs', 'setUpTeamTabs', 'scoreAll']) {
      const { error, dialogs } = host.run(name, [], { answers: [] });
      if (error !== undefined || dialogs.length > 0) throw new Error(`${name}: ${error?.message}`);
    }
    const document = made;
    // A thousand empty rows in each of ten tabs would be copied at every moment of every fault.
    for (const sheet of document.sheets) {
      sheet.maxRows = FEW_ROWS;
      sheet.rows.length = Math.min(sheet.rows.length, FEW_ROWS);
    }
    const leads = sheetNamed(document, 'Leads');
    const idColumn = columnsByHeader(leads).get('ID DUO')!;
    for (let number = 1; number <= 4; number += 1) {
      put(document, OPPORTUNITIES, number + 1, {
        'ID de oportunidad': `O-${number}`,
        'ID del lead': leads.rows[number]!.values[idColumn - 1] as string,
        Contacto: leads.rows[number]!.values[0] as string,
        Empresa: leads.rows[number]!.values[1] as string,
        'Ventas internas': 'Ana',
        'Ejecutivo comercial': 'Bea',
        Proceso: 'Venta consultiva',
        Etapa: 'Primera reunión',
        Monto: 1000 * number,
        Moneda: 'EUR',
        Resultado: 'Abierta',
        'DUO pasada a ventas el': '2026-10-26 10:00',
        'DUO veces pasada': 1,
      });
    }
    const { error } = host.run('checkOpportunities', [], { answers: [] });
    if (error !== undefined) throw new Error(error.message);
  }
  return structuredClone(made);
}

/** Puts values into a row (from 1) by header, as something that was there before anybody looked. */
export function put(
  document: DocumentModel,
  tab: string,
  row: number,
  values: Readonly<Record<string, StoredValue>>,
): void {
  const sheet = sheetNamed(document, tab);
  const columns = columnsByHeader(sheet);
  const cells = rowOf(sheet, row).values;
  for (const [header, value] of Object.entries(values)) {
    const column = columns.get(header);
    if (column === undefined) throw new Error(`${tab} has no column ${header}`);
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  }
}

/** A1 of the cell of an opportunity below a header. */
export function placeOf(document: DocumentModel, id: string, header: string): string {
  const sheet = sheetNamed(document, OPPORTUNITIES);
  return `${a1OfColumn(columnsByHeader(sheet).get(header)!)}${rowOfOpportunity(document, id)}`;
}

export function rowOfOpportunity(document: DocumentModel, id: string): number {
  const sheet = sheetNamed(document, OPPORTUNITIES);
  const column = columnsByHeader(sheet).get('ID de oportunidad')! - 1;
  return sheet.rows.findIndex((row) => row?.values[column] === id) + 1;
}

/** Types into a cell of an opportunity; gives what was told, which must be nothing. */
export function type(host: Host, id: string, header: string, value: unknown): void {
  for (const { result } of host.edit({
    sheet: OPPORTUNITIES,
    a1: placeOf(host.document, id, header),
    values: [[value]],
  })) {
    expect([result.error, result.dialogs, result.toasts]).toEqual([undefined, [], []]);
  }
}

const DATES = new Set([
  'Fecha de cierre',
  'Retomar el',
  'Cierre previsto',
  'Próxima fecha',
  'DUO próxima fecha',
]);
/** A stored date counts days from 1899-12-30. */
const SERIAL_OF_1970 = 25569;

/** A value as a test reads it: days as ISO, blanks as ''. */
function plain(header: string, value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (!DATES.has(header) || typeof value !== 'number') return value;
  return new Date((value - SERIAL_OF_1970) * DAY).toISOString().slice(0, 10);
}

/** Cells of a row by header. */
export function cellsOf(
  document: DocumentModel,
  tab: string,
  row: number,
  headers: readonly string[],
): unknown[] {
  const sheet = sheetNamed(document, tab);
  const columns = columnsByHeader(sheet);
  return headers.map((header) => plain(header, sheet.rows[row - 1]?.values[columns.get(header)! - 1]));
}

/** The log as texts of some columns, oldest first. */
export function logged(document: DocumentModel, ...headers: readonly string[]): unknown[][] {
  const sheet = sheetNamed(document, LOG);
  return sheet.rows.flatMap((row, index) =>
    index === 0 || (row?.values ?? []).every((value) => (value ?? '') === '')
      ? []
      : [cellsOf(document, LOG, index + 1, headers)],
  );
}

/** The note on a cell of an opportunity; `''` for none. */
export function noteOn(document: DocumentModel, id: string, header: string): string {
  const sheet = sheetNamed(document, OPPORTUNITIES);
  const column = columnsByHeader(sheet).get(header)! - 1;
  return sheet.rows[rowOfOpportunity(document, id) - 1]?.notes?.[column] ?? '';
}
