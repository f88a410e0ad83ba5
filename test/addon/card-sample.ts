import { asked, given } from './call-sample';
import type { CardAnswer, LeadCard } from '../../src/contract/card';
import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { RunResult } from '../../src/runtime/result';
import { cells, documentOf, hostOf } from './bundle';
import { idsByKey, keyPlace, sheetOf } from './workbook';

/** Seven people of invented companies: three at one, one of them twice, one only by the domain of their mail. */
const LEADS_CSV = [
  'Clave;Nombre;Apellidos;Empresa;Teléfono;Correo;Cargo;Rol en la decisión;Origen;Ciudad;País;Necesidad;Plazo (meses);Responsable;Fecha de entrada;Activo;Total',
  'K01;Ana;Ruiz;Acero Uno, S.L.;600 111 222;ana@acerouno.example;Gerente;Decide;Web;Barcelona;España;Ahorrar;3;Eva;2026-09-01;TRUE;',
  'K02;Berta;Gil;ACERO UNO;600 222 333;berta@gmail.com;Compras;Influye;Feria;Sabadell;España;;;Eva;2026-09-02;FALSE;',
  'K03;Ana;Ruiz;;+34 600 111 222;info@acerouno.example;;;Web;;;;;;;FALSE;',
  'K04;Jan;Nowak;Żuraw sp. z o.o.;+48 22 123 45 67;jan@zuraw.example;Prezes;;Feria;Warszawa;Polska;Crecer;12;;2026-09-04;FALSE;',
  'K05;Luis;Mora;Café Andino S.A.S.;;luis@andino.example;;;Web;Bogotá;Colombia;Medir;2;Eva;2026-09-05;FALSE;',
  'K06;Marta;Sol;Sol Canarias;928 111 222;;;;Web;Las Palmas;España;;;;2026-09-06;FALSE;',
].join('\n');

/** Required: company, phone, need (20). Points: term (15). Threshold 30 of 35. */
const DEFINITION_CSV = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa nos llama?',
  'Teléfono;no está vacía;;;Obligatorio;;¿En qué número le localizo?',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?',
  'Plazo (meses);≤;6;15;Puntos;;¿Para cuándo?',
  ';;;30;Umbral;;',
].join('\n');

/** The document set up and scored, with the tabs of the team; K01 has a formula in its last column. */
export function cardDocument(): DocumentModel {
  const document = documentOf({ Leads: LEADS_CSV, 'Definición DUO': DEFINITION_CSV });
  const row = sheetOf(document).rows[1]!;
  (row.formulas ??= [])[16] = '=M2*2';
  row.values[16] = 6;
  const host = hostOf(document);
  for (const name of ['setUpTabs', 'setUpTeamTabs', 'scoreAll']) {
    const { error, dialogs } = host.run(name, [], { answers: [] });
    if (error !== undefined || dialogs.length > 0) {
      throw new Error(`${name}: ${error?.message ?? JSON.stringify(dialogs)}`);
    }
  }
  return document;
}

/** The card of a lead by its key. */
export function cardOf(document: DocumentModel, key: string, host = hostOf(document)): LeadCard {
  const answer = given<CardAnswer>(host, 'card', { leadId: idOf(document, key) });
  if (answer.state !== 'lead') throw new Error(`No card of ${key}: ${JSON.stringify(answer)}`);
  return answer;
}

export function idOf(document: DocumentModel, key: string): string {
  return String(idsByKey(document)[key]);
}

/** 1-based sheet row of a lead by its key. */
export function rowOfKey(document: DocumentModel, key: string): number {
  const sheet = sheetOf(document);
  return sheet.rows.findIndex((row) => row?.values[keyPlace(sheet).column] === key) + 1;
}

/** What stands below a header in the row of a lead. */
export function cellOf(document: DocumentModel, key: string, header: string): unknown {
  const sheet = sheetOf(document);
  const column = sheet.rows[keyPlace(sheet).header]!.values.indexOf(header);
  return sheet.rows[rowOfKey(document, key) - 1]!.values[column] ?? '';
}

/** A person types into the row of a lead; no trigger follows. */
export function type(document: DocumentModel, key: string, header: string, value: string | number): void {
  const sheet = sheetOf(document);
  const column = sheet.rows[keyPlace(sheet).header]!.values.indexOf(header);
  sheet.rows[rowOfKey(document, key) - 1]!.values[column] = value;
}

/** Selects a cell of a tab, as a person does. */
export function select(host: Host, a1: string, tab = 'Leads'): void {
  host.act({ email: 'ana@example.com', locale: 'es' }, (app) => {
    const sheet = app.getActive().getSheetByName(tab)!;
    sheet.activate();
    sheet.getRange(a1).activate();
  });
}

/** The rows of the log: code of each header by position is that of the tab. */
export function logOf(document: DocumentModel): readonly Readonly<Record<string, unknown>>[] {
  const [headers = [], ...rows] = cells(document, 'Actividades');
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? ''])));
}

export const callsOf = ({ meter }: RunResult): number => meter.reads + meter.writes;

export { asked, given, sheetOf };
