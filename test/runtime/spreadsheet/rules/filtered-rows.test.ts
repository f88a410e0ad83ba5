import * as fc from 'fast-check';
import type { ColumnCriteria } from '../../../../src/runtime/spreadsheet/rules/filter-criteria';
import { applyFilter } from '../../../../src/runtime/spreadsheet/rules/filtered-rows';
import { area, type Bench, fill, makeBench, TODAY } from './support';

/** Sheet rows (counted from 1) that the filter hides. */
function hiddenRows({ sheet }: Bench): number[] {
  return sheet.rows.flatMap((row, index) => (row?.hiddenByFilter === true ? [index + 1] : []));
}

function filtered(criteria: Record<number, Partial<ColumnCriteria>>, rows = 6): Bench {
  const bench = makeBench();
  fill(bench.sheet, [
    ['Name', 'Age', 'City'],
    ['Ana', 31, 'Vigo'],
    ['Luis', 25, 'Lugo'],
    ['Eva', null, 'Vigo'],
    ['Ana', 50, null],
  ]);
  const entries = Object.entries(criteria).map(([column, given]): [number, ColumnCriteria] => [
    Number(column),
    { hiddenValues: [], values: [], ...given },
  ]);
  bench.sheet.filter = { area: area(1, 1, rows, 3), criteria: new Map(entries) };
  applyFilter(bench.document, bench.sheet, TODAY);
  return bench;
}

describe('applyFilter', () => {
  it('hides the rows that show a hidden value, never the header', () => {
    expect(hiddenRows(filtered({ 1: { hiddenValues: ['Ana', 'Name'] } }))).toEqual([2, 5]);
  });

  it('hides the rows that do not meet a condition, blank ones included', () => {
    expect(hiddenRows(filtered({ 2: { criteria: 'NUMBER_GREATER_THAN', values: [30] } }))).toEqual([3, 4, 6]);
  });

  it('shows only what every filtered column lets through', () => {
    const criteria = { 1: { hiddenValues: ['Luis'] }, 3: { criteria: 'TEXT_CONTAINS', values: ['vig'] } };
    expect(hiddenRows(filtered(criteria))).toEqual([3, 5, 6]);
  });

  it('shows only the visible values where a file lists those', () => {
    expect(hiddenRows(filtered({ 3: { visibleValues: ['Vigo'] } }))).toEqual([3, 5, 6]);
  });

  it('compares what is shown, not what is stored', () => {
    const bench = filtered({});
    bench.sheet.rows[1]!.styles = [undefined, { numberFormat: '0.0' }];
    bench.sheet.filter!.criteria.set(2, { hiddenValues: ['31.0', '25'], values: [] });
    applyFilter(bench.document, bench.sheet, TODAY);
    expect(hiddenRows(bench)).toEqual([2, 3]);
  });

  it('leaves rows outside its area alone and shows those it hid before it shrank', () => {
    const bench = filtered({ 1: { hiddenValues: ['Ana'] } });
    bench.sheet.filter!.area = area(1, 1, 4, 3);
    applyFilter(bench.document, bench.sheet, TODAY);
    expect(hiddenRows(bench)).toEqual([2]);
  });

  it('shows its header, also where that was a row it hid before it moved', () => {
    const bench = filtered({ 1: { hiddenValues: ['Ana'] } });
    bench.sheet.filter!.area = area(2, 1, 5, 3);
    applyFilter(bench.document, bench.sheet, TODAY);
    expect(hiddenRows(bench)).toEqual([5]);
  });

  it('leaves rows as they are where only a formula could decide', () => {
    const bench = filtered({});
    bench.sheet.rows[2]!.hiddenByFilter = true;
    bench.sheet.filter!.criteria.set(1, { hiddenValues: [], criteria: 'CUSTOM_FORMULA', values: ['=B2>3'] });
    applyFilter(bench.document, bench.sheet, TODAY);
    expect(hiddenRows(bench)).toEqual([3]);
  });

  it('shows every row again when the filter is gone, but not those hidden by hand', () => {
    const bench = filtered({ 1: { hiddenValues: ['Ana'] } });
    bench.sheet.rows[1]!.hidden = true;
    bench.sheet.filter = null;
    applyFilter(bench.document, bench.sheet, TODAY);
    expect(hiddenRows(bench)).toEqual([]);
    expect(bench.sheet.rows[1]!.hidden).toBe(true);
  });

  it('applied twice changes nothing more', () => {
    const names = fc.subarray(['Ana', 'Luis', 'Eva', '']);
    fc.assert(
      fc.property(names, fc.integer({ min: 20, max: 60 }), (hiddenValues, limit) => {
        const bench = filtered({ 1: { hiddenValues }, 2: { criteria: 'NUMBER_LESS_THAN', values: [limit] } });
        const once = hiddenRows(bench);
        applyFilter(bench.document, bench.sheet, TODAY);
        return JSON.stringify(hiddenRows(bench)) === JSON.stringify(once);
      }),
    );
  });
});
