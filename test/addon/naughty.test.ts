import { addCsvSheet } from '../../src/runtime/files/csv-read';
import { csvText } from '../../src/runtime/files/csv-typing';
import { writeCsv } from '../../src/runtime/files/csv-write';
import { readXlsx } from '../../src/runtime/files/xlsx-read';
import { writeXlsx } from '../../src/runtime/files/xlsx-write';
import type { RunResult } from '../../src/runtime/result';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import type { DocumentModel, StoredValue } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { columnsByHeader, field, rowOf, sheetNamed, tableOf } from './lead-sheet';
import { ALL, distinct, FORMULAS, LONG, NAUGHTY } from './naughty-strings';

function run(document: DocumentModel, name: string, answers: readonly string[] = []): RunResult {
  const result = hostOf(document).run(name, [], { answers: [...answers] });
  expect(result.error).toBeUndefined();
  expect(result.missing).toEqual([]);
  return result;
}

/** A document with these cells as they stand: nothing is typed, so nothing is parsed. */
function holding(sheets: Readonly<Record<string, readonly (readonly StoredValue[])[]>>): DocumentModel {
  const document = documentOf(Object.fromEntries(Object.keys(sheets).map((name) => [name, ''])));
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = sheetNamed(document, name);
    rows.forEach((values, index) => {
      rowOf(sheet, index + 1).values = [...values];
      sheet.maxRows = Math.max(sheet.maxRows, index + 1);
      sheet.maxColumns = Math.max(sheet.maxColumns, values.length);
    });
  }
  return document;
}

/** Every formula in a cell of the document; conditional formats are no cells. */
function formulasIn(document: DocumentModel): string[] {
  return document.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, index) =>
      (row?.formulas ?? []).flatMap((formula, column) =>
        formula === undefined ? [] : [`${sheet.name} R${index + 1}C${column + 1}: ${formula}`],
      ),
    ),
  );
}

const STRINGS = [...ALL, LONG];
const HEADER = [
  'Clave',
  'Empresa',
  'Nombre',
  'Correo',
  'Teléfono',
  'Origen',
  'Campaña',
  'Necesidad',
  'Sector',
  'Notas',
  'Estado',
];

const DEFINITION = [
  ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo', 'Pregunta'],
  ['Empresa', 'no está vacía', null, null, 'Obligatorio', null, '¿De qué empresa?'],
  ['Teléfono', 'no está vacía', null, 10, 'Obligatorio', null, '¿Qué número?'],
  ['Necesidad', 'contiene', 'a', 20, 'Puntos', null, null],
  ['Sector', 'coincide con', '[a-z]+', 5, 'Puntos', null, null],
  [null, null, null, 10, 'Umbral', null, null],
];

test('the list has at least 120 naughty strings and 20 formula payloads, none twice', () => {
  expect(NAUGHTY.length).toBeGreaterThanOrEqual(120);
  expect(FORMULAS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(ALL).size).toBe(ALL.length);
  expect(LONG).toHaveLength(49_999);
});

describe('naughty strings in every text column of the leads', () => {
  const leads = [HEADER, ...STRINGS.map((text, index) => [index + 1, ...HEADER.slice(1).map(() => text)])];
  const costs = [
    ['Origen', 'Campaña', 'Mes', 'Coste'],
    ...distinct(ALL).map((text) => [text, text, '2026-03', 10]),
  ];
  const document = holding({ Leads: leads, 'Definición DUO': DEFINITION, Costes: costs });
  const results = ['setUpTabs', 'scoreAll', 'flagMissing', 'buildSourceReturn', 'scoreAll'].map((name) =>
    run(document, name, name === 'buildSourceReturn' ? ['YES'] : []),
  );

  test('are scored without a warning of failure, every row', () => {
    for (const { dialogs } of results.slice(0, 3)) expect(dialogs).toEqual([]);
    expect(results[1]!.toasts[0]!.message).toContain(`Filas puntuadas: ${STRINGS.length}.`);
  });

  test('keep every character, as text', () => {
    const { rows } = sheetNamed(document, 'Leads');
    STRINGS.forEach((text, index) => {
      const cells = rows[index + 1]!.values.slice(1, HEADER.length);
      expect([index, cells]).toEqual([index, HEADER.slice(1).map(() => text)]);
    });
    const { rows: costRows } = sheetNamed(document, 'Costes');
    distinct(ALL).forEach((text, index) =>
      expect(costRows[index + 1]!.values.slice(0, 2)).toEqual([text, text]),
    );
  });

  test('become no formula anywhere, whatever we write', () => {
    expect(formulasIn(document)).toEqual([]);
    for (const sheet of document.sheets) {
      for (const { condition } of sheet.conditionalRules) {
        expect(condition).toMatchObject({ kind: 'boolean', criteria: 'CUSTOM_FORMULA' });
      }
    }
  });

  test('are the keys of the source return, with their own characters', () => {
    const shown = new Set(tableOf(document, 'ROI por origen').map((row) => row[0]));
    // Sources are shown without outer spaces; those that only differ in case, accents or spaces are one.
    const lost = distinct(ALL).filter((text) => !shown.has(text) && !shown.has(text.trim()));
    // Of several spellings of one source the commonest is shown, and each of these stands once in leads and costs.
    expect(lost).toEqual([]);
  });
});

