/** Cells of one sheet, both ends included, 0-based. */
export interface Rectangle {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function cellAt(sheetId: number, row: number, column: number): Rectangle {
  return { sheetId, top: row, left: column, bottom: row, right: column };
}

export function intersects(one: Rectangle, other: Rectangle): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

export function holds({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function sizeOf({ top, left, bottom, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}
