import { createHost } from '../../src/runtime/host';
import type { CustomFunctionResult } from '../../src/runtime/custom-function';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { SourceReturnReport } from '../../src/contract/reports';
import { documentOf, hostOf, sample } from './bundle';
import { columnsByHeader, expectUnchanged, sheetNamed } from './lead-sheet';

type Cell = string | number | boolean | Date;
type Range = Cell[][];

const anyDocument = (locale = 'es_ES'): DocumentModel => documentOf({ Hoja: '' }, locale);

function formula(
  name: string,
  parameters: readonly unknown[],
  document: DocumentModel = anyDocument(),
): CustomFunctionResult {
  return hostOf(document).customFunction(name, parameters);
}

const DUO: Range = [
  ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo', 'Pregunta'],
  ['Empresa', 'no está vacía', '', '', 'Obligatorio', '', ''],
  ['Correo | Teléfono', 'no está vacía', '', '', 'Obligatorio', '', ''],
  ['Plazo (meses)', '≤', 6, 30, 'Puntos', 'Momento', ''],
  ['Fase', 'es uno de', 'Pide ofertas; Compara', 20, 'Puntos', 'Momento', ''],
  ['Clase', 'es', 'Competidor', '', 'Excluye', '', ''],
  ['', '', '', 40, 'Tope', 'Momento', ''],
  ['', '', '', 35, 'Umbral', '', ''],
];

const HEADERS: Cell[] = ['Empresa', 'Correo', 'Teléfono', 'Plazo (meses)', 'Fase', 'Clase'];
const LEADS: Range = [
  HEADERS,
  ['Frío', 'a@a.example', '', 4, 'Pide ofertas', 'Cliente'],
  ['', ' ', '', '', '', false],
  ['Sol', '', '600000001', 9, 'Compara', ''],
  ['', 'x@a.example', '', 3, '', ''],
  ['Duero', 'd@a.example', '', 'pronto', '', 'competidor'],
  ['Luz', '', '', '5', '', ''],
];

/** Worked by hand: 30 + 20 cut at 40; blank; 20; 30 without a company; nothing, excluded; 30 without a contact. */
const SCORES = [[40], [''], [20], [30], [0], [30]];
const STATUSES = [['Cualificado'], [''], ['Aún no cualifica'], ['Incompleto'], ['Excluido'], ['Incompleto']];
const MISSING = [[''], [''], [''], ['Empresa'], [''], ['Correo | Teléfono']];
const WHY = [
  ['Plazo (meses) ≤ 6 +30 · Fase es uno de Pide ofertas; Compara +20 · tope de Momento (40) −10'],
  [''],
  ['Fase es uno de Pide ofertas; Compara +20'],
  ['Plazo (meses) ≤ 6 +30'],
  [''],
  ['Plazo (meses) ≤ 6 +30'],
];
const EXPECTED: readonly (readonly [string, unknown[][]])[] = [
  ['DUO_SCORE', SCORES],
  ['DUO_STATUS', STATUSES],
  ['DUO_MISSING', MISSING],
  ['DUO_WHY', WHY],
];

