import { DEEDS, type Deed } from './people';
import { copies, faultsAtAll, menu, momentsOf } from './racing';
import { freshWorkbook, usedWorkbook } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(120_000);

describe.each([
  ['score all for the first time', copies(freshWorkbook)],
  ['score all', copies(usedWorkbook)],
] as const)('while somebody works in the sheet, %s', (_, start) => {
  const disturbance = { start, act: menu('scoreAll') };
  const moments = momentsOf(disturbance).length;

  test.each(Object.entries(DEEDS) as [string, Deed][])(
    `keeps every result, id and cell with its row when somebody %s at any of its ${moments} moments`,
    (__, deed) => {
      expect(faultsAtAll(disturbance, deed)).toEqual([]);
    },
  );
});
