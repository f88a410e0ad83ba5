import { rowAt } from '../../document/cells';
import { integers } from '../arguments';
import { refuseOutside } from '../grid';
import type { SheetHandle } from '../handles';

/** Gives columns their widths in pixels, checked as the method of that name checks them. */
export function setWidths(
  handle: SheetHandle,
  method: string,
  position: number,
  howMany: number,
  widthOf: (column: number) => number,
): void {
  const { context, model } = handle;
  const [first = 0, count = 0] = integers(context, `Sheet.${method}`, [position, howMany]);
  refuseOutside(context, model, 'columns', first, count);
  for (let column = first - 1; column < first - 1 + count; column += 1) {
    const [width = 0] = integers(context, `Sheet.${method}`, [widthOf(column)]);
    model.columnWidths[column] = width;
  }
}

/** Gives rows one height in pixels, checked as the method of that name checks it. */
export function setHeights(
  handle: SheetHandle,
  method: string,
  position: number,
  howMany: number,
  height: number,
): void {
  const { context, model } = handle;
  const [first = 0, count = 0, pixels = 0] = integers(context, `Sheet.${method}`, [
    position,
    howMany,
    height,
  ]);
  refuseOutside(context, model, 'rows', first, count);
  for (let index = first - 1; index < first - 1 + count; index += 1) rowAt(model, index).height = pixels;
}