describe.each(EXPECTED)('%s', (name, expected) => {
  test('gives one result per row of a whole range, nothing for blank rows', () => {
    expect(formula(name, [LEADS, DUO])).toEqual(expected);
  });

  test('gives the same for an open-ended range, to its last row', () => {
    const open = [...LEADS, ...Array.from({ length: 993 }, () => HEADERS.map(() => ''))].map((row) => [
      ...row,
      '',
      '',
    ]);
    const openDuo = [...DUO, ...Array.from({ length: 992 }, () => DUO[0]!.map(() => ''))];
    expect(open).toHaveLength(1000);
    const result = formula(name, [open, openDuo]) as unknown[][];
    expect(result).toHaveLength(999);
    expect(result.slice(0, 6)).toEqual(expected);
    expect(result.slice(6).every((row) => row.length === 1 && row[0] === '')).toBe(true);
  });

  test('gives one result for one row', () => {
    for (const row of [1, 2, 3, 4, 5, 6]) {
      expect(formula(name, [[HEADERS, LEADS[row]!], DUO])).toEqual([expected[row - 1]]);
    }
  });

  test('gives one empty cell for a header row alone, be it a range or one cell', () => {
    const oneColumn = [
      ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo'],
      ['Empresa', '', '', '', 'Obligatorio'],
      ['', '', '', 0, 'Umbral'],
    ];
    expect(formula(name, [[HEADERS], DUO])).toEqual([['']]);
    expect(formula(name, ['Empresa', oneColumn])).toEqual([['']]);
    expect(formula(name, [[['Empresa']], oneColumn])).toEqual([['']]);
  });

  test.each([
    ['leads', [undefined, DUO]],
    ['leads', ['', DUO]],
    ['duo', [LEADS]],
    ['duo', [LEADS, '']],
  ])('without the argument %s says which is missing', (argument, parameters) => {
    expect(formula(name, parameters as unknown[])).toEqual({
      error: '#ERROR!',
      message: expect.stringContaining(
        `El argumento ${argument} debe ser un rango con su fila de encabezados.`,
      ) as string,
    });
  });

  test('says every fault of the definition, with the row of the range', () => {
    const broken = DUO.map((row, index) =>
      index === 3 ? ['Plaza', ...row.slice(1)] : index === 5 ? [...row.slice(0, 4), 'Excluyente'] : row,
    );
    const result = formula(name, [LEADS, broken]) as { error: string; message: string };
    expect(result.error).toBe('#ERROR!');
    expect(result.message).toContain('Fila 4, Campo: Ninguna columna de leads se llama «Plaza»');
    expect(result.message).toContain('Fila 6, Tipo: «Excluyente» significa cosas distintas');
    expect(formula(name, [LEADS, [['']]])).toMatchObject({ error: '#ERROR!' });
    expect(formula(name, [LEADS, DUO.slice(0, -1)])).toMatchObject({
      message: expect.stringContaining('Falta la fila «Umbral»') as string,
    });
  });

  test('reads no cell but its arguments, asks only for locale and time zone, writes nothing', () => {
    const document = documentOf({ Leads: sample('es/leads.csv'), 'Definición DUO': sample('es/duo.csv') });
    const before = structuredClone(document);
    const calls: string[] = [];
    const result = hostOf(document).customFunction(name, [LEADS, DUO, new Date()], {
      interrupt: ({ name: call, phase }) => {
        if (phase === 'before') calls.push(call);
      },
    });
    expect(result).toEqual(expected);
    const allowed = ['Spreadsheet.getSpreadsheetLocale', 'Spreadsheet.getSpreadsheetTimeZone'];
    expect(calls.filter((call) => !allowed.includes(call))).toEqual([]);
    expectUnchanged(document, before);
  });

  test('takes columns of ours inside the range for no data of the lead', () => {
    const withOurs = LEADS.map((row, index) =>
      index === 0
        ? ['Puntos DUO', ...row, 'ID DUO', 'Estado DUO', 'Por qué']
        : [99, ...row, 'L-00000000', 'Cualificado', 'x'],
    );
    expect(formula(name, [withOurs, DUO])).toEqual(expected);
    const english = withOurs.map((row, index) => (index === 0 ? [...row, 'DUO scored with'] : [...row, 'y']));
    expect(formula(name, [english, DUO])).toEqual(expected);
  });
});

describe('rows into which only formulas were dragged', () => {
  test('give nothing, as in the sheet; a zero in a column on its own counts', () => {
    const dragged: Range = [
      [...HEADERS, 'Total', 'Visto'],
      ['Frío', 'a@a.example', '', 4, 'Pide ofertas', '', 8, true],
      ['', '', '', '', '', '', 0, false],
      ['', '', '', '', '', '', '#N/A', false],
      ['', '', '', '', '', '', '#DIV/0!', ''],
      ['', '', '', '', '', '', new Date('1899-12-30T12:00:00Z'), false],
      ['', '', '', '', '', '', 0, true],
    ];
    expect(formula('DUO_SCORE', [dragged, DUO])).toEqual([[40], [''], [''], [''], [''], [0]]);
    const definition = [
      ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo'],
      ['Plazo (meses)', '≤', 6, 30, 'Puntos'],
      ['', '', '', 30, 'Umbral'],
    ];
    expect(formula('DUO_SCORE', [[['Plazo (meses)'], [0], [''], [7]], definition])).toEqual([
      [30],
      [''],
      [0],
    ]);
  });
});

