import type { DocumentModel, SheetModel, StoredValue } from '../../src/runtime/spreadsheet/model';
import { rowAt, writeFormula, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import { newSheet, takeId } from '../../src/runtime/spreadsheet/document/create';
import { documentOf } from './bundle';

/** The tabs a user brings: their leads, a summary of theirs, a tab of theirs that is named like one of ours. */
export const OWN_TABS = ['Clientes 2026', 'Resumen', 'Campos', 'Definición DUO', 'Costes'] as const;
export const OWN_LEADS = 'Clientes 2026';
/** 1-based. */
export const HEADER_ROW = 4;
export const FIRST_LEAD = 5;
export const LEADS = 16;
export const COLUMNS = 200;

/** The headers of the first columns; words that are also ours or that mean something in several ways among them. */
export const OWN_HEADERS = [
  'ID',
  'Empresa',
  'Correo electrónico',
  'Teléfono',
  '',
  'Notas',
  'Notas',
  'Estado',
  'Score',
  'Falta',
  'Por qué',
  'Missing',
  'Why',
  'Origen',
  'Necesidad',
  'Plazo (meses)',
  'Presupuesto',
  'Fecha de alta',
  'Contactado',
  'Total',
] as const;

const DEFINITION = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa nos llama?',
  'Correo electrónico | Teléfono;no está vacía;;;Obligatorio;;¿Cómo le localizo?',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?',
  'Plazo (meses);≤;6;15;Puntos;;',
  'Presupuesto;≥;5000;10;Puntos;;',
  ';;;30;Umbral;;',
].join('\n');

const COSTS = 'Origen;Canal;Mes;Gasto\nWeb;Pasivo;2026-01;100\nFeria;Activo;2026-01;300';

/** The number a spreadsheet stores for a day: days since 1899-12-30. */
const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const BUDGETS: readonly StoredValue[] = ['1.234,56', '1,234.56', '€ 3.500,00', 5000, '3k', null, '12000', 0];
const DATES: readonly StoredValue[] = ['31/12/2025', '03/04/2026', '2026-05-06', null, '12/31/2025'];
const SOURCES = ['Web', 'Feria', ' web', 'Recomendación'];

/**
 * A workbook as people really have them: a merged title above the header, blank and repeated headers, 200 columns, formulas
 * with their values, colours, notes, conditional rules, dropdowns, a filter that hides rows, hidden rows and columns,
 * protections, names, a chart, numbers and dates as text in two conventions, and formulas and checkboxes dragged down below
 * the data. Nothing of DUO but a definition that the user typed.
 */
export function ownWorkbook(): DocumentModel {
  const document = documentOf({ 'Definición DUO': DEFINITION, Costes: COSTS });
  const leads = newSheet(takeId(document), OWN_LEADS, 300, 204);
  const summary = newSheet(takeId(document), 'Resumen', 50, 10);
  const fields = newSheet(takeId(document), 'Campos', 50, 10);
  document.sheets.unshift(leads, summary, fields);
  fillLeads(leads);
  dressLeads(document, leads);
  write(summary, 1, ['Empresas', 'Todo', 'Gasto']);
  writeFormula(rowAt(summary, 1), 0, `=COUNTA('${OWN_LEADS}'!B5:B20)`, 15);
  writeFormula(rowAt(summary, 1), 1, `=COUNTA('${OWN_LEADS}'!A:GV)`, 400);
  writeFormula(rowAt(summary, 1), 2, '=SUM(Costes!D2:D3)', 400);
  write(fields, 1, ['Finca', 'Hectáreas']);
  write(fields, 2, ['La Dehesa', 12]);
  noteOn(document.sheets[3]!, 1, 1, 'Revisar en enero con ventas');
  return document;
}

function write(sheet: SheetModel, row: number, values: readonly StoredValue[]): void {
  values.forEach((value, column) => {
    if (value !== null) writeValue(rowAt(sheet, row - 1), column, value);
  });
}

function noteOn(sheet: SheetModel, row: number, column: number, note: string): void {
  (rowAt(sheet, row - 1).notes ??= [])[column - 1] = note;
}

function fillLeads(sheet: SheetModel): void {
  write(sheet, 1, ['Leads de la feria y de la web']);
  write(sheet, 2, ['Actualizado', serialOf(2026, 10, 30)]);
  write(sheet, HEADER_ROW, [
    ...OWN_HEADERS,
    ...Array.from({ length: COLUMNS - OWN_HEADERS.length }, (_, index) => `Extra ${index + 21}`),
  ]);
  for (let index = 0; index < LEADS; index += 1) {
    const row = FIRST_LEAD + index;
    write(sheet, row, [
      `C-${100 + index}`,
      index === 3 ? null : `Empresa ${index + 1}`,
      index % 4 === 1 ? null : `persona${index}@empresa.example`,
      index % 3 === 1 ? null : `060000${1000 + index}`,
      index === 2 ? 'sin encabezado' : null,
      'primera',
      index % 2 === 0 ? 'segunda' : null,
      'Activo',
      index,
      'nada',
      'porque sí',
      'no',
      'yes',
      SOURCES[index % SOURCES.length]!,
      index % 5 === 0 ? null : 'Ahorrar',
      index % 7 === 0 ? 'pronto' : index,
      BUDGETS[index % BUDGETS.length]!,
      index === 5 ? serialOf(2026, 1, 15) : DATES[index % DATES.length]!,
      index % 2 === 0,
    ]);
    writeFormula(rowAt(sheet, row - 1), 19, `=P${row}*2`, index * 2);
    write(sheet, row, [...Array.from({ length: COLUMNS - 1 }, () => null), `último ${index}`]);
  }
  // Below the data: checkboxes and formulas dragged down, which are no leads.
  for (let row = FIRST_LEAD + LEADS; row <= 60; row += 1) {
    writeValue(rowAt(sheet, row - 1), 18, false);
    writeFormula(rowAt(sheet, row - 1), 19, `=P${row}*2`, row % 9 === 0 ? { error: '#N/A' } : 0);
  }
}

