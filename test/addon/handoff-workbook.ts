import type { HandoffView } from '../../src/contract/handoff';
import type { Answer } from '../../src/contract/reports';
import type { Host, RunOptions } from '../../src/runtime/host';
import type { Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells, documentOf, hostOf } from './bundle';
import { copyOf, sheetOf } from './workbook';

export const LEADS = 'Leads';
export const OPPORTUNITIES = 'Oportunidades';
export const ACTIVITIES = 'Actividades';

/** Who hands over, and who receives. */
export const INES = { email: 'ines@nosotros.example', locale: 'es' };
export const LUIS = { email: 'luis@nosotros.example', locale: 'es' };

/**
 * Four leads of invented companies, told by their key: K1 and K4 qualify, K2 lacks its phone, K3 has no need that would
 * be enough.
 */
export const HANDOFF_LEADS_CSV = [
  'Clave;Nombre;Apellidos;Empresa;Teléfono;Correo;Origen;Responsable;Necesidad;Empleados;Consentimiento',
  'K1;Marta;Ruiz;Acero Uno;600000001;marta@acero.example;Web;Inés Vidal;Ahorrar;50;Sí',
  'K2;Pedro;Gil;Barro Dos;;pedro@barro.example;Feria;Inés Vidal;Crecer;60;Sí',
  'K3;Lola;Paz;Cal Tres;600000003;lola@cal.example;Web;Inés Vidal;Medir;3;Sí',
  'K4;Saúl;Roca;Dalia Cuatro;600000004;saul@dalia.example;Web;Inés Vidal;Crecer;70;Sí',
].join('\n');

/** Required: phone and need; 20 points for the need, 15 for its size, 30 are needed. */
export const HANDOFF_DEFINITION_CSV = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Teléfono;no está vacía;;;Obligatorio;;¿En qué número le localizo?',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?',
  'Empleados;≥;20;15;Puntos;;¿Cuántos son?',
  ';;;30;Umbral;;',
].join('\n');

export const HANDOFF_TEAM_CSV = [
  'Nombre;Correo;Función;Tándem con;Teléfono',
  'Inés Vidal;ines@nosotros.example;Ventas internas;Luis Mora;600111111',
  'Luis Mora;luis@nosotros.example;Ejecutivo comercial;Inés Vidal;600222222',
].join('\n');

let prepared: DocumentModel | undefined;

/** The workbook as it is used: set up and scored, with a team. */
export function handoffWorkbook(): DocumentModel {
  if (prepared === undefined) {
    prepared = documentOf({
      [LEADS]: HANDOFF_LEADS_CSV,
      'Definición DUO': HANDOFF_DEFINITION_CSV,
      Equipo: HANDOFF_TEAM_CSV,
    });
    sheetOf(prepared).maxRows = 30;
    const host = handoffHost(prepared);
    for (const name of ['setUpTabs', 'scoreAll']) {
      const { error, dialogs } = host.run(name, [], { answers: [] });
      if (error !== undefined) throw new Error(`${name}: ${error.message}`);
      if (dialogs.length > 0) throw new Error(`${name}: ${JSON.stringify(dialogs)}`);
    }
  }
  return copyOf(prepared);
}

let used: DocumentModel | undefined;

/** The same after another lead (K4) was handed over: the tabs of opportunities and activities are there. */
export function handoffWorkbookInUse(): DocumentModel {
  if (used === undefined) {
    used = handoffWorkbook();
    ask(handoffHost(used), 'handOver', { leadId: idOf(used, 'K4'), token: 'token-of-k4' });
  }
  return copyOf(used);
}

export function handoffHost(document: DocumentModel, options: Parameters<typeof hostOf>[1] = {}): Host {
  return hostOf(document, { user: INES, ...options });
}

/** Asks as the page does; throws what is refused, since a test that expects a refusal uses {@link refusal}. */
export function ask(
  host: Host,
  name: string,
  argument: Readonly<Record<string, unknown>>,
  options: RunOptions = {},
): HandoffView {
  const { value, error } = host.clientCall(name, [argument], options);
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  const answer = value as Answer<HandoffView>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** The sentence with which a request is refused. */
export function refusal(host: Host, name: string, argument: Readonly<Record<string, unknown>>): string {
  const { value, error } = host.clientCall(name, [argument], {});
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  const answer = value as Answer<HandoffView>;
  if (answer.ok) throw new Error(`${name} was not refused`);
  return answer.message;
}

const ALPHABET = 26;

function letters(column: number): string {
  const rest = Math.floor((column - 1) / ALPHABET);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % ALPHABET));
}

/** DUO ID of a lead by its key. */
export function idOf(document: DocumentModel, key: string): string {
  return String(rowsOf(document, LEADS).find((row) => row['Clave'] === key)!['ID DUO']);
}

/** The row of a lead by its key. */
export function leadOf(document: DocumentModel, key: string): Record<string, unknown> {
  return rowsOf(document, LEADS).find((row) => row['Clave'] === key)!;
}

/** The opportunities of a lead, known by its key. */
export function opportunitiesFor(document: DocumentModel, key: string): Record<string, unknown>[] {
  const id = `O-${idOf(document, key).slice(2)}-`;
  return rowsOf(document, OPPORTUNITIES).filter((row) => String(row['ID de oportunidad']).startsWith(id));
}

/** What the log says of a lead, known by its key, in its order: activity, result. */
export function loggedOf(document: DocumentModel, key: string): string[] {
  const id = idOf(document, key);
  return rowsOf(document, ACTIVITIES)
    .filter((row) => row['ID DUO'] === id)
    .map((row) => `${row['Actividad']} · ${row['Resultado']}`);
}

/** The rows of a sheet by its headers in row 1. */
export function rowsOf(document: DocumentModel, name: string): Record<string, unknown>[] {
  if (!document.sheets.some((sheet) => sheet.name === name)) return [];
  const [headers = [], ...rows] = cells(document, name);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? ''])));
}

/** Types into the cell of a column in the row of an opportunity, as a person would, with the trigger that follows. */
export function typeAnswer(
  host: Host,
  document: DocumentModel,
  opportunityId: string,
  header: string,
  value: string,
): void {
  const error = type(host, document, opportunityId, header, value);
  if (error !== undefined) throw new Error(error);
}

/** The same, while anything may happen; gives the error with which the trigger ended. */
export function type(
  host: Host,
  document: DocumentModel,
  opportunityId: string,
  header: string,
  value: string,
  interrupt?: Interrupt,
): string | undefined {
  const all = cells(document, OPPORTUNITIES);
  const row = all.findIndex((cellsOfRow) => cellsOfRow[0] === opportunityId) + 1;
  const column = all[0]!.indexOf(header) + 1;
  if (row === 0 || column === 0) throw new Error(`No cell ${header} of ${opportunityId}`);
  const [run] = host.edit({
    sheet: OPPORTUNITIES,
    a1: `${letters(column)}${row}`,
    values: [[value]],
    ...(interrupt === undefined ? {} : { interrupt }),
  });
  return run?.result.error?.message;
}
