import type { CallEnd, CallGuide } from '../../src/contract/call';
import type { Answer } from '../../src/contract/reports';
import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { RunResult } from '../../src/runtime/result';
import { cells, documentOf, hostOf } from './bundle';
import { idsByKey, keyPlace, sheetOf } from './workbook';

/** Four leads of invented companies; what is not known of them is what the guide asks. */
const LEADS_CSV = [
  'Clave;Nombre;Empresa;Teléfono;Correo;Necesidad;Plazo (meses);Presupuesto;Acepta reunión;Sector;Proveedor actual;Responsable',
  'K01;Ana Uno;Acero Uno;600000001;uno@a.example;;;;;;;Eva Comercial',
  'K02;Blas Dos;Barro Dos;600000002;dos@b.example;Medir;pronto;;;Industria;Otro taller;Eva Comercial',
  'K03;Celia Tres;Cal Tres;600000003;tres@c.example;Medir;3;9000;Sí;Industria;;Eva Comercial',
  'K04;Darío Cuatro;Dato Cuatro;600000004;cuatro@d.example;;;;No;Industria;;Eva Comercial',
].join('\n');

/** Max 20 + 15 + 10 + 10 + 5 = 60, threshold 40; the sector alone can never decide. */
const DEFINITION_CSV = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta;Cuándo',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa nos llama?;Al captar',
  'Teléfono;no está vacía;;;Obligatorio;;¿En qué número le localizo?;Al captar',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?;1.ª llamada',
  'Plazo (meses);≤;6;15;Puntos;;¿Para cuándo lo necesita?;1.ª llamada',
  'Presupuesto;≥;5000;10;Puntos;;¿Cuánto tienen previsto?;Con confianza',
  'Acepta reunión;es;Sí;10;Obligatorio;;¿Le viene bien una reunión?;1.ª llamada',
  'Sector;es uno de;Industria;5;Puntos;;¿A qué se dedican?;Averiguar antes',
  ';;;40;Umbral;;;',
].join('\n');

/** The document set up and scored, with the tabs of the team. */
export function callDocument(): DocumentModel {
  const document = documentOf({ Leads: LEADS_CSV, 'Definición DUO': DEFINITION_CSV });
  const host = hostOf(document);
  for (const name of ['setUpTabs', 'setUpTeamTabs', 'scoreAll']) {
    const { error, dialogs } = host.run(name, [], { answers: [] });
    if (error !== undefined || dialogs.length > 0) {
      throw new Error(`${name}: ${error?.message ?? JSON.stringify(dialogs)}`);
    }
  }
  return document;
}

/** What a page gets for a request; the run with it, for its meter. */
export function asked<T>(
  host: Host,
  name: string,
  request: unknown,
  run: Parameters<Host['clientCall']>[2] = {},
): { readonly answer: Answer<T> | undefined; readonly result: RunResult } {
  const result = host.clientCall(name, [request], run);
  return { answer: result.value as Answer<T> | undefined, result };
}

/** The value of an answer that must have been given. */
export function given<T>(host: Host, name: string, request: unknown): T {
  const { answer, result } = asked<T>(host, name, request);
  if (answer === undefined) throw new Error(`${name}: ${result.error?.message}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.value;
}

/** The sentence of an answer that must have been a refusal. */
export function refusal(host: Host, name: string, request: unknown): string {
  const { answer } = asked<unknown>(host, name, request);
  if (answer === undefined || answer.ok) throw new Error(`${name} was not refused`);
  return answer.message;
}

export const idOf = (document: DocumentModel, key: string): string => String(idsByKey(document)[key]);

export const guideFor = (document: DocumentModel, key: string): CallGuide =>
  given<CallGuide>(hostOf(document), 'callGuide', { leadId: idOf(document, key) });

/** A call as the page sends it. */
export function endOf(document: DocumentModel, key: string, rest: Partial<CallEnd> = {}): CallEnd {
  return {
    leadId: idOf(document, key),
    token: `llamada-${key}-0001`,
    lead: 'Ana Uno',
    company: 'Acero Uno',
    attempts: 0,
    result: 'reached',
    yes: '',
    nextStep: '',
    nextDate: '',
    answers: [],
    topics: [],
    notes: '',
    minutes: 0,
    disqualify: '',
    ...rest,
  };
}

/** The entries of the log by header. */
export function logOf(document: DocumentModel): Record<string, unknown>[] {
  const [headers = [], ...rows] = cells(document, 'Actividades').filter((row) =>
    row.some((cell) => cell !== ''),
  );
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? ''])),
  );
}

/** The row of a lead by header, wherever it stands. */
export function leadOf(document: DocumentModel, key: string): Record<string, unknown> {
  const place = keyPlace(sheetOf(document));
  const rows = cells(document, 'Leads');
  const row = rows.find((each) => each[place.column] === key) ?? [];
  return Object.fromEntries(rows[place.header]!.map((header, column) => [String(header), row[column] ?? '']));
}
