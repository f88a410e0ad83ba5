import { rowAt, writeFormula } from '../../document/cells';
import { offsetFormula } from '../../document/references';
import { table, text } from '../arguments';
import {
  isBlankArea,
  readCells,
  readDisplayValues,
  readValues,
  type ScriptValue,
  writeValues,
} from '../cell-values';
import { formulaInR1C1 } from '../r1c1';
import type { Area } from '../../model';
import type { RangeHandle } from '../handles';
import { RangeAddress } from './RangeAddress';

type GasRange = GoogleAppsScript.Spreadsheet.Range;

/** Contents: values, shown texts and formulas. */
export abstract class RangeValues extends RangeAddress {
  getValue(): ScriptValue {
    return this.handle.read(
      'getValue',
      () => readValues(this.handle.context, this.handle.sheet, this.handle.firstCell)[0]![0]!,
    );
  }

  getValues(): ScriptValue[][] {
    return this.handle.read('getValues', () =>
      readValues(this.handle.context, this.handle.sheet, this.handle.area),
    );
  }

  getDisplayValue(): string {
    return this.handle.read(
      'getDisplayValue',
      () => readDisplayValues(this.handle.context, this.handle.sheet, this.handle.firstCell)[0]![0]!,
    );
  }

  getDisplayValues(): string[][] {
    return this.handle.read('getDisplayValues', () =>
      readDisplayValues(this.handle.context, this.handle.sheet, this.handle.area),
    );
  }

  isBlank(): boolean {
    return this.handle.read('isBlank', () => isBlankArea(this.handle.sheet, this.handle.area));
  }

  /** One value for every cell of the range; `null` clears. */
  setValue(value: unknown): GasRange {
    return this.handle.change('setValue', () =>
      writeValues(this.handle.context, this.handle.sheet, this.handle.area, () => value),
    );
  }

  /** A table of the range's size. Texts are parsed as if typed: formulas, numbers, dates; `null` clears. */
  setValues(values: unknown[][]): GasRange {
    return this.handle.change('setValues', () => {
      const given = table<unknown>(this.handle.context, 'Range.setValues', this.handle.area, values);
      writeValues(
        this.handle.context,
        this.handle.sheet,
        this.handle.area,
        (row, column) => given[row]![column],
      );
    });
  }

  getFormula(): string {
    return this.handle.read('getFormula', () => formulasOf(this.handle, this.handle.firstCell)[0]![0]!);
  }

  getFormulas(): string[][] {
    return this.handle.read('getFormulas', () => formulasOf(this.handle, this.handle.area));
  }

  getFormulaR1C1(): string | null {
    return this.handle.read(
      'getFormulaR1C1',
      () => formulasInR1C1(this.handle, this.handle.firstCell)[0]![0]!,
    );
  }

  getFormulasR1C1(): (string | null)[][] {
    return this.handle.read('getFormulasR1C1', () => formulasInR1C1(this.handle, this.handle.area));
  }

  /** Fills the range with a formula; relative references follow as if it were copied from the first cell. */
  setFormula(formula: string): GasRange {
    return this.handle.change('setFormula', () => {
      const written = text(this.handle.context, 'Range.setFormula', formula);
      writeFormulas(this.handle, (row, column) => offsetFormula(written, row, column));
    });
  }

  setFormulas(formulas: string[][]): GasRange {
    return this.handle.change('setFormulas', () => {
      const given = table<unknown>(this.handle.context, 'Range.setFormulas', this.handle.area, formulas);
      if (given.some((row) => row.some((formula) => typeof formula !== 'string')))
        this.handle.refuse('setFormulas', [formulas]);
      writeFormulas(this.handle, (row, column) => given[row]![column] as string);
    });
  }
}

function formulasOf({ context, sheet }: RangeHandle, area: Area): string[][] {
  return readCells(context, sheet, area, '', (row, _index, column) => row.formulas?.[column] ?? '');
}

function formulasInR1C1({ context, sheet }: RangeHandle, area: Area): string[][] {
  return readCells(context, sheet, area, '', (row, index, column) => {
    const formula = row.formulas?.[column];
    return formula === undefined ? '' : formulaInR1C1(formula, index + 1, column + 1);
  });
}

/** A text without `=` is taken as a formula too; an empty one clears the cell. */
function writeFormulas(
  { context, sheet, area }: RangeHandle,
  formulaAt: (rowOffset: number, columnOffset: number) => string,
): void {
  for (let rowOffset = 0; rowOffset < area.rows; rowOffset += 1) {
    for (let columnOffset = 0; columnOffset < area.columns; columnOffset += 1) {
      const formula = formulaAt(rowOffset, columnOffset);
      const row = area.row + rowOffset;
      const column = area.column + columnOffset;
      if (formula === '') writeValues(context, sheet, { row, column, rows: 1, columns: 1 }, () => null);
      else writeFormula(rowAt(sheet, row - 1), column - 1, formula.startsWith('=') ? formula : `=${formula}`);
    }
  }
}
