import { createClock } from '../../src/runtime/clock';
import type { Host, TriggerRun } from '../../src/runtime/host-api';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf, NOW } from './bundle';
import {
  a1OfColumn,
  columnsByHeader,
  expectUnchanged,
  field,
  rowOf,
  sheetNamed,
  tableOf,
} from './lead-sheet';

const HOUR = 60 * 60 * 1000;

/** Max 30 + 20 = 50, threshold 40. */
const DEFINITION = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa?',
  'Teléfono;no está vacía;;;Obligatorio;;¿En qué número?',
  'Plazo (meses);≤;6;30;Puntos;;¿Para cuándo?',
  'Presupuesto;≥;5000;20;Puntos;;¿Hay partida?',
  ';;;40;Umbral;;',
].join('\n');

const LEADS = [
  'Empresa;Teléfono;Plazo (meses);Presupuesto;Notas',
  'Frío;600000001;4;6000;',
  'Sol;;9;6000;llamar',
  'Duero;600000003;5;100;',
  'Luz;600000004;12;;',
].join('\n');

function untouched(): DocumentModel {
  return documentOf({ Leads: LEADS, 'Definición DUO': DEFINITION, Apuntes: 'Tema;Texto\nFeria;Stand 12' });
}

function succeed(host: Host, name: string, answers: readonly string[] = []): void {
  const { error } = host.run(name, [], { answers: [...answers] });
  expect(error).toBeUndefined();
}

let prepared: DocumentModel | undefined;

/** Set up, scored and flagged; a copy of its own for each test. */
function inUse(): DocumentModel {
  if (prepared === undefined) {
    prepared = untouched();
    const host = hostOf(prepared);
    for (const name of ['setUpTabs', 'scoreAll', 'flagMissing']) succeed(host, name);
  }
  return structuredClone(prepared);
}

/** Types or pastes, and makes sure that nobody was disturbed by it. */
function edit(
  document: DocumentModel,
  a1: string,
  values: readonly (readonly unknown[])[],
  sheet = 'Leads',
): TriggerRun {
  const runs = hostOf(document).edit({ sheet, a1, values });
  expect(runs.map(({ handler }) => handler)).toEqual(['onEdit']);
  const [run] = runs as [TriggerRun];
  expect(run.result).toMatchObject({ toasts: [], dialogs: [], missing: [] });
  expect(run.result.error).toBeUndefined();
  return run;
}

const RESULTS = ['Puntos DUO', 'Mín–máx', 'Estado DUO', 'Falta'];
const resultsOf = (document: DocumentModel, row: number): unknown[] =>
  RESULTS.map((header) => field(document, 'Leads', row, header));
const idOf = (document: DocumentModel, row: number): unknown => field(document, 'Leads', row, 'ID DUO');
const columnOf = (document: DocumentModel, header: string): string =>
  a1OfColumn(columnsByHeader(sheetNamed(document, 'Leads')).get(header)!);

const BEFORE = [
  [50, '50', 'Cualificado', ''],
  [20, '20', 'Incompleto', 'Teléfono'],
  [30, '30', 'Aún no cualifica', ''],
  // 12 months give nothing; the blank budget may still give 20.
  [0, '0 – 20', 'Aún no cualifica', ''],
];

test('the workbook of these tests is scored by hand-worked figures', () => {
  const document = inUse();
  expect([2, 3, 4, 5].map((row) => resultsOf(document, row))).toEqual(BEFORE);
});

