import type { Area, DocumentModel, SheetModel, ValidationRule } from '../model';
import { type Dimension, mapArea, type PositionMap } from './positions';
import { type Corner, rewriteReferences } from './references';

/**
 * Moves everything that depends on positions after rows or columns of a sheet changed place: merges, protections,
 * filter, charts, conditional formats, named ranges, metadata, hidden columns, widths, selection, and the
 * references of all formulas of the document. The cells themselves are moved by the caller.
 */
export function remapPositions(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  map: PositionMap,
): void {
  const area = (old: Area): Area | undefined => mapArea(old, dimension, map);
  const areas = (old: readonly Area[]): Area[] => old.map(area).filter((left) => left !== undefined);

  sheet.merges = areas(sheet.merges).filter((merge) => merge.rows > 1 || merge.columns > 1);
  remapProtections(sheet, area, areas);
  remapFilter(sheet, dimension, map);
  remapCharts(document, sheet, dimension, map);
  document.namedRanges = document.namedRanges.filter((named) => {
    if (named.sheetId !== sheet.id) return true;
    const left = area(named.area);
    if (left !== undefined) named.area = left;
    return left !== undefined;
  });
  remapMetadata(document, sheet, dimension, map);
  if (document.selection.sheetId === sheet.id) {
    const selected = areas(document.selection.areas);
    document.selection.areas = selected.length > 0 ? selected : [{ row: 1, column: 1, rows: 1, columns: 1 }];
  }
  if (dimension === 'columns') remapColumnLooks(sheet, map);
  remapFormulas(document, sheet, dimension, map);
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, areas: areas(rule.areas) }))
    .filter((rule) => rule.areas.length > 0);
}

function remapProtections(
  sheet: SheetModel,
  area: (old: Area) => Area | undefined,
  areas: (old: readonly Area[]) => Area[],
): void {
  sheet.protections = sheet.protections.filter((protection) => {
    protection.unprotected = areas(protection.unprotected);
    if (protection.area === undefined) return true;
    const left = area(protection.area);
    protection.area = left ?? protection.area;
    return left !== undefined;
  });
}

function remapFilter(sheet: SheetModel, dimension: Dimension, map: PositionMap): void {
  const filter = sheet.filter;
  if (filter === null) return;
  const left = mapArea(filter.area, dimension, map);
  if (left === undefined) {
    sheet.filter = null;
    for (const row of sheet.rows) if (row?.hiddenByFilter === true) delete row.hiddenByFilter;
    return;
  }
  filter.area = left;
  if (dimension === 'rows') return;
  const criteria: typeof filter.criteria = new Map();
  for (const [column, criterion] of filter.criteria) {
    const place = map(column, column);
    if (place !== undefined) criteria.set(place[0], criterion);
  }
  filter.criteria = criteria;
}

function remapCharts(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  map: PositionMap,
): void {
  for (const chart of document.sheets.flatMap((owner) => owner.charts)) {
    chart.ranges = chart.ranges.flatMap((range) => {
      if (range.sheetId !== sheet.id) return [range];
      const left = mapArea(range.area, dimension, map);
      return left === undefined ? [] : [{ ...range, area: left }];
    });
  }
  for (const chart of sheet.charts) {
    if (dimension === 'rows') chart.anchorRow = anchorAfter(chart.anchorRow, map);
    else chart.anchorColumn = anchorAfter(chart.anchorColumn, map);
  }
}

/** A chart whose anchor line is deleted stays at the line that took its place. */
function anchorAfter(anchor: number, map: PositionMap): number {
  const place = map(anchor, anchor);
  if (place !== undefined) return place[0];
  const before = map(1, anchor);
  return before === undefined ? 1 : before[1] + 1;
}

function remapMetadata(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  map: PositionMap,
): void {
  const kind = dimension === 'rows' ? 'row' : 'column';
  document.metadata = document.metadata.filter((item) => {
    const location = item.location;
    if (location.kind !== kind || location.sheetId !== sheet.id) return true;
    const place = map(location.index + 1, location.index + 1);
    if (place !== undefined) location.index = place[0] - 1;
    return place !== undefined;
  });
}

function remapColumnLooks(sheet: SheetModel, map: PositionMap): void {
  const hidden = new Set<number>();
  for (const column of sheet.hiddenColumns) {
    const place = map(column + 1, column + 1);
    if (place !== undefined) hidden.add(place[0] - 1);
  }
  sheet.hiddenColumns = hidden;
  const widths: number[] = [];
  sheet.columnWidths.forEach((width, column) => {
    const place = map(column + 1, column + 1);
    if (place !== undefined) widths[place[0] - 1] = width;
  });
  sheet.columnWidths = widths;
}

function remapFormulas(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  map: PositionMap,
): void {
  for (const owner of document.sheets) {
    rewriteFormulas(owner, (formula) => remapFormula(formula, owner, sheet, dimension, map));
  }
}

/** Rewrites every formula of a sheet: in cells, in validation rules and in conditional formats. */
export function rewriteFormulas(sheet: SheetModel, rewrite: (formula: string) => string): void {
  const validations = new Map<ValidationRule, ValidationRule>();
  for (const row of sheet.rows) {
    row?.formulas?.forEach((formula, column) => {
      if (formula === undefined) return;
      const changed = rewrite(formula);
      if (changed === formula) return;
      row.formulas![column] = changed;
      if (changed.includes('#REF!') && !formula.includes('#REF!')) row.values[column] = { error: '#REF!' };
    });
    row?.validations?.forEach((rule, column) => {
      if (rule === undefined) return;
      let changed = validations.get(rule);
      if (changed === undefined) validations.set(rule, (changed = rewriteValues(rule, rewrite)));
      row.validations![column] = changed;
    });
  }
  sheet.conditionalRules = sheet.conditionalRules.map((rule) =>
    rule.condition.kind === 'boolean' ? { ...rule, condition: rewriteValues(rule.condition, rewrite) } : rule,
  );
}

/** Formulas stand among a rule's values as texts that start with `=`. */
function rewriteValues<R extends { readonly values: readonly unknown[] }>(
  rule: R,
  rewrite: (formula: string) => string,
): R {
  if (!rule.values.some((value) => typeof value === 'string' && value.startsWith('='))) return rule;
  return {
    ...rule,
    values: rule.values.map((value) =>
      typeof value === 'string' && value.startsWith('=') ? rewrite(value) : value,
    ),
  };
}

function remapFormula(
  formula: string,
  owner: SheetModel,
  sheet: SheetModel,
  dimension: Dimension,
  map: PositionMap,
): string {
  return rewriteReferences(formula, ({ sheetName, first, last }) => {
    const named = sheetName === undefined ? owner.name : sheetName;
    if (named.toLowerCase() !== sheet.name.toLowerCase()) return undefined;
    const line = dimension === 'rows' ? 'row' : 'column';
    const start = first[line];
    const end = last === undefined ? start : last[line];
    // `A:A` says nothing about rows, and `A2:A` ends wherever the sheet ends.
    if (start === undefined) return undefined;
    if (end === undefined) {
      const open = map(start, Number.MAX_SAFE_INTEGER);
      return open === undefined ? null : { sheetName, first: { ...first, [line]: open[0] } as Corner, last };
    }
    const place = map(Math.min(start, end), Math.max(start, end));
    if (place === undefined) return null;
    const [low, high] = start <= end ? place : [place[1], place[0]];
    return {
      sheetName,
      first: { ...first, [line]: low } as Corner,
      last: last === undefined ? undefined : ({ ...last, [line]: high } as Corner),
    };
  });
}
