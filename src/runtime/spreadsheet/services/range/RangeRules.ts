import { rowAt, writeAspect, writeValue } from '../../document/cells';
import type { StoredValue, ValidationRule } from '../../model';
import { dataValidationFromModel, dataValidationToModel } from '../../rules/data-validation';
import { createFilter, filterFromModel } from '../../rules/filter';
import { createProtection } from '../../rules/protection';
import { table } from '../arguments';
import { readCells } from '../cell-values';
import type { RangeHandle } from '../handles';
import { RangeMerges } from './RangeMerges';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What hangs on cells: notes, validation rules, checkboxes, the filter and protections. */
export abstract class RangeRules extends RangeMerges {
  getNote(): string {
    return this.handle.read('getNote', () => {
      const { sheet, area } = this.handle;
      return sheet.rows[area.row - 1]?.notes?.[area.column - 1] ?? '';
    });
  }

  getNotes(): string[][] {
    return this.handle.read('getNotes', () => {
      const { context, sheet, area } = this.handle;
      return readCells(context, sheet, area, '', (row, _index, column) => row.notes?.[column] ?? '');
    });
  }

  setNote(note: string | null): GasRange {
    return this.handle.change('setNote', () => {
      const text = noteText(note);
      if (text === null) return this.handle.refuse('setNote', [note]);
      eachCell(this.handle, (row, column) => writeNote(this.handle, row, column, text));
    });
  }

  /** A number becomes the text of a decimal number, `25` → `25.0`, as measured live. */
  setNotes(notes: (string | null)[][]): GasRange {
    return this.handle.change('setNotes', () => {
      const given = table<unknown>(this.handle.context, 'Range.setNotes', this.handle.area, notes);
      const texts = given.map((row) => row.map((note) => noteText(note)));
      if (texts.some((row) => row.includes(null))) return this.handle.refuse('setNotes', [notes]);
      eachCell(this.handle, (row, column, rowOffset, columnOffset) =>
        writeNote(this.handle, row, column, texts[rowOffset]![columnOffset] ?? undefined),
      );
    });
  }

  getDataValidation(): DataValidation | null {
    return this.handle.read('getDataValidation', () => {
      const { context, sheet, area } = this.handle;
      const rule = sheet.rows[area.row - 1]?.validations?.[area.column - 1];
      return rule === undefined ? null : dataValidationFromModel(context.rules, rule);
    });
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.handle.read('getDataValidations', () => {
      const { context, sheet, area } = this.handle;
      return readCells<DataValidation | null>(context, sheet, area, null, (row, _index, column) => {
        const rule = row.validations?.[column];
        return rule === undefined ? null : dataValidationFromModel(context.rules, rule);
      });
    });
  }

  setDataValidation(rule: DataValidation | null): GasRange {
    return this.handle.change('setDataValidation', () => {
      const model = ruleOf(this.handle, rule);
      if (model === null) return this.handle.refuse('setDataValidation', [rule]);
      fillRule(this.handle, model);
    });
  }

  setDataValidations(rules: (DataValidation | null)[][]): GasRange {
    return this.handle.change('setDataValidations', () => {
      const given = table<unknown>(this.handle.context, 'Range.setDataValidations', this.handle.area, rules);
      const models = given.map((row) => row.map((rule) => ruleOf(this.handle, rule)));
      if (models.some((row) => row.includes(null))) return this.handle.refuse('setDataValidations', [rules]);
      const { sheet } = this.handle;
      eachCell(this.handle, (row, column, rowOffset, columnOffset) =>
        writeAspect(rowAt(sheet, row), 'validations', column, models[rowOffset]![columnOffset] ?? undefined),
      );
    });
  }

  /** Checkboxes with their two values (true and false unless told); all cells become unchecked. */
  insertCheckboxes(...values: unknown[]): GasRange {
    return this.handle.change('insertCheckboxes', () => {
      const known = values.every((value) => ['string', 'number', 'boolean'].includes(typeof value));
      if (values.length > 2 || !known) this.handle.refuse('insertCheckboxes', values);
      const rule: ValidationRule = { criteria: 'CHECKBOX', values, allowInvalid: false };
      fillRule(this.handle, rule);
      const { sheet } = this.handle;
      eachCell(this.handle, (row, column) =>
        writeValue(rowAt(sheet, row), column, checkboxValues(rule).unchecked),
      );
    });
  }

