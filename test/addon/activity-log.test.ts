/** The log of activities as people find it: sealed, and checked by the page of settings. */

import type { LogReport } from '../../src/contract/settings';
import { callDocument, given, idOf } from './call-sample';
import { cells, hostOf } from './bundle';
import { sheetOf } from './workbook';

const LOG = 'Actividades';

type Document = ReturnType<typeof callDocument>;

const check = (document: Document): LogReport => given<LogReport>(hostOf(document), 'logCheck', {});

let count = 0;

function touch(document: Document, details = 'Le envío la guía'): void {
  count += 1;
  given(hostOf(document), 'logTouch', {
    leadId: idOf(document, 'K02'),
    token: `touch-${String(count).padStart(12, '0')}`,
    kind: 'message',
    result: 'sent',
    details,
  });
}

function logged(touches: number): Document {
  const document = callDocument();
  for (let number = 0; number < touches; number += 1) touch(document);
  return document;
}

test('as it was written the log is complete, also after its rows were sorted', () => {
  const document = logged(3);
  expect(check(document)).toEqual({
    isFine: true,
    lines: ['El registro está completo: 3 actividades, ninguna alterada.'],
  });
  const { rows } = sheetOf(document, LOG);
  rows.splice(1, 3, rows[3]!, rows[1]!, rows[2]!);
  expect(check(document).isFine).toBe(true);
});

test('a cell changed by hand is named by the number of its activity', () => {
  const document = logged(3);
  const column = cells(document, LOG)[0]!.indexOf('Detalles');
  sheetOf(document, LOG).rows[2]!.values[column] = 'Nunca llamé';
  expect(check(document).lines.slice(1)).toEqual(['La actividad n.º 2 fue cambiada.']);
});

test('the last row cut off is noticed', () => {
  const document = logged(3);
  sheetOf(document, LOG).rows[3] = undefined as never;
  expect(check(document).lines.slice(1)).toEqual(['Faltan las últimas actividades: se habían registrado 3.']);
});

test('a row typed by hand is told, and the next activity is counted on from the log', () => {
  const document = logged(2);
  sheetOf(document, LOG).rows[3] = { values: [20_261_122, '', 'yo'] } as never;
  touch(document);
  expect(check(document).lines.slice(1)).toEqual([
    'La fila 4 de la hoja se escribió a mano: no es del registro.',
  ]);
  expect(cells(document, LOG)[4]![0]).toBe(3);
});

test('texts that look like dates, numbers or formulas stay what they are, beyond the first thousand rows, too', () => {
  const document = logged(1);
  const sheet = sheetOf(document, LOG);
  sheet.maxRows = 2;
  for (const text of ['3/4', '0034', '50%', '=1+1', '+34 600', 'TRUE']) touch(document, text);
  const column = cells(document, LOG)[0]!.indexOf('Detalles');
  expect(
    cells(document, LOG)
      .slice(2, 8)
      .map((row) => row[column]),
  ).toEqual(['3/4', '0034', '50%', '=1+1', '+34 600', 'TRUE']);
  expect(check(document).isFine).toBe(true);
});
