/** What Univer is about to do to lines, tabs and blocks → the deeds that ask the server for it. */

import type { IRange } from '@univerjs/core';

import type { Deed } from '../../protocol/deeds';
import type { Block, Dimension } from '../../protocol/places';

/** Parameters of Univer's mutations, as far as they are read here. */
export interface MutationParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly colWidth?: number | Readonly<Record<number, number | null | undefined>>;
  readonly rowHeight?: number | Readonly<Record<number, number | null | undefined>>;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly name?: string;
  readonly color?: string;
  readonly hidden?: number;
  readonly index?: number;
  readonly toOrder?: number;
}

type BlockOf = (range: IRange, sheet: number) => Block;

function lines(dimension: Dimension, range: IRange): { from: number; count: number } {
  return dimension === 'rows'
    ? { from: range.startRow, count: range.endRow - range.startRow + 1 }
    : { from: range.startColumn, count: range.endColumn - range.startColumn + 1 };
}

function resize(sheet: number, dimension: Dimension, params: MutationParams): Deed[] {
  const pixels = dimension === 'rows' ? params.rowHeight : params.colWidth;
  const deeds: Deed[] = [];
  for (const range of params.ranges ?? []) {
    const { from, count } = lines(dimension, range);
    if (typeof pixels === 'number') {
      deeds.push({ kind: 'resize', sheet, dimension, from, count, pixels: Math.round(pixels) });
      continue;
    }
    for (let index = from; index < from + count; index += 1) {
      const own = pixels?.[index];
      if (own)
        deeds.push({ kind: 'resize', sheet, dimension, from: index, count: 1, pixels: Math.round(own) });
    }
  }
  return deeds;
}

function hide(sheet: number, dimension: Dimension, params: MutationParams, hidden: boolean): Deed[] {
  return (params.ranges ?? []).map((range) => ({
    kind: 'hide',
    sheet,
    dimension,
    ...lines(dimension, range),
    hidden,
  }));
}

function move(sheet: number, dimension: Dimension, params: MutationParams): Deed[] {
  const { sourceRange, targetRange } = params;
  if (!sourceRange || !targetRange) return [];
  const before = dimension === 'rows' ? targetRange.startRow : targetRange.startColumn;
  return [{ kind: 'move', sheet, dimension, ...lines(dimension, sourceRange), before }];
}

function lineDeed(
  kind: 'insert' | 'delete',
  sheet: number,
  dimension: Dimension,
  params: MutationParams,
): Deed[] {
  return params.range ? [{ kind, sheet, dimension, ...lines(dimension, params.range) }] : [];
}

function merge(sheet: number, params: MutationParams, blockOf: BlockOf, merged: boolean): Deed[] {
  return (params.ranges ?? []).map((range) => ({
    kind: 'merge',
    sheet,
    block: blockOf(range, sheet),
    merged,
  }));
}

/** Frozen lines always count from the first one, as at Google. */
function freeze(sheet: number, params: MutationParams): Deed[] {
  const rows = (params.ySplit ?? 0) > 0 ? Math.max(0, params.startRow ?? 0) : 0;
  const columns = (params.xSplit ?? 0) > 0 ? Math.max(0, params.startColumn ?? 0) : 0;
  return [{ kind: 'freeze', sheet, rows, columns }];
}

/** The deeds that stand for a mutation; `undefined` where there is none and the mutation is not possible here. */
export function deedsOfMutation(id: string, params: MutationParams, blockOf: BlockOf): Deed[] | undefined {
  const sheet = Number(params.subUnitId);
  switch (id) {
    case 'sheet.mutation.insert-row':
      return lineDeed('insert', sheet, 'rows', params);
    case 'sheet.mutation.insert-col':
      return lineDeed('insert', sheet, 'columns', params);
    case 'sheet.mutation.remove-rows':
      return lineDeed('delete', sheet, 'rows', params);
    case 'sheet.mutation.remove-col':
      return lineDeed('delete', sheet, 'columns', params);
    case 'sheet.mutation.move-rows':
      return move(sheet, 'rows', params);
    case 'sheet.mutation.move-columns':
      return move(sheet, 'columns', params);
    case 'sheet.mutation.set-row-hidden':
      return hide(sheet, 'rows', params, true);
    case 'sheet.mutation.set-row-visible':
      return hide(sheet, 'rows', params, false);
    case 'sheet.mutation.set-col-hidden':
      return hide(sheet, 'columns', params, true);
    case 'sheet.mutation.set-col-visible':
      return hide(sheet, 'columns', params, false);
    case 'sheet.mutation.set-worksheet-col-width':
      return resize(sheet, 'columns', params);
    case 'sheet.mutation.set-worksheet-row-height':
      return resize(sheet, 'rows', params);
    case 'sheet.mutation.set-frozen':
      return freeze(sheet, params);
    case 'sheet.mutation.add-worksheet-merge':
      return merge(sheet, params, blockOf, true);
    case 'sheet.mutation.remove-worksheet-merge':
      return merge(sheet, params, blockOf, false);
    case 'sheet.mutation.insert-sheet':
      return [{ kind: 'add-sheet', position: params.index ?? 0 }];
    case 'sheet.mutation.remove-sheet':
      return [{ kind: 'delete-sheet', sheet }];
    case 'sheet.mutation.set-worksheet-name':
      return [{ kind: 'rename-sheet', sheet, name: params.name ?? '' }];
    case 'sheet.mutation.set-worksheet-order':
      return [{ kind: 'move-sheet', sheet, position: params.toOrder ?? 0 }];
    case 'sheet.mutation.set-worksheet-hidden':
      return [{ kind: 'hide-sheet', sheet, hidden: params.hidden === 1 }];
    case 'sheet.mutation.set-tab-color':
      return [{ kind: 'color-sheet', sheet, color: params.color ? params.color : null }];
    default:
      return undefined;
  }
}