describe('one column of leads', () => {
  test('is scored by a definition that reads only it', () => {
    const definition = [
      ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo'],
      ['Plazo (meses)', '≤', 6, 30, 'Puntos'],
      ['', '', '', 30, 'Umbral'],
    ];
    const column = LEADS.map((row) => [row[3]!]);
    expect(formula('DUO_SCORE', [column, definition])).toEqual([[30], [''], [0], [30], [0], [30]]);
    expect(formula('DUO_STATUS', [column, definition])).toEqual([
      ['Cualificado'],
      [''],
      ['Aún no cualifica'],
      ['Cualificado'],
      ['Aún no cualifica'],
      ['Cualificado'],
    ]);
  });
});

describe('the language of the definition', () => {
  const ENGLISH: Range = [
    ['Field', 'Condition', 'Value', 'Points', 'Kind', 'Group', 'Question'],
    ['Empresa', 'is not empty', '', '', 'Required', '', ''],
    ['Correo | Teléfono', 'is not empty', '', '', 'Required', '', ''],
    ['Plazo (meses)', '<=', 6, 30, 'Points', 'Timing', ''],
    ['Fase', 'is one of', 'Pide ofertas; Compara', 20, 'Points', 'Timing', ''],
    ['Clase', 'is', 'Competidor', '', 'Knock-out', '', ''],
    ['', '', '', 40, 'Cap', 'Timing', ''],
    ['', '', '', 35, 'Threshold', '', ''],
  ];
  const POLISH: Range = [
    ['Pole', 'Warunek', 'Wartość', 'Punkty', 'Rodzaj', 'Grupa', 'Pytanie'],
    ['Empresa', 'nie jest puste', '', '', 'Wymagane', '', ''],
    ['Correo | Teléfono', 'nie jest puste', '', '', 'Wymagane', '', ''],
    ['Plazo (meses)', '≤', 6, 30, 'Punkty', 'Moment', ''],
    ['Fase', 'jest jednym z', 'Pide ofertas; Compara', 20, 'Punkty', 'Moment', ''],
    ['Clase', 'jest', 'Competidor', '', 'Wyklucza', '', ''],
    ['', '', '', 40, 'Limit', 'Moment', ''],
    ['', '', '', 35, 'Próg', '', ''],
  ];

  test.each([
    ['English', ENGLISH, ['Qualified', 'Not yet qualified', 'Incomplete', 'Excluded']],
    ['Polish', POLISH, ['Zakwalifikowany', 'Jeszcze niezakwalifikowany', 'Niekompletny', 'Wykluczony']],
  ])('changes words, never points: %s', (_, definition, [qualified, notYet, incomplete, excluded]) => {
    for (const locale of ['es_ES', 'en_US', 'pl_PL']) {
      expect(formula('DUO_SCORE', [LEADS, definition], anyDocument(locale))).toEqual(SCORES);
      expect(formula('DUO_MISSING', [LEADS, definition], anyDocument(locale))).toEqual(MISSING);
      expect(formula('DUO_STATUS', [LEADS, definition], anyDocument(locale))).toEqual([
        [qualified],
        [''],
        [notYet],
        [incomplete],
        [excluded],
        [incomplete],
      ]);
    }
  });

  test('is that of what the formula says is wrong', () => {
    const noThreshold = ENGLISH.slice(0, -1);
    expect(formula('DUO_SCORE', [LEADS, noThreshold])).toMatchObject({
      message: expect.stringContaining('The whole table: The “Threshold” row is missing') as string,
    });
    expect(formula('DUO_SCORE', [LEADS, POLISH.slice(0, -1)])).toMatchObject({
      message: expect.stringContaining('Cała tabela: Brakuje wiersza „Próg”') as string,
    });
  });
});