function dressLeads(document: DocumentModel, sheet: SheetModel): void {
  sheet.merges = [{ row: 1, column: 1, rows: 1, columns: 6 }];
  sheet.frozenRows = HEADER_ROW;
  sheet.frozenColumns = 2;
  sheet.tabColor = '#aa00ff';
  sheet.hiddenColumns = new Set([5, 30, 31, 32]);
  sheet.columnWidths[1] = 240;
  sheet.columnWidths[202] = 33;
  rowAt(sheet, 6).hidden = true;
  rowAt(sheet, 7).height = 60;
  const header = { background: '#ffe599', fontWeight: 'bold', wrap: 'WRAP' } as const;
  rowAt(sheet, HEADER_ROW - 1).styles = Array.from({ length: 204 }, () => header);
  rowAt(sheet, 0).styles = [{ fontSize: 18, fontWeight: 'bold' }];
  rowAt(sheet, 1).styles = [undefined, { numberFormat: 'dd/mm/yyyy' }] as never;
  rowAt(sheet, 9).styles = [undefined, { background: '#ff0000' }, { fontColor: '#00ff00' }] as never;
  rowAt(sheet, 9).styles![17] = { numberFormat: 'dd/mm/yyyy' };
  noteOn(sheet, HEADER_ROW, 2, 'Nombre legal');
  noteOn(sheet, 6, 4, 'Llamar a Marta');
  noteOn(sheet, 8, 2, 'Preguntar quién es');
  noteOn(sheet, 12, 200, 'Nota al final');
  const source = { criteria: 'VALUE_IN_LIST', values: [SOURCES, true], allowInvalid: false };
  const checkbox = { criteria: 'CHECKBOX', values: [], allowInvalid: false };
  for (let row = FIRST_LEAD; row <= 60; row += 1) {
    const validations = (rowAt(sheet, row - 1).validations ??= []);
    validations[13] = source;
    validations[18] = checkbox;
  }
  const below = { row: FIRST_LEAD, column: 1, rows: 296, columns: 204 };
  sheet.conditionalRules = [
    {
      areas: [below],
      condition: {
        kind: 'boolean',
        criteria: 'CUSTOM_FORMULA',
        values: ['=ISEVEN(ROW())'],
        style: { background: '#eeeeee' },
      },
    },
    {
      areas: [{ row: 5, column: 2, rows: 16, columns: 1 }],
      condition: {
        kind: 'boolean',
        criteria: 'CELL_EMPTY',
        values: [],
        style: { background: '#00ffff' },
      },
    },
    {
      areas: [{ row: 5, column: 16, rows: 16, columns: 1 }],
      condition: {
        kind: 'gradient',
        points: [
          { color: '#ffffff', type: 'MIN', value: '' },
          { color: '#ff0000', type: 'MAX', value: '' },
        ],
      },
    },
  ];
  sheet.filter = {
    area: { row: HEADER_ROW, column: 1, rows: 57, columns: 20 },
    criteria: new Map([[14, { hiddenValues: ['Feria'], values: [] }]]),
  };
  for (let index = 0; index < LEADS; index += 1) {
    if (SOURCES[index % SOURCES.length] === 'Feria')
      rowAt(sheet, FIRST_LEAD - 1 + index).hiddenByFilter = true;
  }
  const protection = { unprotected: [], editors: [], domainEdit: false };
  sheet.protections = [
    {
      ...protection,
      id: takeId(document),
      area: { row: 4, column: 1, rows: 1, columns: 200 },
      description: 'Encabezados',
      warningOnly: true,
    },
    {
      ...protection,
      id: takeId(document),
      area: { row: 5, column: 9, rows: 16, columns: 1 },
      description: 'DUO',
      warningOnly: false,
    },
  ];
  sheet.charts = [
    {
      id: takeId(document),
      type: 'COLUMN',
      ranges: [{ sheetId: sheet.id, area: { row: 4, column: 16, rows: 17, columns: 1 } }],
      options: { title: 'Plazos' },
      anchorRow: 6,
      anchorColumn: 202,
      offsetX: 0,
      offsetY: 0,
      numHeaders: 1,
      mergeStrategy: 'MERGE_COLUMNS',
      transpose: false,
    },
  ];
  document.namedRanges = [
    { name: 'Empresas', sheetId: sheet.id, area: { row: 5, column: 2, rows: 16, columns: 1 } },
    { name: 'Todo', sheetId: sheet.id, area: { row: 1, column: 1, rows: 300, columns: 204 } },
  ];
  document.properties.document.set('otro.script', 'lo suyo');
  document.metadata.push({
    id: takeId(document),
    key: 'otro',
    value: 'x',
    visibility: 'DOCUMENT',
    location: { kind: 'column', sheetId: sheet.id, index: 3 },
  });
}
