import type { PackedPlan, PortionReport } from '../../src/contract/territories';
import type { Interrupt } from '../../src/runtime/interruption';
import type { RunResult } from '../../src/runtime/result';
import { rowAt, writeFormula, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { columnsByHeader, sheetNamed } from './lead-sheet';
import { copyOf, DEFINITION_CSV } from './workbook';

/** Twelve leads in three cities; K09 belongs to somebody, the owner of K10 is a formula, K12 is blank but for a key. */
const LEADS_CSV = [
  'Clave;Contacto;Empresa;Teléfono;Correo;Necesidad;Plazo (meses);Empleados;Ciudad;Código postal;Responsable;Territorio',
  'K01;Rosa Uno;Acero Uno;600000001;uno@a.example;Ahorrar;3;21;Madrid;28001;;',
  'K02;Raúl Dos;Barro Dos;600000002;dos@b.example;Crecer;7;22;Barcelona;08001;;',
  'K03;Rita Tres;Cal Tres;600000003;tres@c.example;Medir;2;23;Lugo;27001;;',
  'K04;Ramón Cuatro;Dato Cuatro;600000004;cuatro@d.example;Medir;4;24;Lugo;27002;;',
  'K05;Rut Cinco;Estaño Cinco;600000005;cinco@e.example;Ahorrar;12;25;Lugo;27003;;',
  'K06;Rafa Seis;Forja Seis;600000006;seis@f.example;Crecer;6;26;Lugo;27004;;',
  'K07;Raquel Siete;Goma Siete;600000007;siete@g.example;Crecer;6;27;Madrid;28002;;',
  'K08;Rocío Ocho;Hierro Ocho;600000008;ocho@h.example;Medir;1;28;Barcelona;08002;;',
  'K09;Rubén Nueve;Imán Nueve;600000009;nueve@i.example;Ahorrar;5;29;Madrid;28003;Marta Gil;',
  'K10;Reyes Diez;Junco Diez;600000010;diez@j.example;Crecer;9;30;Madrid;28004;;',
  'K11;Román Once;Kilo Once;600000011;once@k.example;Medir;11;31;Sevilla;41001;;Costa',
].join('\n');

const TEAM_CSV = [
  'Nombre;Correo;Función;Tándem con;Capacidad;Ausente desde;Ausente hasta',
  'Ana Ruiz;ana@example.com;Ventas internas;Felipe Sanz;1;;',
  'Luis Mora;luis@example.com;Ventas internas;;1;;',
  'Marta Gil;marta@example.com;Ventas internas;;1;;',
  'Felipe Sanz;felipe@example.com;Ejecutivo comercial;;1;;',
  'Gloria Paz;gloria@example.com;Ejecutivo comercial;Luis Mora;1;;',
].join('\n');

const RULES_CSV = [
  'Orden;Territorio;Campo;Condición;Valor;Ventas internas;Ejecutivo comercial',
  '1;Centro;Ciudad;es;Madrid;Ana Ruiz;',
  '2;Barcelona;Código postal;está entre;"08000; 08999";Luis Mora;Gloria Paz',
].join('\n');

const OPPORTUNITIES_CSV = [
  'ID de oportunidad;ID del lead;Contacto;Empresa;Ventas internas;Ejecutivo comercial;Etapa;Resultado',
  'O-1;;Rosa Uno;Acero Uno;Ana Ruiz;Felipe Sanz;Visita;Abierta',
  'O-2;;Rita Tres;Cal Tres;Luis Mora;Felipe Sanz;Visita;Abierta',
  'O-3;;Raúl Dos;Barro Dos;Ana Ruiz;Gloria Paz;Cierre;Ganada',
].join('\n');

let made: DocumentModel | undefined;

/** The workbook set up and scored, with a team and rules; the names of its tabs are Spanish. */
export function assignmentWorkbook(): DocumentModel {
  if (made === undefined) {
    const document = documentOf({
      Leads: LEADS_CSV,
      'Definición DUO': DEFINITION_CSV,
      Equipo: TEAM_CSV,
      Territorios: RULES_CSV,
      Oportunidades: OPPORTUNITIES_CSV,
    });
    const leads = sheetNamed(document, 'Leads');
    leads.maxRows = 60;
    writeFormula(rowAt(leads, 10), 10, '=IF(TRUE;"Luis Mora";"")', 'Luis Mora');
    for (const name of ['setUpTabs', 'scoreAll', 'setUpTeamTabs']) {
      const { error } = hostOf(document).run(name, [], { answers: [] });
      if (error !== undefined) throw new Error(`${name}: ${error.message}`);
    }
    made = document;
  }
  return copyOf(made);
}

/** Whatever the page may be answered, for tests that know what they asked; undefined where it was refused. */
export interface AnyValue extends PortionReport {
  readonly state: string;
  readonly digest: string;
  readonly changed: number;
  readonly plan: PackedPlan;
  readonly portion: number;
  readonly preview: { readonly digest: string };
}

/** Calls a function as the page does. */
export function ask(
  document: DocumentModel,
  name: string,
  request: unknown,
  interrupt?: Interrupt,
): { readonly result: RunResult; readonly value: AnyValue; readonly message: string } {
  const result = hostOf(document).run(name, [request], interrupt === undefined ? {} : { interrupt });
  const answer = result.value as { ok: boolean; value?: unknown; message?: string } | undefined;
  return {
    result,
    value: answer?.value as AnyValue,
    message: answer?.message ?? result.error?.message ?? '',
  };
}

/** Preview, apply and every portion, as the page does it; the report is the sum. */
export function applyAll(
  document: DocumentModel,
  names: { readonly preview: string; readonly apply: string },
  request: Readonly<Record<string, unknown>>,
  token = 'token-0001',
): PortionReport {
  const preview = ask(document, names.preview, request);
  if (preview.value === undefined) throw new Error(preview.message);
  const { digest } = preview.value.preview ?? preview.value;
  const ready = ask(document, names.apply, { ...request, token, digest });
  if (ready.value?.state !== 'ready') throw new Error(ready.message || JSON.stringify(ready.value));
  const { plan, portion } = ready.value;
  const total = { written: 0, changedMeanwhile: 0, formulas: 0, gone: 0, unsettled: 0 };
  for (let start = 0; start < plan.changes.length; start += portion) {
    const part = { names: plan.names, changes: plan.changes.slice(start, start + portion) };
    const done = ask(document, names.apply, { ...request, token, digest, portion: part });
    if (done.value?.state !== 'done') throw new Error(done.message || JSON.stringify(done.value));
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += done.value[key];
  }
  return total;
}

export const TERRITORIES = { preview: 'territoryPreview', apply: 'territoryApply' };
export const REASSIGN = { preview: 'reassignPreview', apply: 'reassign' };
export const UNDO = { preview: 'undoReassign', apply: 'undoReassign' };

/** A column of the leads by their key. */
export function byKey(document: DocumentModel, header: string): Record<string, unknown> {
  const sheet = sheetNamed(document, 'Leads');
  const headerRow = sheet.rows.findIndex((row) => row?.values.includes('Clave') === true);
  const columns = columnsByHeader(sheet, headerRow + 1);
  const key = columns.get('Clave')! - 1;
  const column = columns.get(header)! - 1;
  return Object.fromEntries(
    sheet.rows.slice(headerRow + 1).flatMap((row) => {
      const id = row?.values[key];
      return typeof id === 'string' && id !== '' ? [[id, row!.values[column] ?? '']] : [];
    }),
  );
}

/** Entries of the log: company, details and opportunity. */
export function logged(document: DocumentModel): string[][] {
  const sheet = document.sheets.find(({ name }) => name === 'Actividades');
  if (sheet === undefined) return [];
  const columns = columnsByHeader(sheet);
  const place = (header: string): number => columns.get(header)! - 1;
  return sheet.rows.slice(1).flatMap((row) => {
    if (row === undefined || (row.values[place('N.º')] ?? '') === '') return [];
    return [
      ['Empresa', 'Detalles', 'ID de oportunidad'].map((each) => String(row.values[place(each)] ?? '')),
    ];
  });
}

/** A column of the opportunities, from the first row down. */
export function opportunityColumn(document: DocumentModel, header: string): unknown[] {
  const sheet = sheetNamed(document, 'Oportunidades');
  const column = columnsByHeader(sheet).get(header)! - 1;
  return sheet.rows
    .slice(1)
    .flatMap((row) => ((row?.values[0] ?? '') === '' ? [] : [row!.values[column] ?? '']));
}

/** Writes a cell of the row of a key, as a person would. */
export function setByKey(document: DocumentModel, key: string, header: string, value: string): void {
  const sheet = sheetNamed(document, 'Leads');
  const columns = columnsByHeader(sheet);
  const row = sheet.rows.findIndex((each) => each?.values[columns.get('Clave')! - 1] === key);
  writeValue(rowAt(sheet, row), columns.get(header)! - 1, value);
}
