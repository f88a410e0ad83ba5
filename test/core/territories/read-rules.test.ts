import { faults, read, rulesOf } from './fixtures';

test('a row is a rule with its territory, condition and reps by their names in the team', () => {
  const rules = rulesOf([1, 'Centro', 'Ciudad', 'es', 'Madrid', 'ana@example.com', 'FELIPE']);
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({
    order: 1,
    rows: [2],
    territory: 'Centro',
    insideRep: 'Ana',
    fieldRep: 'Felipe',
    conditions: [{ row: 2, field: 'Ciudad' }],
  });
});

test('rows with the same order make one rule wherever they stand; what one leaves blank another may say', () => {
  const rules = rulesOf(
    [2, 'Norte', 'Ciudad', 'es', 'Bilbao', '', ''],
    [1, 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', ''],
    [2, '', 'Empleados', '>', 50, 'Luis', 'Gloria'],
  );
  expect(
    rules.map(({ order, rows, territory, insideRep, fieldRep }) => [
      order,
      rows,
      territory,
      insideRep,
      fieldRep,
    ]),
  ).toEqual([
    [1, [3], 'Centro', 'Ana', ''],
    [2, [2, 4], 'Norte', 'Luis', 'Gloria'],
  ]);
});

test('between on a postal code is a range of digits, on another column one of numbers', () => {
  const [postal, size] = rulesOf(
    [1, 'Varsovia', 'CP', 'esta entre', '00-950; 05-999', 'Ana', ''],
    [2, 'Grandes', 'Empleados', 'esta entre', '20; 500', 'Ana', ''],
  );
  expect(postal!.conditions[0]!.tests[0]!.condition).toEqual({
    operator: 'postal_between',
    low: '00950',
    high: '05999',
  });
  expect(size!.conditions[0]!.tests[0]!.condition).toEqual({ operator: 'between', low: 20, high: 500 });
});

test('an alternative of a postal code and another column is read as each column needs', () => {
  const [rule] = rulesOf([1, 'Zona', 'CP | Empleados', 'esta entre', '20; 50', 'Ana', '']);
  expect(rule!.conditions[0]!.tests.map(({ condition }) => condition.operator)).toEqual([
    'postal_between',
    'between',
  ]);
});

test('blank rows are left out, and no rows are no rules', () => {
  expect(read()).toEqual({ ok: true, rules: [] });
  expect(read(['', '', ' ', null, undefined])).toEqual({ ok: true, rules: [] });
});

test('a last rule that asks nothing takes the rest', () => {
  const rules = rulesOf([1, 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', ''], [9, 'Resto', '', '', '', '', '']);
  expect(rules[1]).toMatchObject({ order: 9, territory: 'Resto', conditions: [], insideRep: '' });
});

test('all faults are told at once, by row and cell', () => {
  expect(
    faults(
      ['', 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', ''],
      ['uno', 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', ''],
      [3, '', 'Cuidad', 'es', 'Madrid', 'Nadie', 'Nadie'],
      [4, 'Norte', 'Ciudad', '', 'Bilbao', 'Ana', ''],
      [5, 'Norte', '', 'es', 'Bilbao', 'Ana', ''],
      [6, 'Norte', 'Ciudad', 'suena a', 'Bilbao', 'Ana', ''],
      [7, 'Norte', 'Empleados', '>', 'muchos', 'Ana', ''],
      [8, 'Norte', 'CP', 'esta entre', '28000', 'Ana', ''],
      [9, 'Norte', 'CP', 'esta entre', '28999; 28000', 'Ana', ''],
      [10, 'Norte', 'CP', 'esta entre', '', 'Ana', ''],
      [11, 'Norte', 'Responsable', 'es', 'Ana', 'Ana', ''],
    ),
  ).toEqual([
    '2 order missing_order',
    '3 order unreadable_order',
    '4 territory missing_territory',
    '4 field unknown_field',
    '4 insideRep unknown_rep',
    '4 fieldRep unknown_rep',
    '5 condition missing_condition',
    '6 field missing_field',
    '7 condition unknown_condition',
    '8 value unreadable_value',
    '9 value unreadable_value',
    '10 value empty_range',
    '11 value missing_value',
    '12 field reads_owner',
  ]);
});

test('rows of one order that name different territories or reps are told with the row before', () => {
  const result = read(
    [1, 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', 'Felipe'],
    [1, 'Norte', 'Empleados', '>', 5, 'Luis', 'felipe'],
  );
  expect(result).toEqual({
    ok: false,
    problems: [
      {
        code: 'different_territory',
        row: 3,
        column: 'territory',
        data: { text: 'Norte', other: 'Centro', row: 2, order: 1 },
      },
      {
        code: 'different_rep',
        row: 3,
        column: 'insideRep',
        data: { text: 'Luis', other: 'Ana', row: 2, order: 1 },
      },
    ],
  });
});

test('a rule that asks nothing before others, or a row that asks nothing beside others, is a fault', () => {
  expect(
    faults(
      [1, 'Resto', '', '', '', 'Ana', ''],
      [2, 'Norte', 'Ciudad', 'es', 'Bilbao', 'Ana', ''],
      [2, 'Norte', '', '', '', 'Ana', ''],
    ),
  ).toEqual(['2 field catches_all', '4 field missing_field']);
});

test('an unknown field is told with the header most like it', () => {
  const result = read([1, 'Centro', 'Cuidad', 'es', 'Madrid', 'Ana', '']);
  expect(result.ok ? [] : result.problems[0]!.data).toEqual({ text: 'Cuidad', headers: 'Ciudad' });
});
