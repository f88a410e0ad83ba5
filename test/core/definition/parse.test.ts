import type { Cell, Table } from '../../../src/core/values/cell';
import { parseDefinition } from '../../../src/core/definition/parse';
import type { Definition, DefinitionResult } from '../../../src/core/definition/types';
import { leadFields, READING, SheetDate, TODAY, VOCABULARY } from './fixtures';

const HEADER = ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo', 'Pregunta', 'Cuándo'];
const FIELDS = leadFields(
  'Empresa=company',
  'Teléfono=phone',
  'Correo=email',
  'Origen=source',
  'Necesidad',
  'Acepta reunión',
  'Rol en la decisión',
  'Fase de compra',
  'Plazo (meses)',
  'Empleados',
  'Sector',
  'Presupuesto',
  'Tipo de contacto',
  'Consentimiento',
  'Alta',
);

/** The starter definition as documented, in Spanish. */
const STARTER: Table = [
  HEADER,
  ['Empresa', 'no está vacía', '', '', 'obligatorio', '', '¿De qué empresa nos llama?', 'al captar'],
  ['Teléfono', 'no está vacía', '', '', 'obligatorio', '', '¿En qué número?', 'al captar'],
  ['Correo', 'no está vacía', '', '', 'obligatorio', '', '¿A qué correo?', '1.ª llamada'],
  ['Origen', 'no está vacía', '', '', 'obligatorio', '', '¿Cómo nos ha conocido?', 'al captar'],
  ['Necesidad', 'no está vacía', '', 20, 'obligatorio', '', '¿Qué le gustaría resolver?', '1.ª llamada'],
  ['Acepta reunión', 'es', 'Sí', 10, 'obligatorio', '', '¿Le viene bien una reunión?', '1.ª llamada'],
  ['Rol en la decisión', 'es uno de', 'Decide; Decide con otros', 15, 'puntos', 'Contacto'],
  ['Rol en la decisión', 'es', 'Influye', 5, 'puntos', 'Contacto'],
  ['Fase de compra', 'es uno de', 'Compara opciones; Pide ofertas; Elige proveedor', 15, 'puntos', 'Momento'],
  ['Plazo (meses)', '≤', 6, 15, 'puntos', 'Momento'],
  ['Plazo (meses)', '>', 12, '−10', 'puntos', 'Momento'],
  ['Empleados', 'está entre', '20; 500', 15, 'puntos', 'Perfil', '¿Cuántas personas son?', 'averiguar antes'],
  ['Sector', 'es uno de', 'Industria; Servicios; Distribución', 10, 'puntos', 'Perfil'],
  ['Presupuesto', '≥', '5.000', 10, 'deseable', '', '¿Hay una partida prevista?', 'con confianza'],
  ['Tipo de contacto', 'es uno de', 'Competidor; Proveedor; Estudiante; Busca empleo', '', 'excluye'],
  ['Consentimiento', 'es uno de', 'No; Baja; Retirado', '', 'excluye'],
  ['', '', '', 15, 'tope', 'Contacto'],
  ['', '', '', 25, 'tope', 'Momento'],
  ['', '', '', 20, 'tope', 'Perfil'],
  ['', '', '', 60, 'umbral'],
];

function parse(table: Table, today: number | undefined = TODAY): DefinitionResult {
  return parseDefinition(table, VOCABULARY, FIELDS, READING, today);
}

function accepted(table: Table): Definition {
  const result = parse(table);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.definition;
}

/** `row column code` of every problem of a table with these rows. */
function faults(...rows: readonly (readonly Cell[])[]): readonly string[] {
  const result = parse([HEADER, ...rows]);
  if (result.ok) return [];
  return result.problems.map(({ code, place }) => `${place.number} ${place.column ?? '-'} ${code}`);
}

const THRESHOLD = ['', '', '', 0, 'umbral'];

