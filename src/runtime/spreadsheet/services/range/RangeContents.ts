import { clearArea, type Clearing } from '../../document/clearing';
import { copyCells, moveCells, type PasteParts } from '../../document/copying';
import { arrangeRows, type SortKey } from '../../document/sorting';
import { isInteger } from '../arguments';
import { areaByNumbers } from '../grid';
import type { RangeHandle } from '../handles';
import { RangeColours } from './RangeColours';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type CopyPasteType = GoogleAppsScript.Spreadsheet.CopyPasteType;

const OTHER_DOCUMENT = 'Target range and source range must be on the same spreadsheet.';

/** What each of Google's paste types takes along; the ones that are missing are not built. */
const PASTE_TYPES: Readonly<Record<string, PasteParts>> = {
  PASTE_NORMAL: { contents: 'formulas', formats: 'all', notes: true, validations: true, merges: true },
  PASTE_NO_BORDERS: {
    contents: 'formulas',
    formats: 'without-borders',
    notes: true,
    validations: true,
    merges: true,
  },
  PASTE_FORMAT: { formats: 'all', merges: true },
  PASTE_FORMULA: { contents: 'formulas' },
  PASTE_DATA_VALIDATION: { validations: true },
  PASTE_VALUES: { contents: 'values' },
};

interface ClearOptions {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly skipFilteredRows?: boolean | undefined;
}

/** Changes of whole blocks: clearing, sorting, copying, moving, tidying. */
export abstract class RangeContents extends RangeColours {
  /** Contents and formats; number formats, notes and validation rules stay, as measured live. */
  clear(options?: ClearOptions): GasRange {
    return this.handle.change('clear', () => {
      if (options !== undefined && (typeof options !== 'object' || options === null))
        this.handle.refuse('clear', [options]);
      clear(this.handle, clearingOf(options ?? {}));
    });
  }

  clearContent(): GasRange {
    return this.handle.change('clearContent', () => clear(this.handle, { contents: true }));
  }

  clearFormat(): GasRange {
    return this.handle.change('clearFormat', () => clear(this.handle, { formats: 'except-number-formats' }));
  }

  clearNote(): GasRange {
    return this.handle.change('clearNote', () => clear(this.handle, { notes: true }));
  }

  clearDataValidations(): GasRange {
    return this.handle.change('clearDataValidations', () => clear(this.handle, { validations: true }));
  }

  /** Columns are those of the sheet, not of the range; ascending numbers < texts < booleans, blanks last. */
  sort(sortSpecObj: unknown): GasRange {
    return this.handle.change('sort', () => {
      const { context, sheet, area } = this.handle;
      const specs = Array.isArray(sortSpecObj) ? (sortSpecObj as unknown[]) : [sortSpecObj];
      const keys = specs.map((spec) => sortKey(spec) ?? this.handle.refuse('sort', [sortSpecObj]));
      const outside = keys.some(({ column }) => column < area.column || column >= area.column + area.columns);
      // Google's words for this are not known.
      if (outside) this.handle.fail('The sort column must be within the range.');
      context.sort(sheet, area, keys);
    });
  }

  /** Everything of the cells, or what a paste type or `{contentsOnly}` / `{formatOnly}` chooses. */
  copyTo(
    destination: GasRange,
    choice?: CopyPasteType | { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined },
    transposed?: boolean,
  ): void {
    return this.handle.perform('copyTo', () => {
      const parts =
        pasteParts(this.handle, choice) ?? this.handle.refuse('copyTo', [destination, choice, transposed]);
      const target = destinationOf(this.handle, destination, 'copyTo');
      const { area } = this.handle;
      const [rows, columns] = transposed === true ? [area.columns, area.rows] : [area.rows, area.columns];
      areaByNumbers(this.handle.context, target.sheet, target.area.row, target.area.column, rows, columns);
      copyCells(this.handle.context.document, this.handle, target, parts, transposed === true);
    });
  }

  copyValuesToRange(
    sheet: GoogleAppsScript.Spreadsheet.Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    return copyToNumbers(this.handle, 'copyValuesToRange', sheet, [column, columnEnd, row, rowEnd], {
      contents: 'values',
    });
  }

  copyFormatToRange(
    sheet: GoogleAppsScript.Spreadsheet.Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    return copyToNumbers(this.handle, 'copyFormatToRange', sheet, [column, columnEnd, row, rowEnd], {
      formats: 'all',
    });
  }

  /** Cuts and pastes; references to the moved cells follow. */
  moveTo(target: GasRange): void {
    return this.handle.perform('moveTo', () => {
      const { context, area } = this.handle;
      const destination = destinationOf(this.handle, target, 'moveTo');
      areaByNumbers(
        context,
        destination.sheet,
        destination.area.row,
        destination.area.column,
        area.rows,
        area.columns,
      );
      moveCells(context.document, this.handle, destination);
    });
  }

