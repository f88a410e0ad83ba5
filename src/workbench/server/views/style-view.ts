import type { CellStyle } from '../../../runtime/spreadsheet/model';
import type { StyleView } from '../../protocol/views';

const WRAPS = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;
const EDGES = ['top', 'left', 'bottom', 'right'] as const;

/** Looks as pages know them; what is as in a plain cell is left out. */
export function styleView(style: CellStyle): StyleView {
  return {
    ...(style.background === undefined ? {} : { background: style.background }),
    ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor }),
    ...(style.fontFamily === undefined ? {} : { fontFamily: style.fontFamily }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.fontWeight === 'bold' ? { bold: true } : {}),
    ...(style.fontStyle === 'italic' ? { italic: true } : {}),
    ...(style.fontLine === 'underline' ? { underline: true } : {}),
    ...(style.fontLine === 'line-through' ? { strikethrough: true } : {}),
    ...(style.horizontalAlignment === undefined ? {} : { horizontal: style.horizontalAlignment }),
    ...(style.verticalAlignment === undefined ? {} : { vertical: style.verticalAlignment }),
    ...(style.wrap === undefined || style.wrap === 'OVERFLOW' ? {} : { wrap: WRAPS[style.wrap] }),
    ...(style.borders === undefined ? {} : { borders: bordersView(style.borders) }),
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
  };
}

function bordersView(borders: NonNullable<CellStyle['borders']>): NonNullable<StyleView['borders']> {
  const drawn = EDGES.filter((edge) => borders[edge] !== undefined);
  return Object.fromEntries(drawn.map((edge) => [edge, borders[edge]]));
}