describe('an edit of the leads', () => {
  test('of one cell scores its row, leaves the others and their ids alone', () => {
    const document = inUse();
    const ids = [2, 3, 4, 5].map((row) => idOf(document, row));
    const others = tableOf(document, 'Leads').filter((_, index) => index !== 3);
    edit(document, 'D4', [['7.500']]);
    expect(resultsOf(document, 4)).toEqual([50, '50', 'Cualificado', '']);
    expect(tableOf(document, 'Leads').filter((_, index) => index !== 3)).toEqual(others);
    expect([2, 3, 4, 5].map((row) => idOf(document, row))).toEqual(ids);
  });

  test('leaves to the next scoring what changed elsewhere without an event', () => {
    const document = inUse();
    rowOf(sheetNamed(document, 'Leads'), 2).values[2] = 9;
    edit(document, 'E4', [['visto']]);
    expect(resultsOf(document, 2)).toEqual(BEFORE[0]);
    succeed(hostOf(document), 'scoreAll');
    expect(resultsOf(document, 2)).toEqual([20, '20', 'Aún no cualifica', '']);
  });

  test('that fills a required cell takes our note away, and only there', () => {
    const document = inUse();
    const notes = (row: number): unknown[] =>
      (rowOf(sheetNamed(document, 'Leads'), row).notes ?? []).filter(Boolean);
    expect(notes(3)).toEqual(['DUO: falta Teléfono. Pregunte: ¿En qué número?']);
    edit(document, 'A2', [['']]);
    succeed(hostOf(document), 'flagMissing');
    expect(notes(2)).toEqual(['DUO: falta Empresa. Pregunte: ¿De qué empresa?']);
    edit(document, 'B3', [['600000002']]);
    expect(notes(3)).toEqual([]);
    expect(notes(2)).toHaveLength(1);
    expect(resultsOf(document, 3)).toEqual([20, '20', 'Aún no cualifica', '']);
  });

  test('that pastes a block scores all its rows, new ones too', () => {
    const document = inUse();
    edit(document, 'A5:E8', [
      ['Luz', '600000004', '2', '9000', ''],
      ['Nieve', '600000005', '6', '4999,99', ''],
      ['', '', '', '', ''],
      ['Río', '', '1', '5.000', 'x'],
    ]);
    expect([5, 6, 7, 8].map((row) => resultsOf(document, row))).toEqual([
      [50, '50', 'Cualificado', ''],
      [30, '30', 'Aún no cualifica', ''],
      ['', '', '', ''],
      [50, '50', 'Incompleto', 'Teléfono'],
    ]);
    const ids = [2, 3, 4, 5, 6, 8].map((row) => idOf(document, row));
    expect(new Set(ids).size).toBe(6);
    expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
    expect(idOf(document, 7)).toBe('');
  });

  test('that pastes a whole row with our columns gives the copy an id of its own', () => {
    const document = inUse();
    const [, frio] = tableOf(document, 'Leads');
    const last = a1OfColumn(frio!.length);
    edit(document, `A6:${last}6`, [frio!]);
    expect(resultsOf(document, 6)).toEqual(BEFORE[0]);
    expect(idOf(document, 2)).toBe(frio![5]);
    expect(idOf(document, 6)).not.toBe(frio![5]);
    expect(String(idOf(document, 6))).toMatch(/\w/);
  });

  test('that writes over our cells is put right at once, the id included', () => {
    const document = inUse();
    const before = tableOf(document, 'Leads');
    edit(document, `${columnOf(document, 'Puntos DUO')}3`, [[999]]);
    edit(document, `${columnOf(document, 'Estado DUO')}2:${columnOf(document, 'Falta')}4`, [
      ['Ganado', 'nada'],
      ['', ''],
      ['=1+1', 'x'],
    ]);
    edit(document, `${columnOf(document, 'Por qué')}2:${columnOf(document, 'DUO puntuado con')}5`, [
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(tableOf(document, 'Leads')).toEqual(before);
    const formulas = sheetNamed(document, 'Leads').rows.flatMap((row) =>
      (row?.formulas ?? []).filter(Boolean),
    );
    expect(formulas).toEqual([]);
  });

  test('that deletes an id gives the row a new one', () => {
    const document = inUse();
    edit(document, `${columnOf(document, 'ID DUO')}3`, [['']]);
    expect(String(idOf(document, 3))).toMatch(/\w/);
    expect(new Set([2, 3, 4, 5].map((row) => idOf(document, row))).size).toBe(4);
  });

  test('that deletes the contents of a row empties our cells of it', () => {
    const document = inUse();
    edit(document, 'A3:E3', [['', '', '', '', '']]);
    expect(tableOf(document, 'Leads')[2]).toEqual([]);
    expect((rowOf(sheetNamed(document, 'Leads'), 3).notes ?? []).filter(Boolean)).toEqual([]);
    expect([2, 4, 5].map((row) => resultsOf(document, row))).toEqual([BEFORE[0], BEFORE[2], BEFORE[3]]);
  });

  test('in a row far below the data, of nothing, writes nothing', () => {
    const document = inUse();
    const before = tableOf(document, 'Leads');
    edit(
      document,
      'A900:E1000',
      Array.from({ length: 101 }, () => ['', '', '', '', '']),
    );
    expect(tableOf(document, 'Leads')).toEqual(before);
  });

  test('needs no more rights than a simple trigger has, and no more calls for many rows than for one', () => {
    const document = inUse();
    const one = edit(document, 'D4', [['7.500']]).result.meter;
    const rows = Array.from({ length: 300 }, (_, index) => [`Empresa ${index}`, '600000009', 3, 9000, '']);
    const many = edit(document, 'A10:E309', rows).result.meter;
    expect(resultsOf(document, 309)).toEqual([50, '50', 'Cualificado', '']);
    // New rows need ids, which takes a look at all of them: two writes and the reads around them.
    expect(many.reads + many.writes).toBeLessThanOrEqual(one.reads + one.writes + 8);
    const again = edit(
      document,
      'C10:C309',
      rows.map(() => [4]),
    ).result.meter;
    expect(again.reads + again.writes).toBeLessThanOrEqual(one.reads + one.writes);
  });

  test('leaves the row of another person in its place when rows were sorted since the last scoring', () => {
    const document = inUse();
    const sheet = sheetNamed(document, 'Leads');
    const ids = new Map(
      [2, 3, 4, 5].map((row) => [field(document, 'Leads', row, 'Empresa'), idOf(document, row)]),
    );
    sheet.rows.splice(1, 4, ...sheet.rows.slice(1, 5).reverse());
    edit(document, 'C2', [[1]]);
    expect(field(document, 'Leads', 2, 'Empresa')).toBe('Luz');
    expect(resultsOf(document, 2)).toEqual([30, '30 – 50', 'Aún no cualifica', '']);
    for (const row of [2, 3, 4, 5]) {
      expect(idOf(document, row)).toBe(ids.get(field(document, 'Leads', row, 'Empresa')));
    }
  });
});

describe('an edit elsewhere', () => {
  test.each([
    ['another tab', 'Apuntes', 'B2', 'Stand 14'],
    ['the definition', 'Definición DUO', 'D4', 40],
    ['the Fields tab', 'Campos', 'B2', ''],
  ])('in %s changes nothing but its own cell', (_, name, a1, value) => {
    const document = inUse();
    const expected = structuredClone(document);
    hostOf(expected).edit({ sheet: name, a1, values: [[value]], interrupt: () => undefined });
    const before = tableOf(document, 'Leads');
    const { meter } = edit(document, a1, [[value]], name).result;
    expect(meter.writes).toBe(0);
    expect(tableOf(document, 'Leads')).toEqual(before);
  });

  test('in a header that no criterion reads rescores nothing', () => {
    const document = inUse();
    const before = tableOf(document, 'Leads').slice(1);
    edit(document, 'E1', [['Observaciones']]);
    expect(tableOf(document, 'Leads').slice(1)).toEqual(before);
    expect(field(document, 'Leads', 3, 'Observaciones')).toBe('llamar');
  });

  test('in a header that the definition reads is silent, though the definition no longer fits', () => {
    const document = inUse();
    const before = tableOf(document, 'Leads').slice(1);
    edit(document, 'D1', [['Lo que hay']]);
    expect(tableOf(document, 'Leads').slice(1)).toEqual(before);
    edit(document, 'C2', [[9]]);
    expect(resultsOf(document, 2)).toEqual(BEFORE[0]);
    edit(document, 'D1', [['Presupuesto']]);
    edit(document, 'C2', [[9]]);
    expect(resultsOf(document, 2)).toEqual([20, '20', 'Aún no cualifica', '']);
  });

  test('in the header of one of our columns leaves the column ours', () => {
    const document = inUse();
    edit(document, `${columnOf(document, 'Puntos DUO')}1`, [['Mi nota']]);
    edit(document, 'D4', [['7.500']]);
    expect(field(document, 'Leads', 4, 'Mi nota')).toBe(50);
    expect(columnsByHeader(sheetNamed(document, 'Leads')).has('Puntos DUO')).toBe(false);
  });
});

describe('an edit where nothing can be scored', () => {
  test('while the definition has faults is silent and leaves the results', () => {
    const document = inUse();
    rowOf(sheetNamed(document, 'Definición DUO'), 4).values[1] = 'mola';
    const before = structuredClone(document);
    const { meter } = edit(document, 'C2', [[9]]).result;
    expect(meter.writes).toBe(0);
    rowOf(sheetNamed(before, 'Leads'), 2).values[2] = 9;
    expect(tableOf(document, 'Leads')).toEqual(tableOf(before, 'Leads'));
    rowOf(sheetNamed(document, 'Definición DUO'), 4).values[1] = '≤';
    edit(document, 'C2', [[9]]);
    expect(resultsOf(document, 2)).toEqual([20, '20', 'Aún no cualifica', '']);
  });

  test.each([
    ['the definition tab', 'Definición DUO'],
    ['the Fields tab', 'Campos'],
  ])('after somebody deleted %s is silent', (_, name) => {
    const document = inUse();
    document.sheets = document.sheets.filter((sheet) => sheet.name !== name);
    edit(document, 'C2', [[9]]);
    expect(field(document, 'Leads', 2, 'Empresa')).toBe('Frío');
  });

  test('of a document that was never set up does nothing, not even read a cell', () => {
    const document = untouched();
    const expected = structuredClone(document);
    rowOf(sheetNamed(expected, 'Leads'), 2).values[2] = 9;
    const { meter } = edit(document, 'C2', [[9]]).result;
    expect(meter.writes).toBe(0);
    expect(meter.calls['Range.getValues'] ?? 0).toBe(0);
    expect(tableOf(document, 'Leads')).toEqual(tableOf(expected, 'Leads'));
    expect(document.properties).toEqual(expected.properties);
    expect(document.metadata).toEqual([]);
  });

  test('after DUO was taken out is silent again', () => {
    const document = inUse();
    succeed(hostOf(document), 'removeDuo', ['YES', 'NO']);
    edit(document, 'C2', [[9]]);
    expect(tableOf(document, 'Leads')[0]).toEqual(LEADS.split('\n')[0]!.split(';'));
  });

  test('called without an event is silent', () => {
    const document = inUse();
    const before = structuredClone(document);
    const { error, dialogs } = hostOf(document).run('onEdit', [], { authMode: 'LIMITED' });
    expect([error, dialogs]).toEqual([undefined, []]);
    expectUnchanged(document, before);
  });
});

describe('the hourly scoring', () => {
  const atHour = (document: DocumentModel): { readonly host: Host; readonly pass: () => TriggerRun[] } => {
    const clock = createClock(NOW);
    const host = hostOf(document, { clock });
    const pass = (): TriggerRun[] => {
      clock.advance(HOUR);
      return host.runDueTriggers();
    };
    return { host, pass };
  };

  test('switched on scores within the hour what changed without an event, and again', () => {
    const document = inUse();
    const { host, pass } = atHour(document);
    const { toasts } = host.run('toggleHourly');
    expect(toasts[0]!.message).toBe('Activado: cada hora se puntúan las filas que hayan cambiado.');
    expect(document.triggers).toMatchObject([{ handler: 'onHour', event: 'CLOCK', everyHours: 1 }]);
    expect(host.runDueTriggers()).toEqual([]);
    const sheet = sheetNamed(document, 'Leads');
    rowOf(sheet, 2).values[2] = 9;
    rowOf(sheet, 6).values = ['Nieve', '600000005', 3, 9000];
    const [run] = pass();
    expect(run!.result.error).toBeUndefined();
    expect(run!.result).toMatchObject({ toasts: [], dialogs: [] });
    expect(resultsOf(document, 2)).toEqual([20, '20', 'Aún no cualifica', '']);
    expect(resultsOf(document, 6)).toEqual([50, '50', 'Cualificado', '']);
    rowOf(sheet, 2).values[2] = 2;
    expect(pass()).toHaveLength(1);
    expect(resultsOf(document, 2)).toEqual([50, '50', 'Cualificado', '']);
    const settled = tableOf(document, 'Leads');
    const [quiet] = pass();
    expect(quiet!.result.meter.writes).toBe(0);
    expect(tableOf(document, 'Leads')).toEqual(settled);
  });

  test('switched off leaves no trigger, and switched on twice by mistake never two', () => {
    const document = inUse();
    const { host, pass } = atHour(document);
    host.run('toggleHourly');
    const { toasts } = host.run('toggleHourly');
    expect(toasts[0]!.message).toBe('Desactivado: ya no se puntúa cada hora.');
    expect(document.triggers).toEqual([]);
    expect(pass()).toEqual([]);
    host.run('toggleHourly');
    expect(document.triggers).toHaveLength(1);
  });

  test('is silent while the definition has faults, and where DUO was never set up', () => {
    const document = inUse();
    const { host, pass } = atHour(document);
    host.run('toggleHourly');
    rowOf(sheetNamed(document, 'Definición DUO'), 4).values[1] = 'mola';
    const before = tableOf(document, 'Leads');
    expect(pass().map(({ result }) => [result.error, result.dialogs, result.toasts])).toEqual([
      [undefined, [], []],
    ]);
    expect(tableOf(document, 'Leads')).toEqual(before);

    const fresh = untouched();
    const other = atHour(fresh);
    other.host.run('toggleHourly');
    const found = tableOf(fresh, 'Leads');
    expect(other.pass()[0]!.result.error).toBeUndefined();
    expect(tableOf(fresh, 'Leads')).toEqual(found);
  });

  test('goes when DUO is taken out', () => {
    const document = inUse();
    const { host } = atHour(document);
    host.run('toggleHourly');
    succeed(host, 'removeDuo', ['YES', 'NO']);
    expect(document.triggers).toEqual([]);
  });

  test('a day later renews the day of every row', () => {
    const document = inUse();
    const clock = createClock(NOW);
    const host = hostOf(document, { clock });
    host.run('toggleHourly');
    clock.advance(24 * HOUR);
    host.runDueTriggers();
    for (const row of [2, 3, 4, 5]) {
      expect(field(document, 'Leads', row, 'DUO puntuado con')).toMatch(/^[0-9a-f]{12} 2026-11-01 /);
    }
  });
});

describe('signing', () => {
  const versions = (document: DocumentModel): unknown[] =>
    [2, 3, 4, 5].map((row) => field(document, 'Leads', row, 'Versión DUO'));

  function signed(): { readonly document: DocumentModel; readonly digest: string } {
    const document = inUse();
    expect(versions(document)).toEqual(Array.from({ length: 4 }, () => 'borrador'));
    const { dialogs, toasts } = hostOf(document).run('signDefinition', [], { answers: ['Ana', 'Luis'] });
    expect(dialogs.map(({ prompt }) => prompt)).toEqual([
      '¿Quién firma por marketing? Escriba su nombre.',
      '¿Quién firma por ventas? Escriba su nombre (puede ser la misma persona).',
    ]);
    const [digest] = /[0-9a-f]{12}/.exec(toasts[0]!.message)!;
    return { document, digest: digest };
  }

  test('makes the rows that are scored from then on carry the version', () => {
    const { document, digest } = signed();
    edit(document, 'D4', [['7.500']]);
    expect(versions(document)).toEqual(['borrador', 'borrador', digest, 'borrador']);
    const { toasts } = hostOf(document).run('scoreAll', [], { answers: [] });
    expect(toasts[0]!.message).not.toContain('borrador');
    expect(versions(document)).toEqual(Array.from({ length: 4 }, () => digest));
    const note = rowOf(sheetNamed(document, 'Definición DUO'), 1).notes![0]!;
    expect(note).toContain(`DUO: Versión ${digest}\nMarketing: Ana, 2026-10-31\nVentas: Luis, 2026-10-31`);
    expect([...document.properties.document.values()].join()).not.toMatch(/Ana|Luis/);
  });

  test('is undone by an edit of the definition, and holds again when the edit is taken back', () => {
    const { document, digest } = signed();
    succeed(hostOf(document), 'scoreAll');
    edit(document, 'D4', [[35]], 'Definición DUO');
    expect(versions(document)).toEqual(Array.from({ length: 4 }, () => digest));
    edit(document, 'E2', [['x']]);
    expect(versions(document)).toEqual(['borrador', digest, digest, digest]);
    expect(resultsOf(document, 2)[0]).toBe(55);
    const { toasts } = hostOf(document).run('scoreAll', [], { answers: [] });
    expect(toasts[0]!.message).toContain('La definición es un borrador');
    expect(versions(document)).toEqual(Array.from({ length: 4 }, () => 'borrador'));
    edit(document, 'D4', [[30]], 'Definición DUO');
    succeed(hostOf(document), 'scoreAll');
    expect(versions(document)).toEqual(Array.from({ length: 4 }, () => digest));
  });

  test.each([[['']], [['Ana', '']], [[{ button: 'CANCEL' }]], [['Ana', { button: 'CLOSE' }]]])(
    'without both names (%j) changes nothing',
    (answers) => {
      const document = inUse();
      const before = structuredClone(document);
      const { toasts } = hostOf(document).run('signDefinition', [], { answers });
      expect(toasts[0]!.message).toBe('No se firmó: hace falta el nombre de marketing y el de ventas.');
      expectUnchanged(document, before);
    },
  );

  test('is refused where the definition was edited between the two names', () => {
    const document = inUse();
    const asked: string[] = [];
    const { dialogs } = hostOf(document).run('signDefinition', [], {
      answers: ({ prompt }) => {
        asked.push(prompt);
        if (asked.length === 2) rowOf(sheetNamed(document, 'Definición DUO'), 4).values[3] = 31;
        return asked.length > 2 ? 'OK' : 'Ana';
      },
    });
    expect(dialogs[2]!.prompt).toBe('La definición cambió mientras se firmaba. Revísela y vuelva a firmar.');
    succeed(hostOf(document), 'scoreAll');
    expect(versions(document)).toEqual(Array.from({ length: 4 }, () => 'borrador'));
  });
});
