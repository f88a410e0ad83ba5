import * as fc from 'fast-check';
import { compileOpenQuestions } from '../../../src/core/conversation/open-questions';
import { parseDefinition } from '../../../src/core/definition/parse';
import type { Definition } from '../../../src/core/definition/types';
import { compileScorer } from '../../../src/core/scoring/scorer';
import type { Cell } from '../../../src/core/values/cell';
import { definitionVocabulary } from '../../../src/sheets/recognition';
import { leadFields, READING, TODAY } from '../definition/fixtures';
import { STARTER_FIELDS, STARTER_TABLE, starterRow } from '../scoring/starter-table';

const HEADER = ['Field', 'Condition', 'Value', 'Points', 'Kind', 'Group', 'Question', 'When'];

function definitionOf(rows: readonly (readonly Cell[])[], ...headers: readonly string[]): Definition {
  const parsed = parseDefinition(
    [HEADER, ...rows],
    definitionVocabulary(),
    leadFields(...headers),
    READING,
    TODAY,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

function starter(): Definition {
  const parsed = parseDefinition(STARTER_TABLE, definitionVocabulary(), STARTER_FIELDS, READING, TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

describe('open questions of a lead', () => {
  const definition = definitionOf(
    [
      ['Size', '≥', 20, 10, 'Points', '', 'How many?', 'First call'],
      ['Money', '≥', 5000, 30, 'Points', '', 'How much?', 'With trust'],
      ['Need', 'is filled', '', '', 'Required', '', 'What for?', ''],
      ['Colour', 'is', 'red', 5, 'Points', '', 'Which colour?', 'Look up'],
      ['', '', '', 30, 'Threshold', '', '', ''],
    ],
    'Size',
    'Money',
    'Need',
    'Colour',
  );
  const open = compileOpenQuestions(definition, READING, TODAY);
  const asked = (...row: readonly Cell[]): readonly string[] =>
    open(row).map(({ question, decides }) => `${question}${decides ? ' !' : ''}`);

  test('of a blank row: required first, then by points; those that cannot tip the balance behind', () => {
    // Threshold 30: Money alone gives it; Size and Colour together give 15 and never decide.
    expect(asked('', '', '', '')).toEqual(['What for? !', 'How much? !', 'How many?', 'Which colour?']);
  });

  test('what is known is not asked', () => {
    expect(asked(50, 6000, 'Press', 'red')).toEqual([]);
    expect(asked(50, '', 'Press', 'red')).toEqual(['How much? !']);
  });

  test('where nothing can qualify the lead any more, questions remain and none decides', () => {
    expect(asked('', 100, '', '')).toEqual(['What for?', 'How many?', 'Which colour?']);
  });

  test('a cell that cannot be read is asked again, and says so', () => {
    const [first, second] = open(['many', 6000, 'Press', 'red']);
    expect(first).toMatchObject({ question: 'How many?', unreadable: true, swing: 10, criterion: 1 });
    expect(second).toBeUndefined();
  });

  test('a question carries its column, when to put it and what it is worth', () => {
    expect(open(['', '', '', ''])[1]).toEqual({
      field: { column: 1, header: 'Money', comparedAs: 'value' },
      criterion: 2,
      question: 'How much?',
      when: 'with_trust',
      decides: true,
      gate: false,
      swing: 30,
      unreadable: false,
    });
  });

  test('when to ask is taken from another row on the field where the deciding one does not say', () => {
    const other = definitionOf(
      [
        ['Need', 'is filled', '', '', 'Required', '', '', ''],
        ['Need', 'is', 'Press', 10, 'Points', '', 'What for?', 'Look up'],
        ['', '', '', 10, 'Threshold', '', '', ''],
      ],
      'Need',
    );
    expect(compileOpenQuestions(other, READING, TODAY)([''])[0]).toMatchObject({
      question: 'What for?',
      when: 'look_up',
    });
  });

  test('an alternative is not asked for once the other one has answered, and is while it has not', () => {
    const either = definitionOf(
      [
        ['Email | Phone', 'is filled', '', 10, 'Required', '', 'How do we reach you?', ''],
        ['', '', '', 10, 'Threshold', '', '', ''],
      ],
      'Email',
      'Phone',
    );
    const questions = compileOpenQuestions(either, READING, TODAY);
    expect(questions(['', '']).map(({ field }) => field.header)).toEqual(['Email', 'Phone']);
    expect(questions(['', '600 100 200'])).toEqual([]);
  });

  test('points with decimals are told as the table has them', () => {
    const halves = definitionOf(
      [
        ['Need', 'is filled', '', 2.5, 'Points', '', '', ''],
        ['', '', '', 2.5, 'Threshold', '', '', ''],
      ],
      'Need',
    );
    expect(compileOpenQuestions(halves, READING, TODAY)([''])[0]?.swing).toBe(2.5);
  });
});

describe('laws of open questions', () => {
  const definition = starter();
  const scorer = compileScorer(definition, READING, TODAY);
  const open = compileOpenQuestions(definition, READING, TODAY);
  const cell = (...values: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom('', '', ...values);
  const leads = fc
    .record({
      Empresa: cell('Talleres Ejemplo'),
      Teléfono: cell('600 100 200'),
      Correo: cell('ana@ejemplo.example'),
      Origen: cell('Feria'),
      Necesidad: cell('Un torno'),
      'Acepta reunión': cell('Sí', 'No'),
      'Rol en la decisión': cell('Decide', 'Influye', 'Usa'),
      'Fase de compra': cell('Compara opciones', 'Se informa'),
      'Plazo (meses)': cell(3, 9, 20, 'pronto'),
      Empleados: cell(5, 100, 'muchos'),
      Sector: cell('Industria', 'Otro'),
      Presupuesto: cell(100, 9000, 'ya veremos'),
      'Tipo de contacto': cell('Cliente potencial', 'Estudiante'),
      Consentimiento: cell('Sí', 'Baja'),
    })
    .map((lead) => starterRow(lead));

  test('the first deciding blank field is the next question that scoring names', () => {
    let named = 0;
    fc.assert(
      fc.property(leads, (row) => {
        const first = open(row).find(({ decides, unreadable }) => decides && !unreadable);
        const next = scorer.score(row).next;
        if (next !== undefined) named += 1;
        expect(first?.field.column).toBe(next?.field.column);
        expect(first?.question).toBe(next?.question);
      }),
    );
    expect(named).toBeGreaterThan(10);
  });

  test('exactly the blank and the unreadable fields are open, each once', () => {
    fc.assert(
      fc.property(leads, (row) => {
        const columns = open(row).map(({ field }) => field.column);
        const unreadable = scorer.score(row).unreadable.map(({ column }) => column);
        const blank = row.flatMap((value, column) => (value === '' ? [column] : []));
        expect([...columns].sort((a, b) => a - b)).toEqual([...blank, ...unreadable].sort((a, b) => a - b));
      }),
    );
  });

  test('deciding questions stand before the others', () => {
    fc.assert(
      fc.property(leads, (row) => {
        const decides = open(row).map((question) => question.decides);
        expect(decides).toEqual([...decides].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
