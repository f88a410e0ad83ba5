/** Everything about a sheet but its cells, as pages know it. */

import type { FrozenHead, FrozenSheet } from '../../../runtime/snapshots/types';
import { displayValue } from '../../../runtime/spreadsheet/display';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../../runtime/spreadsheet/document/limits';
import type { Area, ConditionalRule, DocumentModel } from '../../../runtime/spreadsheet/model';
import { mayEdit } from '../../../runtime/spreadsheet/rules/protection-rights';
import type { Block } from '../../protocol/places';
import type { ChartView, ConditionalView, FilterView, ProtectionView, SheetHead } from '../../protocol/views';
import { styleView } from './style-view';

/** @param charts the charts of the sheet, in its order */
export function headView(
  document: DocumentModel,
  sheet: FrozenSheet,
  charts: readonly ChartView[],
): SheetHead {
  const { head } = sheet;
  return {
    id: head.id,
    name: head.name,
    hidden: head.hidden,
    tabColor: head.tabColor,
    rows: head.maxRows,
    columns: head.maxColumns,
    frozenRows: head.frozenRows,
    frozenColumns: head.frozenColumns,
    columnWidths: columnWidths(head),
    hiddenColumns: [...head.hiddenColumns].sort((one, other) => one - other),
    ...lines(sheet),
    merges: head.merges.map(blockOf),
    conditional: head.conditionalRules.map(conditionalView),
    filter: filterView(document, sheet),
    charts,
    protections: head.protections.map((protection) => protectionView(document, protection)),
    hiddenGridlines: head.hiddenGridlines === true,
  };
}

const blockOf = ({ row, column, rows, columns }: Area): Block => ({
  row: row - 1,
  column: column - 1,
  rows,
  columns,
});

function columnWidths({ columnWidths: widths }: FrozenHead): Record<number, number> {
  const told: Record<number, number> = {};
  widths.forEach((width, column) => {
    if (width !== DEFAULT_COLUMN_WIDTH) told[column] = width;
  });
  return told;
}

function lines({ rows }: FrozenSheet): Pick<SheetHead, 'rowHeights' | 'hiddenRows'> {
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  rows.forEach((row, index) => {
    const { height, hidden, hiddenByFilter } = row?.content ?? {};
    if (height !== undefined && height !== DEFAULT_ROW_HEIGHT) rowHeights[index] = height;
    if (hidden === true || hiddenByFilter === true) hiddenRows.push(index);
  });
  return { rowHeights, hiddenRows };
}

function conditionalView({ areas, condition }: ConditionalRule): ConditionalView {
  const blocks = areas.map(blockOf);
  if (condition.kind === 'gradient') return { kind: 'gradient', blocks, points: condition.points };
  const { criteria, values, style } = condition;
  return {
    kind: 'boolean',
    blocks,
    criteria,
    values: values.map((value) =>
      typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
    ),
    style: styleView(style),
  };
}

function filterView(document: DocumentModel, sheet: FrozenSheet): FilterView | null {
  const { filter } = sheet.head;
  if (filter === null) return null;
  const columns: Record<number, { hidden: readonly string[]; condition?: string }> = {};
  for (const [column, { hiddenValues, visibleValues, criteria }] of filter.criteria) {
    const hidden =
      visibleValues === undefined
        ? hiddenValues
        : [
            ...hiddenValues,
            ...textsOf(document, sheet, filter.area, column).filter((text) => !visibleValues.includes(text)),
          ];
    columns[column - 1] = { hidden, ...(criteria === undefined ? {} : { condition: criteria }) };
  }
  return { block: blockOf(filter.area), columns };
}

/** Distinct texts below the header of a filtered column, 1-based. */
function textsOf(document: DocumentModel, { rows }: FrozenSheet, area: Area, column: number): string[] {
  const texts = new Set<string>();
  for (let index = area.row; index < area.row - 1 + area.rows; index += 1) {
    const content = rows[index]?.content;
    const value = content?.values[column - 1] ?? null;
    texts.add(displayValue(value, content?.styles?.[column - 1], document.locale));
  }
  return [...texts];
}

/** Shown as the owner sees it; whoever is kept out is told so when they try. */
function protectionView(
  document: DocumentModel,
  protection: FrozenHead['protections'][number],
): ProtectionView {
  return {
    ...(protection.area === undefined ? {} : { block: blockOf(protection.area) }),
    description: protection.description,
    warningOnly: protection.warningOnly,
    mayEdit: mayEdit(document, protection, document.owner ?? ''),
  };
}