describe('naughty strings as headers, fields, questions, groups and values', () => {
  const names = distinct(ALL).filter((text) => !/^(?:DUO|Puntos|Falta)/.test(text));

  test('a field shows in Missing, Why and Next question with its characters, a header keeps them', () => {
    const headers = ['Empresa', ...names];
    // Row n lacks just field n, which therefore is missing, gives the point for being empty, and is asked about.
    const rows = names.map((_, row) => ['x', ...names.map((__, column) => (row === column ? null : 'x'))]);
    const document = holding({
      Leads: [headers, ...rows],
      'Definición DUO': [
        DEFINITION[0]!,
        ...names.map((name) => [name, 'no está vacía', null, null, 'Obligatorio', name, name]),
        ...names.map((name) => [name, 'está vacía', null, 1, 'Puntos', name, null]),
        [null, null, null, 0, 'Umbral', null, null],
      ],
    });
    expect(run(document, 'setUpTabs').dialogs).toEqual([]);
    expect(run(document, 'scoreAll').dialogs).toEqual([]);
    run(document, 'flagMissing');
    expect(formulasIn(document)).toEqual([]);
    const sheet = sheetNamed(document, 'Leads');
    expect(sheet.rows[0]!.values.slice(0, headers.length)).toEqual(headers);
    const own = columnsByHeader(sheet);
    const at = (row: number, header: string): unknown => sheet.rows[row]!.values[own.get(header)! - 1];
    names.forEach((name, index) => {
      const shown = name.trim();
      expect([name, at(index + 1, 'Falta')]).toEqual([name, shown]);
      expect([name, at(index + 1, 'Por qué')]).toEqual([name, `${shown} está vacía +1`]);
      expect([name, at(index + 1, 'Siguiente pregunta')]).toEqual([name, shown]);
      expect(sheet.rows[index + 1]!.notes![index + 1]).toBe(`DUO: falta ${shown}. Pregunte: ${shown}`);
    });
    const listed = tableOf(document, 'Campos').map((row) => row[0]);
    expect(listed.slice(1)).toEqual(headers.map((header) => header.trim()));
  }, 20_000);

  test('a value and a group show in Why with their characters, and the value is found in its own cell', () => {
    const document = holding({
      Leads: [['Empresa', 'Correo', 'Necesidad'], ...names.map((text) => ['x', 'y', text])],
      'Definición DUO': [
        DEFINITION[0]!,
        ...names.map((text) => ['Necesidad', 'es', text, 1, 'Puntos', text, null]),
        ...names.map((text) => [null, null, null, 0.5, 'Tope', text, null]),
        [null, null, null, 0, 'Umbral', null, null],
      ],
    });
    expect(run(document, 'scoreAll').dialogs).toEqual([]);
    expect(formulasIn(document)).toEqual([]);
    names.forEach((text, index) => {
      const why = String(field(document, 'Leads', index + 2, 'Por qué')).split(' · ');
      expect([text, why]).toEqual([
        text,
        expect.arrayContaining([`Necesidad es ${text.trim()} +1`, `tope de ${text.trim()} (0,5) −0,5`]),
      ]);
    });
  }, 20_000);

  test('a header as long as a cell is cut in Why, where more than a cell holds would be refused', () => {
    const document = holding({
      Leads: [
        ['Empresa', 'Correo', LONG],
        ['x', 'y', null],
      ],
      'Definición DUO': [
        DEFINITION[0]!,
        [LONG, 'no está vacía', null, null, 'Obligatorio', null, LONG],
        [LONG, 'está vacía', null, 1, 'Puntos', null, null],
        [null, null, null, 0, 'Umbral', null, null],
      ],
    });
    run(document, 'setUpTabs');
    expect(run(document, 'scoreAll').dialogs).toEqual([]);
    expect(run(document, 'flagMissing').dialogs).toEqual([]);
    expect(field(document, 'Leads', 2, 'Falta')).toBe(LONG);
    expect(field(document, 'Leads', 2, 'Siguiente pregunta')).toBe(LONG);
    expect(field(document, 'Leads', 2, 'Por qué')).toBe(LONG);
    expect(formulasIn(document)).toEqual([]);
    const again = structuredClone(tableOf(document, 'Leads'));
    run(document, 'scoreAll');
    expect(tableOf(document, 'Leads')).toEqual(again);
  });

  test.each(["{rows} O'Brien", '=1+1', "'; DROP TABLE--", '$& {tab}', 'Hoja «1»'])(
    'a tab named %s is scored and named in messages as it is',
    (name) => {
      const document = holding({ [name]: [HEADER, [1, 'x']], 'Definición DUO': DEFINITION });
      run(document, 'scoreAll');
      expect(field(document, name, 2, 'Puntos DUO')).toBe(0);
      sheetNamed(document, name).rows[1]!.values.splice(0, 2, null, null);
      expect(run(document, 'scoreAll').toasts[0]!.message).toBe(`No hay filas con datos en «${name}».`);
      run(document, 'flagMissing');
      expect(formulasIn(document)).toEqual([]);
    },
  );
});

