import { lastColumnOf, lastRowOf } from '../../document/cells';
import { activateSheet } from '../../document/sheets';
import { integers } from '../arguments';
import { areaByNumbers, areaByText } from '../grid';
import type { SheetHandle } from '../handles';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Who a sheet is, its size, and the ranges on it: nothing here changes the document but its selection. */
export abstract class SheetAddress {
  constructor(readonly handle: SheetHandle) {}

  getName(): string {
    return this.handle.navigate('getName', () => this.handle.model.name);
  }

  getSheetName(): string {
    return this.handle.navigate('getSheetName', () => this.handle.model.name);
  }

  getSheetId(): number {
    return this.handle.navigate('getSheetId', () => this.handle.sheetId);
  }

  /** 1-based place among the tabs. */
  getIndex(): number {
    return this.handle.navigate(
      'getIndex',
      () => this.handle.context.document.sheets.indexOf(this.handle.model) + 1,
    );
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.handle.navigate('getParent', () => this.handle.context.exposeSpreadsheet());
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return this.handle.navigate('getType', () =>
      this.handle.context.enums.SheetType.value<GoogleAppsScript.Spreadsheet.SheetType>('GRID'),
    );
  }

  getMaxRows(): number {
    return this.handle.navigate('getMaxRows', () => this.handle.model.maxRows);
  }

  getMaxColumns(): number {
    return this.handle.navigate('getMaxColumns', () => this.handle.model.maxColumns);
  }

  /** Last row with content, formats not counted; 0 on an empty sheet. */
  getLastRow(): number {
    return this.handle.navigate('getLastRow', () => lastRowOf(this.handle.model));
  }

  getLastColumn(): number {
    return this.handle.navigate('getLastColumn', () => lastColumnOf(this.handle.model));
  }

  /** A1 to the last content; A1 alone on an empty sheet. */
  getDataRange(): GasRange {
    return this.handle.navigate('getDataRange', () => {
      const { model } = this.handle;
      const [rows, columns] = [Math.max(1, lastRowOf(model)), Math.max(1, lastColumnOf(model))];
      return this.handle.range({ row: 1, column: 1, rows, columns });
    });
  }

  /** By A1 notation, by a range's name, or by 1-based row and column with an optional size. */
  getRange(...place: unknown[]): GasRange {
    return this.handle.navigate('getRange', () => {
      const { context, model } = this.handle;
      const [first] = place;
      if (place.length === 1 && typeof first === 'string') {
        const { sheet, area, open } = areaByText(context, model, first);
        return context.exposeRange(sheet.id, area, open);
      }
      const given = place.filter((argument) => argument !== undefined);
      if (given.length < 2 || given.length > 4) this.handle.refuse('getRange', place);
      const [row = 0, column = 0, rows, columns] = integers(context, 'Sheet.getRange', given);
      return this.handle.range(areaByNumbers(context, model, row, column, rows, columns));
    });
  }

  getRangeList(a1Notations: string[]): GasRangeList {
    return this.handle.navigate('getRangeList', () => {
      const { context, model } = this.handle;
      if (!Array.isArray(a1Notations) || !a1Notations.every((text) => typeof text === 'string')) {
        this.handle.refuse('getRangeList', [a1Notations]);
      }
      return context.exposeRangeList(
        a1Notations.map((text) => {
          const { sheet, area, open } = areaByText(context, model, text);
          return context.exposeRange(sheet.id, area, open);
        }),
      );
    });
  }

  isSheetHidden(): boolean {
    return this.handle.navigate('isSheetHidden', () => this.handle.model.hidden);
  }

  activate(): GasSheet {
    return this.handle.navigate('activate', () => {
      activateSheet(this.handle.context.document, this.handle.model.id);
      return this.handle.self;
    });
  }

  getActiveRange(): GasRange | null {
    return this.handle.navigate('getActiveRange', () => selectedRanges(this.handle).at(-1) ?? null);
  }

  getActiveRangeList(): GasRangeList | null {
    return this.handle.navigate('getActiveRangeList', () =>
      this.handle.context.exposeRangeList(selectedRanges(this.handle)),
    );
  }

  getActiveCell(): GasRange {
    return this.handle.navigate('getActiveCell', () => currentCell(this.handle));
  }

  getCurrentCell(): GasRange | null {
    return this.handle.navigate('getCurrentCell', () => currentCell(this.handle));
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.handle.navigate('getSelection', () => this.handle.context.exposeSelection());
  }

  setActiveRange(range: GasRange): GasRange {
    return this.handle.navigate('setActiveRange', () => select(this.handle, 'setActiveRange', range));
  }

  setActiveSelection(range: GasRange | string): GasRange {
    return this.handle.navigate('setActiveSelection', () => {
      if (typeof range !== 'string') return select(this.handle, 'setActiveSelection', range);
      const { context, model } = this.handle;
      const { sheet, area } = areaByText(context, model, range);
      context.select(sheet, [area]);
      return context.exposeRange(sheet.id, area);
    });
  }

  setCurrentCell(cell: GasRange): GasRange {
    return this.handle.navigate('setCurrentCell', () => select(this.handle, 'setCurrentCell', cell));
  }

  setActiveRangeList(rangeList: GasRangeList): GasRangeList {
    return this.handle.navigate('setActiveRangeList', () => {
      const areas =
        this.handle.context.rangesOf(rangeList) ?? this.handle.refuse('setActiveRangeList', [rangeList]);
      this.handle.context.select(
        this.handle.model,
        areas.map(({ area }) => area),
      );
      return rangeList;
    });
  }
}

/** The selected ranges of this sheet; its A1 where another sheet is selected. */
function selectedRanges(handle: SheetHandle): GasRange[] {
  const { selection } = handle.context.document;
  const areas =
    selection.sheetId === handle.sheetId ? selection.areas : [{ row: 1, column: 1, rows: 1, columns: 1 }];
  return areas.map((area) => handle.range(area));
}

function currentCell(handle: SheetHandle): GasRange {
  const { selection } = handle.context.document;
  const area = selection.sheetId === handle.sheetId ? selection.areas.at(-1) : undefined;
  return handle.range({ row: area?.row ?? 1, column: area?.column ?? 1, rows: 1, columns: 1 });
}

function select(handle: SheetHandle, method: string, range: GasRange): GasRange {
  const reference = handle.context.rangeOf(range) ?? handle.refuse(method, [range]);
  handle.context.select(handle.context.sheet(reference.sheetId), [reference.area]);
  return range;
}