describe('parseDefinition', () => {
  it('reads the starter definition, whose maximum is 100', () => {
    const definition = accepted(STARTER);
    expect(definition.max).toBe(100);
    expect(definition.threshold).toEqual({ number: 20, points: 60 });
    expect(definition.caps).toEqual([
      { number: 17, group: 'contacto', label: 'Contacto', points: 15 },
      { number: 18, group: 'momento', label: 'Momento', points: 25 },
      { number: 19, group: 'perfil', label: 'Perfil', points: 20 },
    ]);
    expect(definition.criteria).toHaveLength(16);
    expect(definition.criteria[10]).toEqual({
      number: 11,
      kind: 'points',
      field: 'Plazo (meses)',
      columns: [{ column: 8, header: 'Plazo (meses)', comparedAs: 'value' }],
      condition: { operator: 'greater', number: 12 },
      points: -10,
      group: 'momento',
      conditionText: '>',
      valueText: '12',
      question: '',
      when: undefined,
    });
    expect(definition.criteria[1]!.columns[0]!.comparedAs).toBe('text');
    expect(definition.criteria[5]).toMatchObject({
      points: 10,
      question: '¿Le viene bien una reunión?',
      when: 'first_call',
    });
    expect(definition.needsDay).toBe(false);
    expect(definition.digest).toMatch(/^[0-9a-f]{12}$/);
  });

  it('gives the same version for the same table in Spanish, English and Polish, however spaced', () => {
    const rows = (words: readonly string[]): Table => {
      const [field, condition, value, points, kind, required, filled, between, threshold, scored] = words;
      return [
        [field, condition, value, points, kind],
        ['Empresa', filled, '', '', required],
        [],
        ['EMPLEADOS ', between, '20; 500', '15', scored],
        ['', '', '', '60 %', threshold],
      ];
    };
    const tables = [
      [
        'Campo',
        'Condición',
        'Valor',
        'Puntos',
        'Tipo',
        'Obligatorio',
        'No está vacía',
        'está entre',
        'umbral',
        'puntos',
      ],
      [
        'Field',
        'Condition',
        'Value',
        'Points',
        'Kind',
        'required',
        'is not empty',
        'is between',
        'THRESHOLD',
        'Points',
      ],
      [
        'Pole',
        'Warunek',
        'Wartość',
        'Punkty',
        'Rodzaj',
        'wymagane',
        'nie jest puste',
        'jest między',
        'próg',
        'punkty',
      ],
    ].map(rows);
    expect(new Set(tables.map((table) => accepted(table).digest)).size).toBe(1);
  });

  it('takes a required row without condition as is filled', () => {
    const { criteria } = accepted([HEADER, ['Empresa', '', '', '', 'obligatorio'], THRESHOLD]);
    expect(criteria[0]!.condition).toEqual({ operator: 'filled' });
  });

  it('takes a threshold as a share of the maximum, from a text or from a cell shown as a percentage', () => {
    const rows = (threshold: Cell): Table => [
      HEADER,
      ['Empresa', 'no está vacía', '', 30, 'puntos'],
      ['Sector', 'es', 'x', 20, 'puntos'],
      ['', '', '', threshold, 'umbral'],
    ];
    expect(accepted(rows('60 %')).threshold.points).toBe(30);
    expect(accepted(rows(0.6)).threshold.points).toBe(30);
    expect(accepted(rows(60 / 2)).threshold.points).toBe(30);
  });

  it('takes the number of threshold and cap from Value where Points is blank', () => {
    const definition = accepted([
      HEADER,
      ['Empresa', 'no está vacía', '', 30, 'puntos', 'G'],
      ['', '', 20, '', 'tope', 'g'],
      ['', '', '50 %', '', 'umbral'],
    ]);
    expect(definition.max).toBe(20);
    expect(definition.threshold.points).toBe(10);
  });

  it('says every fault of every row at once, in table order', () => {
    expect(
      faults(
        ['Facturación', 'se parece a', 'x', 'muchos', 'obligatorio', '', '', 'nunca'],
        ['Empresa', 'es', '', '', 'excluyente'],
        ['', 'es', 'x', 5, 'puntos'],
        [],
        ['Sector', '', 'x', 5, 'puntos'],
        ['Sector', '>', 'mucho', '', 'puntos'],
        ['Sector', 'es', 'x', 5, 'excluye'],
        ['Sector', 'coincide con', '(a+)+', 5, 'quizá'],
        ['', '', '', 10, 'tope'],
        ['', '', '', 10, 'tope', 'Nadie'],
        ['', '', '', 'alto', 'umbral'],
        ['', '', '', 10, 'umbral'],
      ),
    ).toEqual([
      '1 field unknown_field',
      '1 condition unknown_condition',
      '1 points unreadable_points',
      '1 when unknown_when',
      '2 kind ambiguous_kind',
      '2 value missing_value',
      '3 field missing_field',
      '5 condition missing_condition',
      '6 value unreadable_value',
      '6 points missing_points',
      '7 points unexpected_points',
      '8 kind unknown_kind',
      '8 value unsafe_pattern',
      '9 group missing_group',
      '10 group unknown_group',
      '11 points unreadable_points',
      '12 kind two_thresholds',
    ]);
  });

  it('asks what excluyente means, with what it could mean', () => {
    const result = parse([HEADER, ['Empresa', 'es', 'x', '', 'Excluyente'], THRESHOLD]);
    expect(!result.ok && result.problems).toEqual([
      {
        code: 'ambiguous_kind',
        place: { number: 1, column: 'kind' },
        data: { text: 'Excluyente', kinds: 'required, knockout' },
      },
    ]);
  });

  it('refuses two caps of one group, a negative one, and one with a number in both cells', () => {
    const points = ['Empresa', 'no está vacía', '', 30, 'puntos', 'G'];
    const cap = (value: Cell, number: Cell): Cell[] => ['', '', value, number, 'tope', 'G'];
    expect(faults(points, cap('', 10), cap('', 20), THRESHOLD)).toEqual(['3 group two_caps']);
    expect(faults(points, cap('', -1), THRESHOLD)).toEqual(['2 points unreadable_points']);
    expect(faults(points, cap(10, 20), THRESHOLD)).toEqual(['2 value unexpected_value']);
    expect(faults(points, cap(10, 10), THRESHOLD)).toEqual([]);
    expect(faults(points, cap('', ''), THRESHOLD)).toEqual(['2 points missing_points']);
  });

  it('refuses no threshold, and says so of the table as a whole', () => {
    expect(faults(['Empresa', 'no está vacía', '', 30, 'puntos'])).toEqual(['0 - no_threshold']);
  });

  it('refuses a threshold above the maximum', () => {
    const rows = (threshold: Cell): string[] => [
      ...faults(['Empresa', 'no está vacía', '', 30, 'puntos'], ['', '', '', threshold, 'umbral']),
    ];
    expect(rows(30)).toEqual([]);
    expect(rows('100 %')).toEqual([]);
    expect(rows(30.01)).toEqual(['2 points unreachable_threshold']);
    expect(rows('101 %')).toEqual(['2 points unreachable_threshold']);
  });

  it('refuses a threshold that only excluded or disqualified rows reach', () => {
    const result = parse([
      HEADER,
      ['Sector', 'es', 'x', 30, 'puntos'],
      ['Sector', 'es', 'x', '', 'excluye'],
      ['Empresa', 'no está vacía', '', 10, 'puntos'],
      ['', '', '', 20, 'umbral'],
    ]);
    expect(!result.ok && result.problems).toEqual([
      {
        code: 'unreachable_threshold',
        place: { number: 4, column: 'points' },
        data: { threshold: 20, max: 40, reachable: 10 },
      },
    ]);
  });

  it('refuses identical and contradictory rows', () => {
    expect(
      faults(
        ['Sector', 'es', 'x', 5, 'puntos'],
        ['SECTOR', 'es', ' X ', '5,0', 'puntos'],
        ['Empresa', 'es', 'a', '', 'obligatorio'],
        ['Empresa', 'es', 'b', '', 'obligatorio'],
        THRESHOLD,
      ),
    ).toEqual(['2 condition identical_rows', '4 condition contradictory_rows']);
  });

  it('refuses a condition on today without the day, and needs it with the day', () => {
    const rows: Table = [HEADER, ['Alta', 'en los últimos N días', 30, 5, 'puntos'], THRESHOLD];
    const without = parseDefinition(rows, VOCABULARY, FIELDS, READING);
    expect(!without.ok && without.problems.map(({ code, place }) => [code, place.number])).toEqual([
      ['day_needed', 1],
    ]);
    expect(accepted(rows).needsDay).toBe(true);
  });

  it('computes the maximum with the conditions as they overlap today', () => {
    const rows = (iso: Cell): Table => [
      HEADER,
      ['Alta', 'en los últimos N días', 30, 10, 'puntos'],
      ['Alta', 'antes de', iso, 10, 'puntos'],
      THRESHOLD,
    ];
    expect(accepted(rows(new SheetDate(TODAY - 29))).max).toBe(20);
    expect(accepted(rows(new SheetDate(TODAY - 30))).max).toBe(10);
  });

  it('keeps the text of a date that only the order of the locale made readable', () => {
    const { criteria } = accepted([HEADER, ['Alta', 'antes de', '3/4/2026', 5, 'puntos'], THRESHOLD]);
    expect(criteria[0]).toMatchObject({ ambiguousDate: '3/4/2026' });
  });

  it('refuses an empty table and one without its columns', () => {
    expect(parse([])).toMatchObject({ ok: false, problems: [{ code: 'no_table' }] });
    expect(parse([['Campo', 'Puntos', 'Tipo']])).toMatchObject({
      ok: false,
      problems: [{ code: 'missing_column' }, { code: 'missing_column' }],
    });
  });

  it('does not change the table it reads', () => {
    const frozen = Object.freeze(STARTER.map((row) => Object.freeze([...row])));
    expect(accepted(frozen).digest).toBe(accepted(STARTER).digest);
  });
});
