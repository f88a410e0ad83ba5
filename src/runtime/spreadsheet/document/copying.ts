import type {
  Area,
  BorderLine,
  CellStyle,
  DocumentModel,
  RowModel,
  SheetModel,
  StoredValue,
  ValidationRule,
} from '../model';
import { eachRow, rowAt, writeAspect, writeFormula, writeSpilled, writeValue } from './cells';
import { clearArea } from './clearing';
import { contains, overlaps } from './positions';
import { type Corner, offsetFormula, rewriteReferences } from './references';
import { rewriteFormulas } from './remap';
import { spillAround } from './spills';
import { stylesOf } from './styles';

/** What a paste takes along, after Google's `CopyPasteType`. */
export interface PasteParts {
  readonly contents?: 'formulas' | 'values';
  readonly formats?: 'all' | 'without-borders';
  readonly notes?: boolean;
  readonly validations?: boolean;
  readonly merges?: boolean;
}

interface CellCopy {
  readonly value: StoredValue;
  readonly formula: string | undefined;
  readonly style: CellStyle | undefined;
  readonly note: string | undefined;
  readonly validation: ValidationRule | undefined;
  /** The formula that spilled the value comes along, and will spill it again. */
  readonly isSpilled: boolean;
}

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/**
 * Copies cells; a target that is a whole multiple of the source is tiled with it, any other takes the source once from
 * its top-left cell. Relative references follow. Returns the area that was filled.
 */
export function copyCells(
  document: DocumentModel,
  source: Place,
  target: Place,
  parts: PasteParts,
  transposed: boolean,
): Area {
  const block = readBlock(source.sheet, source.area);
  const height = transposed ? source.area.columns : source.area.rows;
  const width = transposed ? source.area.rows : source.area.columns;
  const tiled = target.area.rows % height === 0 && target.area.columns % width === 0;
  const rows = tiled ? target.area.rows : height;
  const columns = tiled ? target.area.columns : width;
  const filled = { row: target.area.row, column: target.area.column, rows, columns };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [fromRow, fromColumn] = transposed
        ? [column % width, row % height]
        : [row % height, column % width];
      const shift = {
        rows: filled.row + row - source.area.row - fromRow,
        columns: filled.column + column - source.area.column - fromColumn,
      };
      const cell = block[fromRow]![fromColumn]!;
      writeCell(
        document,
        rowAt(target.sheet, filled.row - 1 + row),
        filled.column - 1 + column,
        cell,
        parts,
        shift,
      );
    }
  }
  if (parts.merges === true && !transposed) copyMerges(source, target.sheet, filled);
  return filled;
}

/**
 * Cuts cells and pastes them at the target's top-left cell. Formulas keep their text, and references of the whole
 * document that lie within the moved cells follow them.
 */
export function moveCells(document: DocumentModel, source: Place, target: Place): void {
  const block = readBlock(source.sheet, source.area);
  const merges = source.sheet.merges.filter((merge) => contains(source.area, merge));
  source.sheet.merges = source.sheet.merges.filter((merge) => !merges.includes(merge));
  clearArea(document, source.sheet, source.area, {
    contents: true,
    formats: 'all',
    notes: true,
    validations: true,
  });
  const all: PasteParts = { contents: 'formulas', formats: 'all', notes: true, validations: true };
  const still = { rows: 0, columns: 0 };
  block.forEach((cells, row) => {
    const model = rowAt(target.sheet, target.area.row - 1 + row);
    cells.forEach((cell, column) =>
      writeCell(document, model, target.area.column - 1 + column, cell, all, still),
    );
  });
  const down = target.area.row - source.area.row;
  const right = target.area.column - source.area.column;
  for (const { row, column, rows, columns } of merges) {
    target.sheet.merges.push({ row: row + down, column: column + right, rows, columns });
  }
  if (source.sheet === target.sheet) followMovedCells(document, source, down, right);
}

