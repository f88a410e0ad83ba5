import type { BorderLine, CellStyle } from '../model';
import type { StylePool } from '../document/styles';
import { normalizeColor } from '../rules/color';
import type { RangeHandle } from './handles';

export interface BorderEdges {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

type Borders = Record<'top' | 'left' | 'bottom' | 'right', BorderLine | undefined>;

/** How `setBorder` changes the style of each cell of a range, or a signature error. */
export function borderStyles(
  handle: RangeHandle,
  edges: BorderEdges,
  color: string | null,
  style: object | number | null,
): (pool: StylePool, old: CellStyle | undefined, row: number, column: number) => CellStyle | undefined {
  const given = [...Object.values(edges), color, style] as unknown[];
  const wrongEdge = Object.values(edges).some(
    (edge) => edge !== null && edge !== undefined && typeof edge !== 'boolean',
  );
  const hex = color === null ? '#000000' : typeof color === 'string' ? normalizeColor(color) : undefined;
  const name = style === null ? 'SOLID' : handle.context.enums.BorderStyle.nameOf(style);
  if (wrongEdge || hex === undefined || name === undefined) return handle.refuse('setBorder', given);
  const line: BorderLine = { color: hex, style: name };
  const { rows, columns } = handle.area;
  return (pool, old, row, column) => {
    const borders: Borders = {
      top: undefined,
      left: undefined,
      bottom: undefined,
      right: undefined,
      ...old?.borders,
    };
    const draw = (side: keyof Borders, edge: boolean | null): void => {
      if (edge !== null && edge !== undefined) borders[side] = edge ? line : undefined;
    };
    draw('top', row === 0 ? edges.top : edges.horizontal);
    draw('bottom', row === rows - 1 ? edges.bottom : edges.horizontal);
    draw('left', column === 0 ? edges.left : edges.vertical);
    draw('right', column === columns - 1 ? edges.right : edges.vertical);
    const any = Object.values(borders).some((side) => side !== undefined);
    return pool.with(old, 'borders', any ? borders : undefined);
  };
}
