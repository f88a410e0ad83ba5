import { parsePipelines } from '../../../src/core/pipeline/parse-pipelines';
import type { Cell } from '../../../src/core/values/cell';
import { CONTEXT, pipelineRows, twoRoutes } from './route-fixtures';

/** The faults of some rows, as `row column code`. */
function faults(...rows: readonly (readonly Cell[])[]): string[] {
  const result = parsePipelines(pipelineRows(...rows), CONTEXT);
  return result.ok ? [] : result.problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
}

describe('parsePipelines', () => {
  it('collects rows of one name as a route: its rules, its stages in their order, who closes', () => {
    const [rest, simple] = twoRoutes();
    expect(rest).toMatchObject({ name: 'Todo lo demás', rules: [], whoCloses: 'field' });
    expect(rest!.stages).toEqual([
      { name: 'Visita', order: 1, yes: 'nos recibe', probability: 0.2, tools: 'demo' },
      { name: 'Propuesta', order: 2, yes: 'pide precio', probability: 0.5, tools: '' },
    ]);
    expect(simple!.whoCloses).toBe('inside');
    expect(simple!.rules.map(({ columns, condition }) => [columns[0]!.header, condition.operator])).toEqual([
      ['Producto', 'is'],
      ['Empleados', 'less'],
    ]);
    expect(simple!.stages.map(({ name, probability }) => [name, probability])).toEqual([
      ['Llamada', undefined],
      ['Oferta', 0.6],
    ]);
  });

  it('joins rows whose route is written with another case or accent', () => {
    const rows = pipelineRows(['Básica', '', '', '', 'A', 1], ['BASICA', '', '', '', 'B', 2]);
    const result = parsePipelines(rows, CONTEXT);
    expect(result).toMatchObject({ ok: true, routes: [{ name: 'Básica', whoCloses: 'field' }] });
  });

  it('lets a field without a condition mean that it is filled', () => {
    const result = parsePipelines(pipelineRows(['A', 'Correo', '', '', 'Uno', 1]), CONTEXT);
    expect(result).toMatchObject({ ok: true, routes: [{ rules: [{ condition: { operator: 'filled' } }] }] });
  });

  it('has no routes where the table is empty or all its rows are blank', () => {
    expect(parsePipelines([], CONTEXT)).toEqual({ ok: true, routes: [] });
    expect(parsePipelines(pipelineRows(['', ' ', null], []), CONTEXT)).toEqual({ ok: true, routes: [] });
  });

  it.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    ['no name of a route', [['', '', '', '', 'Uno', 1]], ['2 route missing_route']],
    ['a value without a field', [['A', '', 'es', 'x', 'Uno', 1]], ['2 field missing_field']],
    [
      'a value without a condition',
      [['A', 'Producto', '', 'x', 'Uno', 1]],
      ['2 condition missing_condition'],
    ],
    ['a field of no column', [['A', 'Altura', 'es', 'x', 'Uno', 1]], ['2 field unknown_field']],
    [
      'an unknown condition',
      [['A', 'Producto', 'huele a', 'x', 'Uno', 1]],
      ['2 condition unknown_condition'],
    ],
    ['an unreadable value', [['A', 'Empleados', '>', 'muchos', 'Uno', 1]], ['2 value unreadable_value']],
    ['a condition without its value', [['A', 'Producto', 'es', '', 'Uno', 1]], ['2 value missing_value']],
    ['no stage at all', [['A', 'Producto', 'es', 'x']], ['2 stage no_stages']],
    [
      'an order without a stage',
      [
        ['A', '', '', '', 'Uno', 1],
        ['A', '', '', '', '', 2],
      ],
      ['3 stage missing_stage'],
    ],
    ['a stage without an order', [['A', '', '', '', 'Uno', '']], ['2 order missing_order']],
    ['an order that is no number', [['A', '', '', '', 'Uno', 'primero']], ['2 order unreadable_order']],
    [
      'two stages in one place',
      [
        ['A', '', '', '', 'Uno', 1],
        ['A', '', '', '', 'Dos', 1],
      ],
      ['3 order same_order'],
    ],
    [
      'one stage twice',
      [
        ['A', '', '', '', 'Uno', 1],
        ['A', '', '', '', 'uno', 2],
      ],
      ['3 stage same_stage'],
    ],
    ['nobody known who closes', [['A', '', '', '', 'Uno', 1, '', 'El jefe']], ['2 whoCloses unknown_closer']],
    [
      'two who close one route',
      [
        ['A', '', '', '', 'Uno', 1, '', 'Interno'],
        ['A', '', '', '', 'Dos', 2, '', 'Externo'],
      ],
      ['3 whoCloses two_closers'],
    ],
    [
      'a probability above one hundred',
      [['A', '', '', '', 'Uno', 1, '', '', 120]],
      ['2 probability unreadable_probability'],
    ],
    [
      'a negative probability',
      [['A', '', '', '', 'Uno', 1, '', '', -0.1]],
      ['2 probability unreadable_probability'],
    ],
    [
      'two routes for the rest',
      [
        ['A', '', '', '', 'Uno', 1],
        ['B', '', '', '', 'Uno', 1],
      ],
      ['3 condition two_fallbacks'],
    ],
  ])('refuses %s', (_what, rows, expected) => {
    expect(faults(...rows)).toEqual(expected);
  });

  it('tells every fault at once, in the order of the rows', () => {
    expect(
      faults(
        ['A', 'Altura', 'huele a', 'x', 'Uno', 'x'],
        ['', '', '', '', 'Dos', 2],
        ['B', '', '', '', '', '', '', 'Nadie'],
      ),
    ).toEqual([
      '2 field unknown_field',
      '2 condition unknown_condition',
      '2 order unreadable_order',
      '3 route missing_route',
      '4 whoCloses unknown_closer',
      '4 stage no_stages',
    ]);
  });

  it('takes a probability of one for certain and of 1 % for a hundredth', () => {
    const rows = pipelineRows(
      ['A', '', '', '', 'Uno', 1, '', '', '1 %'],
      ['A', '', '', '', 'Dos', 2, '', '', 1],
      ['A', '', '', '', 'Tres', 3, '', '', 0],
    );
    const result = parsePipelines(rows, CONTEXT);
    expect(result.ok && result.routes[0]!.stages.map((stage) => stage.probability)).toEqual([0.01, 1, 0]);
  });
});
