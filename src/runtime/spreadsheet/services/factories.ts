import type { Execution } from '../../execution';
import type { Factories } from './context';
import { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { RangeService } from './range/Range';
import { RangeListHandle, RangeListService } from './RangeList';
import { SelectionService } from './Selection';
import { SheetService } from './sheet/Sheet';
import { SpreadsheetService } from './spreadsheet/Spreadsheet';

/** Makes the objects that scripts hold, and finds what stands behind them when a script passes them back. */
export function factories(execution: Execution): Factories {
  const { realm } = execution;
  const bind = <Exposed extends object>(
    service: { handle: { self: Exposed } },
    className: string,
  ): Exposed => {
    const exposed = realm.expose(service, className) as unknown as Exposed;
    service.handle.self = exposed;
    return exposed;
  };
  const handleOf = <H>(value: unknown, kind: new (...parameters: never[]) => H): H | undefined => {
    const service = realm.reveal(value) as { handle?: unknown } | undefined;
    return service?.handle instanceof kind ? service.handle : undefined;
  };
  return {
    range: (context, sheetId, area, open) =>
      bind(new RangeService(new RangeHandle(context, sheetId, area, open)), 'Range'),
    sheet: (context, sheetId) => bind(new SheetService(new SheetHandle(context, sheetId)), 'Sheet'),
    spreadsheet: (context) => bind(new SpreadsheetService(new SpreadsheetHandle(context)), 'Spreadsheet'),
    rangeList: (context, ranges) => {
      const handles = ranges.map((range) => handleOf(range, RangeHandle)!);
      return bind(new RangeListService(new RangeListHandle(context, handles)), 'RangeList');
    },
    selection: (context) =>
      realm.expose(
        new SelectionService(context),
        'Selection',
      ) as unknown as GoogleAppsScript.Spreadsheet.Selection,
    rangeOf: (value) => handleOf(value, RangeHandle)?.reference,
    rangesOf: (value) => handleOf(value, RangeListHandle)?.ranges.map(({ reference }) => reference),
    sheetOf: (value) => handleOf(value, SheetHandle)?.sheetId,
    spreadsheetOf: (value) => handleOf(value, SpreadsheetHandle)?.context,
  };
}
