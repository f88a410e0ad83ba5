/** Deeds on the looks of cells. */

import type { Block } from '../../protocol/places';
import { changing, type DeedOf, type Effect, type Scene } from './scene';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Style = DeedOf<'format'>['style'];

const WRAPS = { overflow: 'OVERFLOW', wrap: 'WRAP', clip: 'CLIP' } as const;

export function format(scene: Scene, { sheet, blocks, style }: DeedOf<'format'>): Effect {
  for (const block of blocks) formatBlock(scene, sheet, block, style);
  return { happenings: changing('FORMAT') };
}

function formatBlock(scene: Scene, sheet: number, block: Block, style: Style): void {
  const range = scene.range(sheet, block);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.fontColor !== undefined) range.setFontColor(style.fontColor);
  if (style.fontFamily !== undefined) range.setFontFamily(style.fontFamily);
  // Google takes `null` for a size, its typings do not.
  if (style.fontSize !== undefined) range.setFontSize(style.fontSize as number);
  if (style.bold !== undefined) range.setFontWeight(style.bold === true ? 'bold' : null);
  if (style.italic !== undefined) range.setFontStyle(style.italic === true ? 'italic' : null);
  if (style.underline !== undefined) setLine(range, 'underline', style.underline === true);
  if (style.strikethrough !== undefined) setLine(range, 'line-through', style.strikethrough === true);
  if (style.horizontal !== undefined) range.setHorizontalAlignment(style.horizontal);
  if (style.vertical !== undefined) range.setVerticalAlignment(style.vertical);
  if (style.wrap !== undefined)
    range.setWrapStrategy(scene.app.WrapStrategy[WRAPS[style.wrap ?? 'overflow']]);
  if (style.numberFormat !== undefined) range.setNumberFormat(style.numberFormat ?? 'General');
}

/** A cell has one line: taking one away leaves the other kind alone. */
function setLine(range: Range, line: 'underline' | 'line-through', isOn: boolean): void {
  if (isOn) range.setFontLine(line);
  else {
    const lines = range.getFontLines() as ('underline' | 'line-through' | 'none')[][];
    range.setFontLines(
      lines.map((row) => row.map((each) => (each === line || each === 'none' ? null : each))),
    );
  }
}

export function merge(scene: Scene, { sheet, block, merged }: DeedOf<'merge'>): Effect {
  const range = scene.range(sheet, block);
  if (merged) range.merge();
  else range.breakApart();
  return { happenings: changing('OTHER') };
}
