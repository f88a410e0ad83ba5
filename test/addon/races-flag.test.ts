import { DEEDS, type Deed } from './people';
import { copies, faultsAtAll, menu, momentsOf } from './racing';
import { usedWorkbook } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(120_000);

describe('while somebody works in the sheet, flagging', () => {
  const disturbance = { start: copies(usedWorkbook), act: menu('flagMissing'), flags: true };
  const moments = momentsOf(disturbance).length;

  test.each(Object.entries(DEEDS) as [string, Deed][])(
    `keeps every result, id, cell and note with its row when somebody %s at any of its ${moments} moments`,
    (_, deed) => {
      expect(faultsAtAll(disturbance, deed)).toEqual([]);
    },
  );
});