  /** Rows whose shown texts equal those of an earlier row (without case) go; the others close up. */
  removeDuplicates(columnsToCompare?: number[]): GasRange {
    return this.handle.write('removeDuplicates', () => {
      const { sheet, area } = this.handle;
      const columns =
        columnsToCompare ?? Array.from({ length: area.columns }, (_, offset) => area.column + offset);
      if (!Array.isArray(columns) || !columns.every(isInteger))
        return this.handle.refuse('removeDuplicates', [columns]);
      const seen = new Set<string>();
      const kept: (number | undefined)[] = [];
      for (let index = area.row - 1; index < area.row - 1 + area.rows; index += 1) {
        const values = columns.map((column) => sheet.rows[index]?.values[column - 1] ?? null);
        const key = JSON.stringify(values).toLowerCase();
        if (!seen.has(key)) kept.push(index);
        seen.add(key);
      }
      const rows = kept.length;
      while (kept.length < area.rows) kept.push(undefined);
      arrangeRows(sheet, area, kept);
      return this.handle.at({ ...area, rows });
    });
  }

  /** Takes white space off both ends of texts and leaves one space of any run within. */
  trimWhitespace(): GasRange {
    return this.handle.change('trimWhitespace', () => {
      const { sheet, area } = this.handle;
      for (let index = area.row - 1; index < area.row - 1 + area.rows; index += 1) {
        const row = sheet.rows[index];
        for (let column = area.column - 1; column < area.column - 1 + area.columns; column += 1) {
          const value = row?.values[column];
          const calculated = row?.formulas?.[column] ?? row?.spilled?.[column];
          if (typeof value !== 'string' || calculated !== undefined) continue;
          row!.values[column] = value.trim().replaceAll(/\s+/g, ' ') || null;
        }
      }
    });
  }
}

function clear({ context, sheet, area }: RangeHandle, clearing: Clearing): void {
  clearArea(context.document, sheet, area, clearing);
}

function clearingOf(options: ClearOptions): Clearing {
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly, skipFilteredRows } = options;
  const chosen = [commentsOnly, contentsOnly, formatOnly, validationsOnly].includes(true);
  return {
    contents: chosen ? contentsOnly === true : true,
    ...(formatOnly === true || !chosen ? { formats: 'except-number-formats' as const } : {}),
    notes: commentsOnly === true,
    validations: validationsOnly === true,
    skipFilteredRows: skipFilteredRows === true,
  };
}

function sortKey(spec: unknown): SortKey | undefined {
  if (isInteger(spec)) return { column: Math.trunc(spec), ascending: true };
  if (typeof spec !== 'object' || spec === null) return undefined;
  const { column, ascending } = spec as { column?: unknown; ascending?: unknown };
  if (!isInteger(column) || (ascending !== undefined && typeof ascending !== 'boolean')) return undefined;
  return { column: Math.trunc(column), ascending: ascending ?? true };
}

function pasteParts(handle: RangeHandle, choice: unknown): PasteParts | undefined {
  if (choice === undefined || choice === null) return PASTE_TYPES['PASTE_NORMAL'];
  const name = handle.context.enums.CopyPasteType.nameOf(choice);
  if (name !== undefined) {
    const parts = PASTE_TYPES[name];
    if (parts !== undefined) return parts;
    throw handle.context.execution.realm.exception(`Range.copyTo with ${name} is not built in this runtime.`);
  }
  if (typeof choice !== 'object') return undefined;
  const { formatOnly, contentsOnly } = choice as { formatOnly?: unknown; contentsOnly?: unknown };
  if (contentsOnly === true) return { contents: 'values' };
  return formatOnly === true ? { formats: 'all' } : PASTE_TYPES['PASTE_NORMAL'];
}

function destinationOf(
  handle: RangeHandle,
  destination: unknown,
  method: string,
): Pick<RangeHandle, 'sheet' | 'area'> {
  const reference = handle.context.rangeOf(destination) ?? handle.refuse(method, [destination]);
  if (!handle.context.document.sheets.some((sheet) => sheet.id === reference.sheetId))
    return handle.fail(OTHER_DOCUMENT);
  return { sheet: handle.context.sheet(reference.sheetId), area: reference.area };
}

function copyToNumbers(
  handle: RangeHandle,
  method: string,
  sheet: unknown,
  edges: readonly number[],
  parts: PasteParts,
): void {
  return handle.perform(method, () => {
    const id = isInteger(sheet) ? sheet : handle.context.sheetOf(sheet);
    if (id === undefined || !edges.every(isInteger)) return handle.refuse(method, [sheet, ...edges]);
    const [column = 0, columnEnd = 0, row = 0, rowEnd = 0] = edges;
    const target = handle.context.sheet(id);
    const area = areaByNumbers(handle.context, target, row, column, rowEnd - row + 1, columnEnd - column + 1);
    copyCells(handle.context.document, handle, { sheet: target, area }, parts, false);
  });
}
