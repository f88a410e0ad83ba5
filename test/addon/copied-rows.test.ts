/** A copied lead row through the built bundle: a lead of its own, on which nobody has worked yet. */

import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells, hostOf } from './bundle';
import { callDocument, endOf, given, idOf, leadOf } from './call-sample';
import { sheetOf } from './workbook';

const WORK = /^DUO (seguimiento|motivo|último|intentos|siguiente|próxima|secuencia)/;

function workOfRow(document: DocumentModel, row: number): readonly unknown[] {
  const all = cells(document, 'Leads');
  return all[0]!.flatMap((header, column) =>
    WORK.test(String(header)) ? [all[row - 1]![column] ?? ''] : [],
  );
}

function withCopy(document: DocumentModel): DocumentModel {
  const { rows } = sheetOf(document);
  rows[5] = structuredClone(rows[1]!);
  return document;
}

/** K01 has been called, and its row stands once more below the last one. */
function copied(): DocumentModel {
  const document = callDocument();
  given(hostOf(document), 'saveCall', endOf(document, 'K01', { result: 'no_answer', nextStep: 'Volver' }));
  return withCopy(document);
}

describe('a copied row', () => {
  test('gets an id of its own and nothing of the work on its original, which keeps all', () => {
    const document = copied();
    const before = leadOf(document, 'K01');
    const id = idOf(document, 'K01');
    hostOf(document).run('scoreAll', [], { answers: [] });
    const all = cells(document, 'Leads');
    const column = all[0]!.indexOf('ID DUO');
    expect(all[1]![column]).toBe(before['ID DUO']);
    expect(all[5]![column]).not.toBe(id);
    const works = Object.entries(before).filter(([header]) => WORK.test(header));
    expect(workOfRow(document, 2)).toEqual(works.map(([, cell]) => cell));
    expect(workOfRow(document, 6).every((cell) => cell === '')).toBe(true);
  });

  test('costs at most four calls more than one on whose original nobody has worked', () => {
    const calls = (document: DocumentModel): number => {
      const { meter } = hostOf(document).run('scoreAll', [], { answers: [] });
      return meter.reads + meter.writes;
    };
    expect(calls(copied()) - calls(withCopy(callDocument()))).toBeLessThanOrEqual(4);
  });
});