describe('naughty strings in files', () => {
  const document = holding({
    Leads: [HEADER, ...STRINGS.map((text, index) => [index + 1, ...HEADER.slice(1).map(() => text)])],
    'Definición DUO': DEFINITION,
  });
  run(document, 'scoreAll');
  const sheet = sheetNamed(document, 'Leads');
  const width = HEADER.length + 9;
  let workbook: Promise<Uint8Array> | undefined;
  /** The workbook as it is handed to people, written once. */
  const handedOver = (): Promise<Uint8Array> => (workbook ??= writeXlsx(document, { keepState: false }));
  const before = STRINGS.map((_, index) =>
    Array.from({ length: width }, (__, column) => sheet.rows[index + 1]!.values[column] ?? ''),
  );

  test.each([
    ['es_ES', undefined],
    ['en_US', undefined],
    ['pl_PL', '\t'],
  ] as const)('come back from CSV (%s) with the same characters', (locale, delimiter) => {
    const bytes = writeCsv(sheet, { locale, ...(delimiter === undefined ? {} : { delimiter }) });
    const back = newDocument({ name: 'CSV', locale, timeZone: 'Europe/Madrid', sheetNames: [] });
    const report = addCsvSheet(back, 'Leads', bytes, { locale });
    expect(report.rows).toBe(STRINGS.length + 1);
    const rows = sheetNamed(back, 'Leads').rows;
    STRINGS.forEach((text, index) => {
      const row = rows[index + 1]!;
      // What reads as a number, a day or a logical value is one, and shows the very same characters.
      const shown = Array.from({ length: width }, (_, column) =>
        csvText(row.values[column] ?? null, row.styles?.[column]?.numberFormat, locale),
      );
      const expected = before[index]!.map((value) => csvText(value as StoredValue, undefined, locale));
      expect([text, shown]).toEqual([text, expected]);
    });
    FORMULAS.forEach((text, index) => {
      const { values } = rows[NAUGHTY.length + index + 1]!;
      expect(values.slice(1, HEADER.length)).toEqual(HEADER.slice(1).map(() => text));
    });
    expect(formulasIn(back)).toEqual([]);
  });

  test('start no formula in the CSV that another program opens', () => {
    const text = Buffer.from(writeCsv(sheet, { locale: 'es_ES' })).toString('utf8');
    for (const payload of FORMULAS) {
      if (!/^[\s\u200b\ufeff]*[=+\-@]/.test(payload)) continue;
      expect(text).toContain(`'${payload.replaceAll('"', '""')}`);
    }
  });

  test.each([[true], [false]])(
    'come back from XLSX as texts with the same characters (state kept: %s)',
    async (keepState) => {
      const bytes = keepState ? await writeXlsx(document, { keepState }) : await handedOver();
      const { document: back } = await readXlsx(bytes, 'XLSX', {
        locale: 'es_ES',
        timeZone: 'Europe/Madrid',
      });
      const rows = sheetNamed(back, 'Leads').rows;
      STRINGS.forEach((_, index) => {
        const values = Array.from({ length: width }, (__, column) => rows[index + 1]!.values[column] ?? '');
        expect([index, values]).toEqual([index, before[index]]);
      });
      expect(formulasIn(back)).toEqual([]);
    },
  );

  test('are scored the same after the way through a file', async () => {
    const { document: back } = await readXlsx(await handedOver(), 'XLSX', {
      locale: 'es_ES',
      timeZone: 'Europe/Madrid',
    });
    run(back, 'scoreAll');
    const again = sheetNamed(back, 'Leads').rows;
    STRINGS.forEach((_, index) => {
      const values = Array.from({ length: width }, (__, column) => again[index + 1]!.values[column] ?? '');
      expect([index, values]).toEqual([index, before[index]]);
    });
  });
});
