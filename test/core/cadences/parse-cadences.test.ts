import { parseCadences, type CadenceContext } from '../../../src/core/cadences/parse-cadences';
import type { CadenceColumn } from '../../../src/core/cadences/cadence';
import type { Cell } from '../../../src/core/values/cell';
import { leadFields, READING, VOCABULARY } from '../definition/fixtures';

const CONTEXT: CadenceContext = {
  channelOf: (cell) => (['mail', 'call', 'task', 'message'] as const).find((code) => code === cell),
  audienceOf: (cell) => (['lead', 'customer'] as const).find((code) => code === cell),
  templates: new Set(['hola', 'recuerdo']),
  vocabulary: VOCABULARY,
  fields: leadFields('Origen=source', 'Correo=email', 'Correo 2=email'),
  reading: READING,
};

const COLUMNS: readonly CadenceColumn[] = [
  'cadence',
  'step',
  'days',
  'channel',
  'template',
  'audience',
  'field',
  'condition',
  'value',
];

/** Rows from row 2 of the sheet on, in the order of {@link COLUMNS}. */
const parse = (...rows: readonly (readonly Cell[])[]) =>
  parseCadences(
    rows.map((cells, index) => ({ row: index + 2, cell: (column) => cells[COLUMNS.indexOf(column)] })),
    CONTEXT,
  );

const problemsOf = (...rows: readonly (readonly Cell[])[]) =>
  parse(...rows).problems.map(({ row, code, column }) => `${row} ${code} ${column}`);

describe('the Cadences tab', () => {
  it('gives each cadence with its steps in the order of their numbers', () => {
    const { cadences, problems } = parse(
      ['Bienvenida', 2, 3, 'call', '', '', '', '', ''],
      ['bienvenida ', 1, '', 'mail', 'Hola', 'lead', 'Origen', 'es', 'Feria'],
      ['Clientes', 1, 90, 'task', '', 'customer', '', '', ''],
    );
    expect(problems).toEqual([]);
    expect(cadences.map(({ name, key, audience }) => [name, key, audience])).toEqual([
      ['Bienvenida', 'bienvenida', 'lead'],
      ['Clientes', 'clientes', 'customer'],
    ]);
    expect(cadences[0]!.steps).toEqual([
      { number: 1, days: 0, channel: 'mail', template: 'Hola', note: '', row: 3 },
      { number: 2, days: 3, channel: 'call', template: '', note: '', row: 2 },
    ]);
    expect(cadences[0]!.rules.map(({ text }) => text)).toEqual(['Origen es Feria']);
  });

  it('takes a row of a rule alone, and blank rows for nothing', () => {
    const { cadences, problems } = parse(
      ['A', 1, 0, 'task', '', '', '', '', ''],
      [],
      ['A', '', '', '', '', '', 'Origen', 'no esta vacia', ''],
    );
    expect([problems, cadences[0]!.rules.length]).toEqual([[], 1]);
  });

  test.each([
    ['a row without the name of its cadence', ['', 1, 0, 'mail', 'Hola'], '2 missing_cadence cadence'],
    ['a step that is no number', ['A', 'x', 0, 'mail', 'Hola'], '2 unreadable_step step'],
    ['a step zero', ['A', 0, 0, 'mail', 'Hola'], '2 unreadable_step step'],
    ['days that are no whole number', ['A', 1, 1.5, 'mail', 'Hola'], '2 unreadable_days days'],
    ['days before the step before', ['A', 1, -1, 'mail', 'Hola'], '2 unreadable_days days'],
    ['no channel', ['A', 1, 0, '', 'Hola'], '2 missing_channel channel'],
    ['an unknown channel', ['A', 1, 0, 'paloma', 'Hola'], '2 unknown_channel channel'],
    ['a mail without a template', ['A', 1, 0, 'mail', ''], '2 missing_template template'],
    ['a message without a template', ['A', 1, 0, 'message', ''], '2 missing_template template'],
    ['a template that does not exist', ['A', 1, 0, 'call', 'Guion'], '2 unknown_template template'],
    ['an unknown audience', ['A', 1, 0, 'call', '', 'todos'], '2 unknown_audience audience'],
    [
      'a rule without a condition',
      ['A', 1, 0, 'call', '', '', 'Origen', '', 'Feria'],
      '2 incomplete_rule condition',
    ],
    ['a rule without a field', ['A', 1, 0, 'call', '', '', '', 'es', 'Feria'], '2 incomplete_rule field'],
    ['an unknown field', ['A', 1, 0, 'call', '', '', 'Color', 'es', 'Azul'], '2 unknown_field field'],
    ['a field of two columns', ['A', 1, 0, 'call', '', '', 'email', 'es', 'x'], '2 ambiguous_field field'],
    [
      'an unknown condition',
      ['A', 1, 0, 'call', '', '', 'Origen', 'huele a', 'x'],
      '2 unknown_condition condition',
    ],
    [
      'a condition without its value',
      ['A', 1, 0, 'call', '', '', 'Origen', 'es', ''],
      '2 unusable_value value',
    ],
  ])('refuses %s', (_, row, expected) => {
    expect(problemsOf(row)).toEqual([expected]);
  });

  it('refuses the same step twice, no days but in the first step, two audiences, and a cadence without steps', () => {
    expect(
      problemsOf(
        ['A', 1, 0, 'call', '', 'lead'],
        ['A', 1, 0, 'call', '', 'customer'],
        ['B', 1, 0, 'call'],
        ['B', 2, '', 'call'],
        ['C', '', '', '', '', 'lead'],
      ),
    ).toEqual([
      '3 two_audiences audience',
      '3 duplicate_step step',
      '5 missing_days days',
      '6 no_steps step',
    ]);
  });

  it('tells all faults of a row at once, in the order of the sheet', () => {
    expect(problemsOf(['B', 'x', 'y', 'z', ''], ['A', 1, 0, '', ''])).toEqual([
      '2 unreadable_step step',
      '2 unreadable_days days',
      '2 unknown_channel channel',
      '3 missing_channel channel',
    ]);
  });

  it('leaves out a cadence with a fault, and only that one', () => {
    expect(parse(['A', 1, 0, 'paloma'], ['B', 1, 0, 'call']).cadences.map(({ name }) => name)).toEqual(['B']);
  });
});
