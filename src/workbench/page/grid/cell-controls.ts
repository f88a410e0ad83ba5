/** What stands in a cell to be clicked: the arrow of a list, a checkbox, the button of a filter. */

import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';

import { extraOf } from './cell-data';
import type { GridState } from './grid-state';

export type ControlKind = 'list' | 'checkbox' | 'filter' | 'active-filter';

/** What a click does; the place is that of the cell. */
export type ControlClick = (kind: ControlKind, row: number, column: number) => void;

/** Side of a control in pixels of the sheet, and its distance from the edge of the cell. */
const SIZE = 14;
const MARGIN = 3;
const INK = '#5f6368';
const ACTIVE = '#188038';
const CHECKED = '#1a73e8';

interface Bounds {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

function boundsOf(context: ICellRenderContext): Bounds {
  const { primaryWithCoord } = context;
  return primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
}

/** Square of a control: checkboxes in the middle of the cell, all else at its right end. */
function squareOf(kind: ControlKind, bounds: Bounds): { readonly x: number; readonly y: number } {
  const middle = (bounds.startX + bounds.endX - SIZE) / 2;
  const x = kind === 'checkbox' ? middle : bounds.endX - SIZE - MARGIN;
  return {
    x: Math.max(bounds.startX, x),
    y: Math.max(bounds.startY, (bounds.startY + bounds.endY - SIZE) / 2),
  };
}

function paintArrow(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x + 3, y + 5);
  context.lineTo(x + SIZE - 3, y + 5);
  context.lineTo(x + SIZE / 2, y + 10);
  context.closePath();
  context.fillStyle = INK;
  context.fill();
}

function paintFilter(context: CanvasRenderingContext2D, x: number, y: number, active: boolean): void {
  context.fillStyle = active ? ACTIVE : '#ffffff';
  context.fillRect(x, y, SIZE, SIZE);
  context.fillStyle = active ? '#ffffff' : INK;
  for (const [index, width] of [10, 6, 2].entries()) {
    context.fillRect(x + (SIZE - width) / 2, y + 3 + index * 3, width, 2);
  }
}

function paintCheckbox(context: CanvasRenderingContext2D, x: number, y: number, checked: boolean): void {
  context.lineWidth = 2;
  context.strokeStyle = checked ? CHECKED : INK;
  context.fillStyle = checked ? CHECKED : '#ffffff';
  context.fillRect(x + 1, y + 1, SIZE - 2, SIZE - 2);
  context.strokeRect(x + 1, y + 1, SIZE - 2, SIZE - 2);
  if (!checked) return;
  context.beginPath();
  context.strokeStyle = '#ffffff';
  context.moveTo(x + 3, y + 7);
  context.lineTo(x + 6, y + 10);
  context.lineTo(x + 11, y + 4);
  context.stroke();
}

/** Univer takes the keyboard focus when the button of the mouse goes up: what opens before that loses it. */
function afterClick(step: () => void): void {
  window.addEventListener('pointerup', () => setTimeout(step), { once: true });
}

export class CellControls {
  private readonly renders: Readonly<Record<ControlKind, ICellCustomRender>>;

  constructor(
    private readonly state: GridState,
    clicked: ControlClick,
  ) {
    const render = (kind: ControlKind): ICellCustomRender => ({
      drawWith: (context, cell) => {
        const { x, y } = squareOf(kind, boundsOf(cell));
        if (kind === 'list') paintArrow(context, x, y);
        else if (kind === 'checkbox') paintCheckbox(context, x, y, this.isChecked(cell));
        else paintFilter(context, x, y, kind === 'active-filter');
      },
      isHit: (position, cell) => {
        const { x, y } = squareOf(kind, boundsOf(cell));
        return position.x >= x && position.x <= x + SIZE && position.y >= y && position.y <= y + SIZE;
      },
      onPointerDown: (cell, event: { readonly button?: number }) => {
        if ((event.button ?? 0) === 0) afterClick(() => clicked(kind, cell.row, cell.col));
      },
    });
    this.renders = {
      list: render('list'),
      checkbox: render('checkbox'),
      filter: render('filter'),
      'active-filter': render('active-filter'),
    };
  }

  /** The control of a cell; `undefined` for most cells. */
  of(sheet: number, row: number, column: number): ICellCustomRender | undefined {
    const kind = this.kind(sheet, row, column);
    return kind && this.renders[kind];
  }

  kind(sheet: number, row: number, column: number): ControlKind | undefined {
    const filter = this.state.heads.get(sheet)?.filter;
    if (
      filter &&
      filter.block.row === row &&
      column >= filter.block.column &&
      column < filter.block.column + filter.block.columns
    ) {
      const own = filter.columns[column];
      return own && (own.hidden.length > 0 || own.condition) ? 'active-filter' : 'filter';
    }
    const { validation } = extraOf(this.state.cell(sheet, row, column));
    const rule = validation === undefined ? undefined : this.state.validations[validation];
    return rule?.kind === 'list' || rule?.kind === 'checkbox' ? rule.kind : undefined;
  }

  /** A checkbox stands instead of the word for its value. */
  hidesText(control: ICellCustomRender): boolean {
    return control === this.renders.checkbox;
  }

  private isChecked(cell: ICellRenderContext): boolean {
    return Boolean(this.state.cell(Number(cell.subUnitId), cell.row, cell.col)?.v);
  }
}
