import { createFilter, filterFromModel } from '../../../../src/runtime/spreadsheet/rules/filter';
import { newFilterCriteria } from '../../../../src/runtime/spreadsheet/rules/filter-criteria';
import { area, type Bench, fill, makeBench } from './support';

function filteredBench(): Bench & { filter: GoogleAppsScript.Spreadsheet.Filter } {
  const bench = makeBench();
  fill(bench.sheet, [
    ['Name', 'Age'],
    ['Luis', 25],
    ['Ana', 31],
    ['Eva', 20],
  ]);
  return { ...bench, filter: createFilter(bench.context, bench.sheet, area(1, 1, 4, 2)) };
}

const hidden = ({ sheet }: Bench): boolean[] => sheet.rows.map((row) => row?.hiddenByFilter === true);

describe('createFilter', () => {
  it('refuses a second filter in a sheet, in Google’s words', () => {
    const bench = filteredBench();
    expect(() => createFilter(bench.context, bench.sheet, area(1, 1, 2, 2))).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });

  it('gives a filter that covers the range', () => {
    expect(filteredBench().filter.getRange().getA1Notation()).toBe('A1:B4');
  });
});

describe('Filter', () => {
  it('hides rows when a column gets criteria and shows them when it loses them', () => {
    const bench = filteredBench();
    const criteria = newFilterCriteria(bench.context).setHiddenValues(['Ana']).build();
    bench.filter.setColumnFilterCriteria(1, criteria);
    expect(hidden(bench)).toEqual([false, false, true, false]);
    expect([...bench.filter.getColumnFilterCriteria(1)!.getHiddenValues()]).toEqual(['Ana']);
    bench.filter.removeColumnFilterCriteria(1);
    expect(hidden(bench)).toEqual([false, false, false, false]);
    expect(bench.filter.getColumnFilterCriteria(1)).toBeNull();
  });

  it('null takes criteria away too', () => {
    const bench = filteredBench();
    bench.filter.setColumnFilterCriteria(
      2,
      newFilterCriteria(bench.context).whenNumberGreaterThan(24).build(),
    );
    expect(hidden(bench)).toEqual([false, false, false, true]);
    bench.filter.setColumnFilterCriteria(2, null);
    expect(hidden(bench)).toEqual([false, false, false, false]);
  });

  it('removed shows every row, leaves the sheet without a filter and no longer answers', () => {
    const bench = filteredBench();
    bench.filter.setColumnFilterCriteria(
      1,
      newFilterCriteria(bench.context).setHiddenValues(['Ana']).build(),
    );
    bench.filter.remove();
    expect(hidden(bench)).toEqual([false, false, false, false]);
    expect(filterFromModel(bench.context, bench.sheet)).toBeNull();
    expect(() => bench.filter.getRange()).toThrow('removed');
  });

  it('sorts the rows below its header', () => {
    const bench = filteredBench();
    bench.filter.sort(2, true);
    expect(bench.sheet.rows.map((row) => row?.values[0])).toEqual(['Name', 'Eva', 'Luis', 'Ana']);
    bench.filter.sort(1, false);
    expect(bench.sheet.rows.map((row) => row?.values[0])).toEqual(['Name', 'Luis', 'Eva', 'Ana']);
  });

  it('does not sort what stands below its range', () => {
    const bench = filteredBench();
    bench.sheet.rows.push({ values: ['Abel', 1] });
    bench.filter.sort(1, true);
    expect(bench.sheet.rows.map((row) => row?.values[0])).toEqual(['Name', 'Ana', 'Eva', 'Luis', 'Abel']);
  });

  it('hides by value after sorting, wherever the row has gone', () => {
    const bench = filteredBench();
    bench.filter.setColumnFilterCriteria(
      1,
      newFilterCriteria(bench.context).setHiddenValues(['Ana']).build(),
    );
    bench.filter.sort(2, false);
    expect(bench.sheet.rows.map((row) => row?.values[0])).toEqual(['Name', 'Ana', 'Luis', 'Eva']);
    expect(hidden(bench)).toEqual([false, true, false, false]);
  });

  it('refuses columns it does not cover and criteria that are none', () => {
    const bench = filteredBench();
    expect(() => bench.filter.getColumnFilterCriteria(3)).toThrow('outside the filter');
    expect(() =>
      bench.filter.setColumnFilterCriteria(1, {} as GoogleAppsScript.Spreadsheet.FilterCriteria),
    ).toThrow("don't match the method signature");
  });

  it('is found again through its sheet', () => {
    const bench = filteredBench();
    expect(filterFromModel(bench.context, bench.sheet)!.getRange().getA1Notation()).toBe('A1:B4');
  });

  it('counts changes as writes', () => {
    const bench = filteredBench();
    bench.calls.length = 0;
    bench.filter.sort(1, true);
    bench.filter.getRange();
    bench.filter.getColumnFilterCriteria(1);
    expect(bench.calls).toEqual([
      'write Filter.sort',
      'navigation Filter.getRange',
      'read Filter.getColumnFilterCriteria',
    ]);
  });
});
