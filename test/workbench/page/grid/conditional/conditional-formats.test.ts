import { ConditionalFormats } from '../../../../../src/workbench/page/grid/conditional/conditional-formats';
import type { CellView, ConditionalView, SheetHead } from '../../../../../src/workbench/protocol/views';

const VALUES: readonly CellView[] = ['Won', 0, 50, 100, null];
const BLOCK = { row: 0, column: 0, rows: 5, columns: 1 };

function formats(conditional: readonly ConditionalView[], values = VALUES): ConditionalFormats {
  const head: SheetHead = {
    id: 1,
    name: 'Leads',
    hidden: false,
    tabColor: null,
    rows: 5,
    columns: 2,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    hiddenColumns: [],
    rowHeights: {},
    hiddenRows: [],
    merges: [],
    conditional,
    filter: null,
    charts: [],
    protections: [],
    hiddenGridlines: false,
  };
  return new ConditionalFormats(head, {
    value: (row) => values[row] ?? null,
    shown: (row) => String(values[row] ?? ''),
  });
}

const rule = (
  criteria: string,
  values: readonly (string | number)[],
  style: { readonly background?: string; readonly bold?: boolean },
): ConditionalView => ({ kind: 'boolean', blocks: [BLOCK], criteria, values, style });

const background = (conditions: ConditionalFormats) => (row: number) => conditions.style(row, 0)?.bg?.rgb;

describe('conditional formats', () => {
  test('a condition on numbers holds for numbers only', () => {
    const found = [0, 1, 2, 3, 4].map(
      background(formats([rule('NUMBER_LESS_THAN', [60], { background: '#111111' })])),
    );
    expect(found).toEqual([undefined, '#111111', '#111111', undefined, undefined]);
  });

  test('a condition on text looks at what is shown, without case', () => {
    const found = [0, 1, 4].map(
      background(formats([rule('TEXT_CONTAINS', ['wO'], { background: '#111111' })])),
    );
    expect(found).toEqual(['#111111', undefined, undefined]);
  });

  test('cells outside the blocks have no style', () => {
    expect(formats([rule('CELL_NOT_EMPTY', [], { background: '#111111' })]).style(0, 1)).toBeUndefined();
  });

  test('of two rules that set the same field the first wins, other fields are added', () => {
    const conditions = formats([
      rule('NUMBER_GREATER_THAN', [10], { background: '#111111' }),
      rule('CELL_NOT_EMPTY', [], { background: '#222222', bold: true }),
    ]);
    expect(conditions.style(2, 0)).toEqual({ bg: { rgb: '#111111' }, bl: 1 });
    expect(conditions.style(0, 0)).toEqual({ bg: { rgb: '#222222' }, bl: 1 });
  });

  test('a formula is relative to the first cell of the first block', () => {
    const conditions = formats([
      { ...rule('CUSTOM_FORMULA', ['=$A2=50'], { bold: true }), blocks: [{ ...BLOCK, row: 1, rows: 4 }] },
    ] as ConditionalView[]);
    expect([1, 2, 3].map((row) => conditions.style(row, 0)?.bl)).toEqual([undefined, 1, undefined]);
  });

  test('a color scale colors numbers between its ends', () => {
    const points = [
      { color: '#000000', type: 'MIN', value: '' },
      { color: '#c80064', type: 'MAX', value: '' },
    ];
    const found = [0, 1, 2, 3].map(background(formats([{ kind: 'gradient', blocks: [BLOCK], points }])));
    expect(found).toEqual([undefined, '#000000', '#640032', '#c80064']);
  });

  test('an unknown condition colors nothing, which can be told', () => {
    const conditions = formats([rule('DATE_IN_THE_PAST_WEEK', [], { bold: true })]);
    expect(conditions.style(0, 0)).toBeUndefined();
    expect(conditions.hasUnknown).toBe(true);
    expect(formats([rule('CELL_NOT_EMPTY', [], { bold: true })]).hasUnknown).toBe(false);
  });
});