  removeCheckboxes(): GasRange {
    return this.handle.change('removeCheckboxes', () =>
      eachCheckbox(this.handle, (_rule, row, column) => {
        const model = rowAt(this.handle.sheet, row);
        writeAspect(model, 'validations', column, undefined);
        writeValue(model, column, null);
      }),
    );
  }

  check(): GasRange {
    return this.handle.change('check', () => setCheckboxes(this.handle, 'checked'));
  }

  uncheck(): GasRange {
    return this.handle.change('uncheck', () => setCheckboxes(this.handle, 'unchecked'));
  }

  /** null where not every cell is a checkbox, or they differ. */
  isChecked(): boolean | null {
    return this.handle.read('isChecked', () => {
      const { sheet, area } = this.handle;
      const states = new Set<boolean>();
      let boxes = 0;
      eachCheckbox(this.handle, (rule, row, column) => {
        boxes += 1;
        states.add(sheet.rows[row]?.values[column] === checkboxValues(rule).checked);
      });
      const [state] = states;
      return boxes === area.rows * area.columns && states.size === 1 ? (state ?? null) : null;
    });
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    return this.handle.write('createFilter', () =>
      createFilter(this.handle.context.rules, this.handle.sheet, this.handle.area),
    );
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.handle.read('getFilter', () => filterFromModel(this.handle.context.rules, this.handle.sheet));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.handle.write('protect', () =>
      createProtection(this.handle.context.rules, this.handle.sheet, this.handle.area),
    );
  }
}

/** Visits every cell of the range: 0-based place on the sheet, then within the range. */
function eachCell(
  { area }: RangeHandle,
  visit: (row: number, column: number, rowOffset: number, columnOffset: number) => void,
): void {
  for (let rowOffset = 0; rowOffset < area.rows; rowOffset += 1) {
    for (let columnOffset = 0; columnOffset < area.columns; columnOffset += 1) {
      visit(area.row - 1 + rowOffset, area.column - 1 + columnOffset, rowOffset, columnOffset);
    }
  }
}

/** undefined clears a note, null stands for an argument that is none. */
function noteText(note: unknown): string | undefined | null {
  if (note === null || note === undefined || note === '') return undefined;
  if (typeof note === 'number') return Number.isInteger(note) ? `${note}.0` : String(note);
  return typeof note === 'string' || typeof note === 'boolean' ? String(note) : null;
}

function writeNote({ sheet }: RangeHandle, row: number, column: number, text: string | undefined): void {
  const existing = sheet.rows[row];
  if (text === undefined && existing === undefined) return;
  writeAspect(existing ?? rowAt(sheet, row), 'notes', column, text);
}

/** undefined takes rules away, null stands for an argument that is no rule. */
function ruleOf(handle: RangeHandle, rule: unknown): ValidationRule | undefined | null {
  if (rule === null || rule === undefined) return undefined;
  return dataValidationToModel(handle.context.execution.realm, rule) ?? null;
}

function fillRule(handle: RangeHandle, rule: ValidationRule | undefined): void {
  const { sheet } = handle;
  eachCell(handle, (row, column) => {
    const existing = sheet.rows[row];
    if (rule === undefined && existing === undefined) return;
    writeAspect(existing ?? rowAt(sheet, row), 'validations', column, rule);
  });
}

function checkboxValues(rule: ValidationRule): { checked: StoredValue; unchecked: StoredValue } {
  const [checked = true, unchecked = rule.values.length === 0 ? false : null] = rule.values as StoredValue[];
  return { checked, unchecked };
}

function eachCheckbox(
  handle: RangeHandle,
  visit: (rule: ValidationRule, row: number, column: number) => void,
): void {
  const { sheet } = handle;
  eachCell(handle, (row, column) => {
    const rule = sheet.rows[row]?.validations?.[column];
    if (rule?.criteria === 'CHECKBOX') visit(rule, row, column);
  });
}

function setCheckboxes(handle: RangeHandle, state: 'checked' | 'unchecked'): void {
  eachCheckbox(handle, (rule, row, column) => {
    const values = checkboxValues(rule);
    const current = handle.sheet.rows[row]?.values[column] ?? null;
    if (current === values.checked || current === values.unchecked) {
      writeValue(rowAt(handle.sheet, row), column, values[state]);
    }
  });
}
