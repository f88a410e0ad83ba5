import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { MeterReading } from '../../src/runtime/meter';
import { SHORT_TIME_LIMIT_MS } from '../../src/runtime/host';
import { documentOf, hostOf } from './bundle';
import { DEFINITION_CSV, sheetOf } from './workbook';

/** Most calls that "score all", "flag" and "build ROI" may make, whatever the number of rows. */
const LIMITS = { scoreAll: 15, flagMissing: 15, buildSourceReturn: 25 } as const;

const FEW = 100;
const MANY = 2_000;

/** Leads by their number: every third lacks its phone, every fifth was won. */
function leadsOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `Empresa ${index}`,
      index % 3 === 0 ? '' : `60000${String(index).padStart(4, '0')}`,
      `lead${index}@example.com`,
      ['Web', 'Feria', 'LinkedIn'][index % 3],
      index % 4 === 0 ? '' : 'Ahorrar',
      (index % 24) + 1,
      (index * 7) % 900,
      index % 5 === 0 ? 'Ganada' : '',
      index % 5 === 0 ? 1000 + index : '',
    ].join(';'),
  );
  return [
    'Empresa;Teléfono;Correo;Origen;Necesidad;Plazo (meses);Empleados;Resultado;Importe',
    ...lines,
  ].join('\n');
}

function workbookOf(rows: number): DocumentModel {
  return documentOf({
    Leads: leadsOf(rows),
    'Definición DUO': DEFINITION_CSV,
    Costes: 'Origen;Canal;Campaña;Tipo;Mes;Presupuesto;Coste\nWeb;Pasivo;;Publicidad;2026-01;100;90',
  });
}

const callsOf = ({ reads, writes }: MeterReading): number => reads + writes;

function run(document: DocumentModel, name: string): MeterReading {
  const { error, meter, missing } = hostOf(document).run(name, [], { answers: ['YES'] });
  expect([error, missing]).toEqual([undefined, []]);
  return meter;
}

/** The meter without the time, which is of the machine, and the rows, which differ on purpose. */
function counted({ calls, reads, writes }: MeterReading): unknown {
  return { calls, reads, writes };
}

/** Changes the definition, so that every row must be written again. */
function changeDefinition(document: DocumentModel): void {
  sheetOf(document, 'Definición DUO').rows[4]!.values[3] = 14;
}

describe.each(Object.entries(LIMITS))('%s', (name, limit) => {
  const documents = [FEW, MANY].map((rows) => {
    const document = workbookOf(rows);
    return { document, first: run(document, name) };
  });
  const again = documents.map(({ document }) => run(document, name));
  const changed = documents.map(({ document }) => {
    changeDefinition(document);
    return run(document, name);
  });

  test(`makes the same calls for ${FEW} and ${MANY} rows: the first time, when nothing and when every row has changed`, () => {
    const [few, many] = documents;
    expect(counted(many!.first)).toEqual(counted(few!.first));
    expect(counted(again[1]!)).toEqual(counted(again[0]!));
    expect(counted(changed[1]!)).toEqual(counted(changed[0]!));
  });

  test(`makes at most ${limit} calls: ${callsOf(again[0]!)} when nothing changed, ${callsOf(changed[0]!)} when every row did`, () => {
    expect(callsOf(again[0]!)).toBeLessThanOrEqual(limit);
    expect(callsOf(changed[0]!)).toBeLessThanOrEqual(limit);
  });
});

test('a scoring that gives every row its first id and result makes at most 15 calls once the columns are there', () => {
  const document = workbookOf(FEW);
  run(document, 'setUpTabs');
  const meter = run(document, 'scoreAll');
  expect(meter.rows).toBe(FEW + 1);
  expect(callsOf(meter)).toBeLessThanOrEqual(LIMITS.scoreAll);
});

test('a flagging that scores every row for the first time makes at most 15 calls once the columns are there', () => {
  const document = workbookOf(FEW);
  run(document, 'setUpTabs');
  expect(callsOf(run(document, 'flagMissing'))).toBeLessThanOrEqual(LIMITS.flagMissing);
});

/** Headers, nine marks, formats, and looks at where they are, once for a tab. */
const ADDING_COLUMNS = 26;

test(`adding our columns costs at most ${ADDING_COLUMNS} calls more, once`, () => {
  const withColumns = workbookOf(FEW);
  run(withColumns, 'setUpTabs');
  const fresh = workbookOf(FEW);
  const more = callsOf(run(fresh, 'scoreAll')) - callsOf(run(withColumns, 'scoreAll'));
  expect(more).toBeLessThanOrEqual(ADDING_COLUMNS);
});

test('a column of ours that the user moved away from the others costs one write more', () => {
  const document = workbookOf(FEW);
  run(document, 'setUpTabs');
  run(document, 'scoreAll');
  changeDefinition(document);
  const together = structuredClone(document);
  moveStatusToTheFront(document);
  expect(callsOf(run(document, 'scoreAll')) - callsOf(run(together, 'scoreAll'))).toBe(1);
});

/** A person drags the column of the status before the first; the others close up and remain one group. */
function moveStatusToTheFront(document: DocumentModel): void {
  const script = `function move() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Leads');
    sheet.moveColumns(sheet.getRange(1, 13, sheet.getMaxRows(), 1), 1);
  }`;
  const { error } = hostOf(document, { code: script }).run('move');
  expect(error).toBeUndefined();
}

describe('rights', () => {
  test('onOpen shows the menu in a document that has not been enabled for DUO', () => {
    const host = hostOf(workbookOf(3));
    const [opened] = host.open({ authMode: 'NONE' });
    expect(opened!.result.error).toBeUndefined();
    expect(JSON.stringify(host.menu())).toContain('Puntuar todo');
    expect(JSON.stringify(host.menu())).toContain('removeDuo');
  });

  test('onInstall shows the same menu', () => {
    const installed = hostOf(workbookOf(3));
    const opened = hostOf(workbookOf(3));
    expect(installed.install()[0]!.result.error).toBeUndefined();
    opened.open();
    expect(installed.menu()).toEqual(opened.menu());
  });

  test('onEdit scores with the few rights and the half minute of a simple trigger, each call taking a second', () => {
    const document = workbookOf(MANY);
    run(document, 'setUpTabs');
    run(document, 'scoreAll');
    const host = hostOf(document, { callCostMs: 1_000 });
    const before = host.clock.now();
    const [edited] = host.edit({ sheet: 'Leads', a1: 'F2', values: [[24]], authMode: 'LIMITED' });
    expect(edited!.result.error).toBeUndefined();
    expect(sheetOf(document).rows[1]!.values[10]).toBe(0);
    expect(host.clock.now() - before).toBeLessThan(SHORT_TIME_LIMIT_MS);
  });
});
