/** What a cell shows: the server's text instead of the raw value, marks of notes and errors, and the controls in cells. */

import { CellValueType, DisposableCollection, HorizontalAlign, InterceptorEffectEnum } from '@univerjs/core';
import type {
  ICellCustomRender,
  ICellDataForSheetInterceptor,
  IDisposable,
  IStyleData,
  Workbook,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

import { extraOf, shownText } from './cell-data';
import type { GridState } from './grid-state';
import { documentOf, hasLineBreak } from './line-breaks';

const NOTE_MARK = { color: '#202124', size: 6 };
const ERROR_MARK = { color: '#d93025', size: 7 };

/** Before Univer's own interceptors, which then see the text that is shown. */
const PRIORITY = 100;

/** Behind those of Univer's interceptors whose outcome is shown. */
const LAST_PRIORITY = 10.5;

export interface CellViewParts {
  /** Looks laid over a cell by its sheet's conditional formats. */
  conditionalStyle(sheet: number, row: number, column: number): IStyleData | undefined;
  /** Painter of the control in a cell (arrow, checkbox, filter button). */
  control(sheet: number, row: number, column: number): ICellCustomRender | undefined;
  /** Whether the control stands instead of the text. */
  hidesText(control: ICellCustomRender): boolean;
}

/** Makes Univer show cells as the server says. */
export function showCells(state: GridState, parts: CellViewParts): IDisposable {
  const shown = new DisposableCollection();
  const interceptors = state.injector.get(SheetInterceptorService);
  // Univer would go on to read each text as a date and as a number, for a mark that is not shown: half the time of a frame.
  const last = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-cell-end',
    priority: LAST_PRIORITY,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { rawData }) => {
      if (!cell || rawData?.t !== CellValueType.NUMBER) return cell;
      // Univer has taken the text for a number again, as English writes them: «41.750» would be 41.75.
      const text = extraOf(rawData).shown ?? rawData.v;
      return cell.v === text ? cell : { ...cell, v: text };
    },
  });
  const view = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-cell-view',
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      const sheet = Number(location.subUnitId);
      const { row, col } = location;
      const conditional = parts.conditionalStyle(sheet, row, col);
      const control = parts.control(sheet, row, col);
      const custom = location.rawData?.custom;
      const value = location.rawData?.v;
      const isLong = typeof value === 'string' && hasLineBreak(value);
      if (!custom && !conditional && !control && !isLong) return next(cell);
      const extra = extraOf(location.rawData);
      const view: ICellDataForSheetInterceptor = { ...(cell ?? location.rawData) };
      if (extra.shown !== undefined) view.v = extra.shown;
      else if (extra.error) view.v = extra.error.error;
      if (isLong) view.p = documentOf(shownText(location.rawData));
      if (extra.error || location.rawData?.t === CellValueType.BOOLEAN) {
        view.interceptorStyle = { ...view.interceptorStyle, ...centred(view, location.workbook) };
      }
      if (extra.error) view.markers = { ...view.markers, tr: ERROR_MARK };
      else if (extra.note) view.markers = { ...view.markers, tr: NOTE_MARK };
      if (conditional) view.interceptorStyle = { ...view.interceptorStyle, ...conditional };
      if (control) {
        view.customRender = [...(view.customRender ?? []), control];
        view.coverable = false;
        if (parts.hidesText(control))
          view.fontRenderExtension = { ...view.fontRenderExtension, isSkip: true };
      }
      return next(view);
    },
  });
  shown.add(last);
  shown.add(view);
  return shown;
}

function centred(cell: ICellDataForSheetInterceptor, workbook: Workbook): IStyleData {
  const own = workbook.getStyles().getStyleByCell(cell);
  return own?.ht ? {} : { ht: HorizontalAlign.CENTER };
}
