/** Areas of cells that share one object (a rule, a style): few, however many the cells. */
import type { Area, RowModel, SheetModel } from '../spreadsheet/model';

interface OpenRun {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
}

/**
 * The rectangles of a sheet whose cells have the same object, row after row: cells side by side are joined first, then
 * equal stretches below each other.
 * @param pick the objects of a row by 0-based column
 * @returns for each object its areas (1-based)
 */
export function areasByObject<T extends object>(
  sheet: SheetModel,
  pick: (row: RowModel) => readonly (T | undefined)[] | undefined,
): Map<T, Area[]> {
  const areas = new Map<T, Area[]>();
  let open = new Map<T, OpenRun[]>();
  const close = (object: T, run: OpenRun, endRow: number): void => {
    const list = areas.get(object) ?? [];
    list.push({ row: run.row + 1, column: run.column + 1, rows: endRow - run.row, columns: run.columns });
    areas.set(object, list);
  };
  for (let index = 0; index <= sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    const found =
      row === undefined ? new Map<T, { column: number; columns: number }[]>() : stretches(pick(row) ?? []);
    const next = new Map<T, OpenRun[]>();
    for (const [object, runs] of found) {
      const above = open.get(object) ?? [];
      next.set(
        object,
        runs.map(({ column, columns }) => {
          const same = above.find((run) => run.column === column && run.columns === columns);
          return { column, columns, row: same?.row ?? index };
        }),
      );
    }
    for (const [object, runs] of open) {
      for (const run of runs) {
        const goesOn = next
          .get(object)
          ?.some((candidate) => candidate.row === run.row && candidate.column === run.column);
        if (goesOn !== true) close(object, run, index);
      }
    }
    open = next;
  }
  return areas;
}

function stretches<T>(objects: readonly (T | undefined)[]): Map<T, { column: number; columns: number }[]> {
  const found = new Map<T, { column: number; columns: number }[]>();
  let start = 0;
  while (start < objects.length) {
    const object = objects[start];
    let end = start + 1;
    while (end < objects.length && objects[end] === object) end += 1;
    if (object !== undefined) {
      const list = found.get(object) ?? [];
      list.push({ column: start, columns: end - start });
      found.set(object, list);
    }
    start = end;
  }
  return found;
}
