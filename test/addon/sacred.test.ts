import { rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import { deleteLines, moveLines } from '../../src/runtime/spreadsheet/document/structure';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { readXlsx } from '../../src/runtime/files/xlsx-read';
import { writeXlsx } from '../../src/runtime/files/xlsx-write';
import { hostOf } from './bundle';
import {
  COLUMNS,
  FIRST_LEAD,
  HEADER_ROW,
  LEADS,
  OWN_HEADERS,
  OWN_LEADS,
  OWN_TABS,
  ownWorkbook,
} from './own-workbook';
import { ourColumns, picture, runWell, sheetNamed, theirs, toastOf } from './theirs';

/** In the order in which they are added, with their words in the Spanish of Spain. */
const OURS: Readonly<Record<string, string>> = {
  id: 'ID DUO',
  score: 'Puntos DUO',
  range: 'Mín–máx',
  status: 'Estado DUO',
  missing: 'Falta',
  why: 'Por qué',
  next: 'Siguiente pregunta',
  version: 'Versión DUO',
  scoredWith: 'DUO puntuado con',
};

function scoredWorkbook(): DocumentModel {
  const document = ownWorkbook();
  const host = hostOf(document);
  runWell(host, 'setUpTabs');
  runWell(host, 'scoreAll');
  return document;
}

/** Our cells of the lead rows by column name, without the random id. */
function results(document: DocumentModel): Record<string, unknown>[] {
  const sheet = sheetNamed(document, OWN_LEADS);
  const own = ourColumns(document, OWN_LEADS);
  return Array.from({ length: LEADS }, (_, index) => {
    const { values } = sheet.rows[FIRST_LEAD - 1 + index]!;
    return Object.fromEntries(Object.keys(OURS).map((name) => [name, values[own.get(name)!] ?? '']));
  });
}

function headers(document: DocumentModel): unknown[] {
  return sheetNamed(document, OWN_LEADS).rows[HEADER_ROW - 1]!.values.map((value) => value ?? '');
}

/** Somebody edits a lead so that a new scoring has something to write: an urgency of 99 months gives no points. */
function change(document: DocumentModel): void {
  writeValue(rowAt(sheetNamed(document, OWN_LEADS), FIRST_LEAD), 15, 99);
}

describe('what is the user’s', () => {
  const before = picture(ownWorkbook());

  test.each([
    ['set up', [['setUpTabs']]],
    ['scored for the first time, never set up', [['scoreAll']]],
    ['flagged for the first time, never set up', [['flagMissing']]],
    ['set up, scored and flagged twice', [['setUpTabs'], ['scoreAll'], ['flagMissing'], ['flagMissing']]],
    ['summed by source, twice', [['setUpTabs'], ['buildSourceReturn', 'YES'], ['buildSourceReturn', 'NO']]],
  ] as const)('is exactly as it was once %s', (_, actions) => {
    const document = ownWorkbook();
    const host = hostOf(document);
    for (const [name, ...answers] of actions) runWell(host, name, { answers });
    expect(theirs(document, OWN_TABS)).toEqual(before);
  });

  test('is exactly as it was once signed, but for who signed, told below the user’s own note', () => {
    const document = ownWorkbook();
    const host = hostOf(document);
    runWell(host, 'setUpTabs');
    runWell(host, 'signDefinition', { answers: ['Eva', 'Eva'] });
    runWell(host, 'signDefinition', { answers: ['Ana', 'Luis'] });
    runWell(host, 'scoreAll');
    const { notes } = sheetNamed(document, 'Definición DUO').rows[0]!;
    expect(notes![0]).toMatch(/^Revisar en enero con ventas\n\nDUO: .*Ana.*Luis/s);
    expect(notes![0]).not.toContain('Eva');
    notes![0] = 'Revisar en enero con ventas';
    expect(theirs(document, OWN_TABS)).toEqual(before);
  });

  test('is exactly as it was after edits were scored as they were made', () => {
    const document = ownWorkbook();
    const host = hostOf(document);
    runWell(host, 'setUpTabs');
    runWell(host, 'flagMissing');
    const [run] = host.edit({ sheet: OWN_LEADS, a1: 'B8', values: [['Nueva, S.L.']] });
    expect(run!.result.error).toBeUndefined();
    const expected = ownWorkbook();
    writeValue(rowAt(sheetNamed(expected, OWN_LEADS), 7), 1, 'Nueva, S.L.');
    expect(theirs(document, OWN_TABS)).toEqual(picture(expected));
  });

  test('gets our nine columns behind its own two hundred, and one result for each lead and no other row', () => {
    const document = scoredWorkbook();
    expect(headers(document).slice(0, 20)).toEqual([...OWN_HEADERS]);
    expect(headers(document).slice(COLUMNS)).toEqual(Object.values(OURS));
    expect(Object.fromEntries(ourColumns(document, OWN_LEADS))).toEqual(
      Object.fromEntries(Object.keys(OURS).map((name, index) => [name, COLUMNS + index])),
    );
    const sheet = sheetNamed(document, OWN_LEADS);
    const scored = sheet.rows.flatMap((row, index) =>
      (row?.values[COLUMNS + 1] ?? '') !== '' ? [index + 1] : [],
    );
    // The header row, then leads 5 to 20: checkboxes and formulas dragged down to row 60 are no leads.
    expect(scored).toEqual([HEADER_ROW, ...Array.from({ length: LEADS }, (_, index) => FIRST_LEAD + index)]);
  });

  test('is read by its own conventions: text and European numbers count, the rest is said to be unreadable', () => {
    const rows = results(scoredWorkbook());
    // Row 5: need blank, urgency "pronto" unreadable (20 and 15 are open), budget "1.234,56" is under 5000.
    expect(rows[0]).toMatchObject({ score: 0, range: '0 – 35', status: 'Incompleto', version: 'borrador' });
    expect(rows[0]!['missing']).toBe('Necesidad, Plazo (meses) (no se puede leer)');
    // Row 6: company, no phone and no e-mail (1 % 4 = 1, 1 % 3 = 1), need 20, urgency 1 ≤ 6: 15, "1,234.56" is 1234.56.
    expect(rows[1]).toMatchObject({ score: 35, range: '35', status: 'Incompleto' });
    expect(rows[1]!['missing']).toBe('Correo electrónico | Teléfono');
    // Row 7: need 20, urgency 15, "€ 3.500,00" under 5000: 35 of 45, over 30.
    expect(rows[2]).toMatchObject({ score: 35, range: '35', status: 'Cualificado', missing: '' });
    // Row 8: company blank, budget 5000: all 45.
    expect(rows[3]).toMatchObject({ score: 45, status: 'Incompleto', missing: 'Empresa' });
    // Row 9: need 20, urgency 4: 15, "3k" unreadable, so at most 45.
    expect(rows[4]).toMatchObject({ score: 35, range: '35 – 45', status: 'Cualificado' });
    // Row 11: need 20, urgency 6 ≤ 6: 15, "12000" stored as text is over 5000: 10.
    expect(rows[6]).toMatchObject({ score: 45, range: '45', status: 'Cualificado' });
  });
});

describe('our columns', () => {
  test('that the user moved and hid are found again: nothing is added, results go where they are now', () => {
    const document = scoredWorkbook();
    const expected = results(document);
    const sheet = sheetNamed(document, OWN_LEADS);
    // "Por qué" to the third place, the score to the very front, "Estado DUO" hidden.
    moveLines(document, sheet, 'columns', COLUMNS + 6, 1, 3);
    moveLines(document, sheet, 'columns', ourColumns(document, OWN_LEADS).get('score')! + 1, 1, 1);
    sheet.hiddenColumns.add(ourColumns(document, OWN_LEADS).get('status')!);
    const places = ourColumns(document, OWN_LEADS);
    expect([places.get('score'), places.get('why')]).toEqual([0, 3]);
    const moved = theirs(document, OWN_TABS);
    const shown = headers(document);

    writeValue(rowAt(sheet, FIRST_LEAD), places.get('score')!, 'borrado');
    writeValue(rowAt(sheet, FIRST_LEAD + 1), places.get('why')!, null);
    runWell(hostOf(document), 'scoreAll');
    runWell(hostOf(document), 'flagMissing');
    expect(ourColumns(document, OWN_LEADS)).toEqual(places);
    expect(headers(document)).toEqual(shown);
    expect(results(document)).toEqual(expected);
    expect(theirs(document, OWN_TABS)).toEqual(moved);
    expect(sheet.hiddenColumns.has(places.get('status')!)).toBe(true);
  });

  test('that the user renamed are found by their metadata and keep their new names', () => {
    const document = scoredWorkbook();
    const places = ourColumns(document, OWN_LEADS);
    const header = rowAt(sheetNamed(document, OWN_LEADS), HEADER_ROW - 1);
    for (const [name, place] of places) writeValue(header, place, `Nuestro ${name}`);
    change(document);
    runWell(hostOf(document), 'scoreAll');
    expect(ourColumns(document, OWN_LEADS)).toEqual(places);
    expect(headers(document).slice(COLUMNS)).toEqual(Object.keys(OURS).map((name) => `Nuestro ${name}`));
    // Need 20; 99 months give nothing; "1,234.56" is under 5000.
    expect(results(document)[1]).toMatchObject({ score: 20 });
  });

  test.each([
    ['and its settings stayed', false],
    ['with its settings', true],
  ])('whose metadata was lost (a copied sheet) %s are found by their headers and tagged again', (_, all) => {
    const document = scoredWorkbook();
    const places = ourColumns(document, OWN_LEADS);
    const expected = results(document);
    document.metadata = [];
    if (all) document.properties.document.clear();
    runWell(hostOf(document), 'scoreAll');
    expect(ourColumns(document, OWN_LEADS)).toEqual(places);
    expect(results(document)).toEqual(expected);
    expect(headers(document)).toHaveLength(COLUMNS + 9);
  });

  test('that went through an XLSX file without its state are found, tagged again, and keep ids and results', async () => {
    const document = scoredWorkbook();
    const places = ourColumns(document, OWN_LEADS);
    const expected = results(document);
    const bytes = await writeXlsx(document);
    const options = { locale: document.locale, timeZone: document.timeZone };
    const { document: read } = await readXlsx(bytes, 'x', options);
    expect(ourColumnsUntagged(read)).toBe(true);
    const result = runWell(hostOf(read), 'scoreAll');
    expect(toastOf(result)).toMatch(/^Filas puntuadas: 16\./);
    expect(ourColumns(read, OWN_LEADS)).toEqual(places);
    expect(results(read)).toEqual(expected);
    expect(headers(read)).toHaveLength(COLUMNS + 9);
  });

  test('come back where the user deleted one, and only that one', () => {
    const document = scoredWorkbook();
    const sheet = sheetNamed(document, OWN_LEADS);
    deleteLines(document, sheet, 'columns', ourColumns(document, OWN_LEADS).get('range')! + 1, 1);
    runWell(hostOf(document), 'scoreAll');
    expect(headers(document).slice(COLUMNS)).toEqual([
      'ID DUO',
      'Puntos DUO',
      'Estado DUO',
      'Falta',
      'Por qué',
      'Siguiente pregunta',
      'Versión DUO',
      'DUO puntuado con',
      'Mín–máx',
    ]);
    expect(results(document)[6]!['range']).toBe('45');
    expect(theirs(document, OWN_TABS)).toEqual(picture(ownWorkbook()));
  });
});

function ourColumnsUntagged(document: DocumentModel): boolean {
  return ourColumns(document, OWN_LEADS).size === 0;
}

describe('a column of the user’s that is headed as ours are', () => {
  /** A sheet whose last columns have words of ours in three languages, right where ours will be added. */
  const neighbours = ['ID', 'Score', 'Estado', 'Falta', 'Por qué', 'Missing', 'Why'] as const;

  function besideOurs(last: string): DocumentModel {
    const document = ownWorkbook();
    writeValue(rowAt(sheetNamed(document, OWN_LEADS), HEADER_ROW - 1), COLUMNS - 1, last);
    return document;
  }

  test.each(neighbours)('is neither adopted nor written: %s, the last before ours', (word) => {
    const document = besideOurs(word);
    runWell(hostOf(document), 'scoreAll');
    expect(theirs(document, OWN_TABS)).toEqual(picture(besideOurs(word)));
    document.metadata = [];
    change(document);
    runWell(hostOf(document), 'scoreAll');
    const expected = besideOurs(word);
    change(expected);
    expected.metadata = [];
    expect(theirs(document, OWN_TABS)).toEqual(picture(expected));
  });

  test.each(['Falta', 'Por qué'])('is not taken for ours once the user has deleted ours: %s', (word) => {
    const document = besideOurs(word);
    runWell(hostOf(document), 'scoreAll');
    const name = word === 'Falta' ? 'missing' : 'why';
    const place = ourColumns(document, OWN_LEADS).get(name)!;
    deleteLines(document, sheetNamed(document, OWN_LEADS), 'columns', place + 1, 1);
    runWell(hostOf(document), 'scoreAll');
    expect(theirs(document, OWN_TABS)).toEqual(picture(besideOurs(word)));
    expect(ourColumns(document, OWN_LEADS).get(name)).toBe(COLUMNS + 8);
  });

  test.each(['Falta', 'Por qué', 'Missing', 'Why'])(
    'is neither adopted nor written behind ours: %s',
    (word) => {
      const document = scoredWorkbook();
      const sheet = sheetNamed(document, OWN_LEADS);
      sheet.maxColumns += 1;
      writeValue(rowAt(sheet, HEADER_ROW - 1), COLUMNS + 9, word);
      writeValue(rowAt(sheet, FIRST_LEAD - 1), COLUMNS + 9, 'del usuario');
      const name = ['Falta', 'Missing'].includes(word) ? 'missing' : 'why';
      deleteLines(document, sheet, 'columns', ourColumns(document, OWN_LEADS).get(name)! + 1, 1);
      const before = theirs(document, OWN_TABS);
      runWell(hostOf(document), 'scoreAll');
      expect(theirs(document, OWN_TABS)).toEqual(before);
    },
  );
});