function followMovedCells(
  document: DocumentModel,
  { sheet, area }: Place,
  down: number,
  right: number,
): void {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row! + down,
    column: corner.column! + right,
  });
  for (const owner of document.sheets) {
    rewriteFormulas(owner, (formula) =>
      rewriteReferences(formula, ({ sheetName, first, last }) => {
        if ((sheetName ?? owner.name).toLowerCase() !== sheet.name.toLowerCase()) return undefined;
        const end = last ?? first;
        if (first.row === undefined || first.column === undefined) return undefined;
        if (end.row === undefined || end.column === undefined) return undefined;
        const referred = {
          row: first.row,
          column: first.column,
          rows: end.row - first.row + 1,
          columns: end.column - first.column + 1,
        };
        if (!contains(area, referred)) return undefined;
        return { sheetName, first: moved(first), last: last === undefined ? undefined : moved(last) };
      }),
    );
  }
}

function readBlock(sheet: SheetModel, area: Area): CellCopy[][] {
  const spilled = spilledWithin(sheet, area);
  return Array.from({ length: area.rows }, (_, rowOffset) => {
    const index = area.row - 1 + rowOffset;
    const row = sheet.rows[index];
    return Array.from({ length: area.columns }, (_unused, columnOffset) => {
      const column = area.column - 1 + columnOffset;
      return {
        value: row?.values[column] ?? null,
        formula: row?.formulas?.[column],
        style: row?.styles?.[column],
        note: row?.notes?.[column],
        validation: row?.validations?.[column],
        isSpilled: spilled.some(
          (spill) =>
            index >= spill.row &&
            index < spill.row + spill.rows &&
            column >= spill.column &&
            column < spill.column + spill.columns,
        ),
      };
    });
  });
}

/** Where formulas of an area have spilled, their own cells included; 0-based. */
function spilledWithin(sheet: SheetModel, area: Area): Area[] {
  const found: Area[] = [];
  eachRow(sheet, area, (row, index) => {
    row.formulas?.forEach((formula, column) => {
      if (formula === undefined || column < area.column - 1 || column >= area.column - 1 + area.columns)
        return;
      const spill = { row: index, column, ...spillAround(sheet.rows, index, column) };
      if (spill.rows > 1 || spill.columns > 1) found.push(spill);
    });
  });
  return found;
}

function writeCell(
  document: DocumentModel,
  row: RowModel,
  column: number,
  cell: CellCopy,
  parts: PasteParts,
  shift: { rows: number; columns: number },
): void {
  const still = shift.rows === 0 && shift.columns === 0;
  if (parts.contents === 'formulas' && cell.formula !== undefined) {
    const formula = offsetFormula(cell.formula, shift.rows, shift.columns);
    writeFormula(row, column, formula, still || formula === cell.formula ? cell.value : null);
  } else if (parts.contents === 'formulas' && cell.isSpilled) writeSpilled(row, column, cell.value);
  else if (parts.contents !== undefined) writeValue(row, column, cell.value);
  if (parts.formats !== undefined) {
    const pool = stylesOf(document);
    const own: Record<string, BorderLine | undefined> | undefined = row.styles?.[column]?.borders;
    const style =
      parts.formats === 'all' ? cell.style : pool.with(cell.style, 'borders', own as CellStyle['borders']);
    writeAspect(row, 'styles', column, style);
  }
  if (parts.notes === true) writeAspect(row, 'notes', column, cell.note);
  if (parts.validations === true) writeAspect(row, 'validations', column, cell.validation);
}

function copyMerges(source: Place, sheet: SheetModel, filled: Area): void {
  const inside = source.sheet.merges.filter((merge) => contains(source.area, merge));
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, filled) || inside.includes(merge));
  for (let row = 0; row < filled.rows; row += source.area.rows) {
    for (let column = 0; column < filled.columns; column += source.area.columns) {
      for (const merge of inside) {
        const copy = {
          ...merge,
          row: filled.row + row + merge.row - source.area.row,
          column: filled.column + column + merge.column - source.area.column,
        };
        if (!sheet.merges.some((known) => overlaps(known, copy))) sheet.merges.push(copy);
      }
    }
  }
}