describe('the day', () => {
  const DAILY: Range = [
    ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo'],
    ['Alta', 'en los últimos (días)', 10, 5, 'Puntos'],
    ['', '', '', 5, 'Umbral'],
  ];
  // Madrid is an hour ahead of UTC on these days: midnight there is 23:00 the day before.
  const day = (text: string): Date => new Date(`${text}T00:00:00+01:00`);
  const DATED: Range = [
    ['Empresa', 'Alta'],
    ['Frío', day('2026-11-11')],
    ['Sol', day('2026-11-10')],
    ['Duero', '21/11/2026'],
    ['Luz', '2026-11-22'],
  ];
  // Within the last 10 days of 2026-11-21: from the 11th to the 21st.
  const EXPECTED_BY_DAY = [[5], [0], [5], [0]];

  test('left out, where a condition needs it, is an error that says how to give it', () => {
    const message =
      'La definición usa la fecha de hoy: dé el día como tercer argumento, por ejemplo TODAY().';
    for (const absent of [undefined, null, '']) {
      expect(formula('DUO_SCORE', [DATED, DAILY, absent])).toEqual({
        error: '#ERROR!',
        message: expect.stringContaining(message) as string,
      });
    }
    expect(formula('DUO_SOURCE_ROI', [DATED, '', '', DAILY])).toEqual({
      error: '#ERROR!',
      message: expect.stringContaining('que esta fórmula no recibe') as string,
    });
  });

  test.each([
    ['a date', day('2026-11-21')],
    ['a time of the day', new Date('2026-11-21T22:30:00Z')],
    ['ISO text', '2026-11-21'],
    ['text of the locale', '21/11/2026'],
    ['a cell with a date', [[day('2026-11-21')]]],
  ])('may be %s', (_, given) => {
    expect(formula('DUO_SCORE', [DATED, DAILY, given])).toEqual(EXPECTED_BY_DAY);
  });

  test('decides: a day later the oldest no longer counts, and the newest does', () => {
    expect(formula('DUO_SCORE', [DATED, DAILY, '2026-11-22'])).toEqual([[0], [0], [5], [5]]);
  });

  test.each([['ayer'], ['31/02/2026'], [true]])('that is no day (%s) is an error that says so', (given) => {
    expect(formula('DUO_SCORE', [DATED, DAILY, given])).toMatchObject({
      message: expect.stringContaining('El argumento «day» debe ser una fecha.') as string,
    });
  });

  test('is not asked for by a definition that does not depend on it', () => {
    expect(formula('DUO_SCORE', [LEADS, DUO, '2020-01-01'])).toEqual(SCORES);
  });
});

describe('the Fields tab as an argument', () => {
  const leads = LEADS.map((row, index) => (index === 0 ? ['Quién', ...row.slice(1)] : row));

  test('tells which column a role of the definition means', () => {
    expect(formula('DUO_SCORE', [leads, DUO])).toMatchObject({
      message: expect.stringContaining('«Empresa»') as string,
    });
    for (const fields of [
      [
        ['Encabezado', 'Rol', 'Tipo'],
        ['Quién', 'Empresa', 'Texto'],
        ['', '', ''],
      ],
      [
        ['Header', 'Role'],
        ['quien', 'Company'],
      ],
      [
        ['Rola', 'Nagłówek'],
        ['Firma', 'QUIÉN'],
      ],
    ]) {
      expect(formula('DUO_SCORE', [leads, DUO, '', fields])).toEqual(SCORES);
      const missing = MISSING.map(([text]) => [text === 'Empresa' ? 'Quién' : text]);
      expect(formula('DUO_MISSING', [leads, DUO, undefined, fields])).toEqual(missing);
    }
  });
});

/** The values of a tab as a formula receives them: dates as dates, blanks as ''. */
function rangeOf(document: DocumentModel, name: string): Range {
  const reader = createHost({
    code: 'function read(name) { return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getValues(); }',
    manifest: { timeZone: 'Europe/Madrid', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    document,
    user: { email: 'ana@example.com', locale: 'es' },
  });
  const { value, error } = reader.run('read', [name]);
  expect(error).toBeUndefined();
  return value as Range;
}

describe.each([
  ['es', 'es_ES', ['Puntos DUO', 'Estado DUO', 'Por qué', 'Falta']],
  ['en', 'en_GB', ['DUO score', 'DUO status', 'Why', 'Missing']],
])('over the sample of the language %s', (language, locale, [score, status, why, missing]) => {
  const document = documentOf(
    {
      Leads: sample(`${language}/leads.csv`),
      'DUO definition': sample(`${language}/duo.csv`),
      Costs: sample(`${language}/costs.csv`),
      Opportunities: sample(`${language}/opportunities.csv`),
    },
    locale,
  );
  const user = { user: { email: 'ana@example.com', locale: language } };
  const { error } = hostOf(document, user).run('scoreAll', [], { answers: [] });
  const leads = rangeOf(document, 'Leads');
  const duo = rangeOf(document, 'DUO definition');
  const columns = columnsByHeader(sheetNamed(document, 'Leads'));
  const written = (header: string): unknown[][] =>
    leads.slice(1).map((row) => [row[columns.get(header)! - 1]]);

  test('formulas give what score all writes into the sheet', () => {
    expect(error).toBeUndefined();
    expect(leads.length).toBeGreaterThan(200);
    expect(formula('DUO_SCORE', [leads, duo], document)).toEqual(written(score!));
    expect(formula('DUO_STATUS', [leads, duo], document)).toEqual(written(status!));
    expect(formula('DUO_WHY', [leads, duo], document)).toEqual(written(why!));
    // The sheet also names what cannot be read, which is not missing.
    const inSheet = written(missing!).map(([text]) => [
      String(text)
        .split(', ')
        .filter((part) => !/\((?:no se puede leer|cannot be read)\)/.test(part))
        .join(', '),
    ]);
    expect(formula('DUO_MISSING', [leads, duo], document)).toEqual(inSheet);
  });

  test('DUO_SOURCE_ROI gives the figures of the source return, with header, sources and total', () => {
    const host = hostOf(document, user);
    const answer = host.clientCall('sourceReturnReport', [{ basis: 'cohort', by: 'source' }]);
    const { value: report } = answer.value as { value: SourceReturnReport };
    const result = formula(
      'DUO_SOURCE_ROI',
      [leads, rangeOf(document, 'Costs'), rangeOf(document, 'Opportunities'), duo],
      document,
    ) as unknown[][];
    const [header, ...rows] = result as [unknown[], ...unknown[][]];
    expect(rows).toHaveLength(report.rows.length + 1);
    expect(new Set(result.map((row) => row.length)).size).toBe(1);
    const named = {
      es: {
        leads: 'Recibidos',
        qualified: 'Cualificados',
        won: 'Ganadas',
        lost: 'Perdidas',
        cpl: 'Coste por registro (CPL)',
        roi: 'ROI',
        roas: 'ROAS',
        winRate: '% ganadas sobre cerradas',
        closeRate: 'Tasa de cierre',
      },
      en: {
        leads: 'Received',
        qualified: 'Qualified',
        won: 'Won',
        lost: 'Lost',
        cpl: 'Cost per record (CPL)',
        roi: 'ROI',
        roas: 'ROAS',
        winRate: 'Win rate',
        closeRate: 'Close rate',
      },
    }[language]!;
    const expected = [...report.rows, report.total];
    for (const [figure, word] of Object.entries(named)) {
      const column = header.indexOf(word);
      expect([figure, column]).not.toEqual([figure, -1]);
      expect([figure, rows.map((row) => row[column])]).toEqual([
        figure,
        expected.map((row) => row[figure as 'leads'] ?? ''),
      ]);
    }
    const keys = rows.slice(0, -1).map((row) => row[0]);
    const withoutSource = { es: 'Sin origen', en: 'No source' }[language];
    expect(keys).toEqual(report.rows.map((row) => (row.key === '' ? withoutSource : row.key)));
    expect(report.total.leads).toBeGreaterThan(200);
  });
});

describe('DUO_SOURCE_ROI', () => {
  const leads: Range = [
    ['ID lead', 'Empresa', 'Correo', 'Origen', 'Fecha de alta'],
    ['L1', 'Frío', 'a@a.example', 'Web', '2026-01-10'],
    ['L2', 'Sol', 'b@b.example', 'web ', '2026-01-12'],
    ['L3', 'Duero', 'c@c.example', '=Feria', '2026-02-01'],
    ['', '', '', '', ''],
  ];
  const costs: Range = [
    ['Origen', 'Mes', 'Coste'],
    ['Web', '2026-01', 100],
    ['=Feria', '2026-02', 50],
  ];
  const opportunities: Range = [
    ['ID lead', 'Resultado', 'Importe', 'Fecha de cierre'],
    ['L1', 'Ganada', 300, '2026-03-01'],
    ['L3', 'Perdida', '', '2026-03-05'],
  ];

  const pick = (result: CustomFunctionResult, ...headers: string[]): unknown[][] => {
    const [head, ...rows] = result as unknown[][];
    const columns = headers.map((header) => head!.findIndex((cell) => String(cell).startsWith(header)));
    expect(columns).not.toContain(-1);
    return rows.map((row) => [row[0], ...columns.map((column) => row[column])]);
  };

  test('counts, sums and divides by hand-worked figures, sources of one spelling together', () => {
    // Web: 2 leads, cost 100, revenue 300: CPL 50, ROI 2. Feria: one lead, cost 50, nothing won: ROI −1.
    expect(
      pick(
        formula('DUO_SOURCE_ROI', [leads, costs, opportunities]),
        'Recibidos',
        'Ganadas',
        'Coste',
        'Coste por registro',
        'ROI',
      ),
    ).toEqual([
      ['Web', 2, 1, 100, 50, 2],
      ['=Feria', 1, 0, 50, 50, -1],
      ['Total', 3, 1, 150, 50, 1],
    ]);
  });

  test('leaves blank what costs and opportunities would give where they are absent', () => {
    const rows = pick(
      formula('DUO_SOURCE_ROI', [leads]),
      'Recibidos',
      'Ganadas',
      'Coste',
      'ROI',
      'Cualificados',
    );
    expect(rows).toEqual([
      ['Web', 2, '', '', '', ''],
      ['=Feria', 1, '', '', '', ''],
      ['Total', 3, '', '', '', ''],
    ]);
    expect(formula('DUO_SOURCE_ROI', [leads, '', '', ''])).toEqual(formula('DUO_SOURCE_ROI', [leads]));
  });

  test('takes outcomes out of the leads where these hold them', () => {
    const own = leads.map((row, index) => [
      ...row,
      ['Resultado', 'Ganada', '', 'Perdida', ''][index]!,
      ['Importe', 300, '', '', ''][index]!,
    ]);
    expect(pick(formula('DUO_SOURCE_ROI', [own, costs]), 'Ganadas', 'Perdidas', 'ROI')).toEqual([
      ['Web', 1, 0, 2],
      ['=Feria', 0, 1, -1],
      ['Total', 1, 1, 1],
    ]);
  });

  test('gives header and total for a header row alone, and an error without leads', () => {
    const result = formula('DUO_SOURCE_ROI', [[leads[0]!]]) as unknown[][];
    expect(result.map((row) => row.slice(0, 3))).toEqual([
      ['Origen', 'Captación', 'Recibidos'],
      ['Total', '', 0],
    ]);
    expect(formula('DUO_SOURCE_ROI', [])).toMatchObject({
      message: expect.stringContaining('El argumento leads debe ser un rango') as string,
    });
  });
});
