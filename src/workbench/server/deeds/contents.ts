/** Deeds on the contents of cells: typing, clearing, notes, pasting. */

import { eventText } from '../../../runtime/editing';
import { readTypedInput } from '../../../runtime/spreadsheet/typed-input';
import type { Block } from '../../protocol/places';
import { changing, type DeedOf, type Effect, type Happening, Refused, type Scene, selecting } from './scene';

/** What an edit event will say of a block, as it is before the edit. */
export function editing(scene: Scene, sheet: number, block: Block): Happening {
  const isSingle = block.rows === 1 && block.columns === 1;
  const value = scene.model(sheet).rows[block.row]?.values[block.column] ?? null;
  return { kind: 'edit', sheet, block, ...(isSingle ? { was: { oldValue: eventText(value) } } : {}) };
}

/** A `%` of the pattern itself, not of a text in it. */
const PERCENTAGE = /^(?:[^"\\%]|"[^"]*"|\\.)*%/;

/** A bare number that is typed where percentages stand is one of them. */
function asPercentage(scene: Scene, sheet: number, { row, column }: Block, text: string): string {
  const format = scene.model(sheet).rows[row]?.styles?.[column]?.numberFormat;
  if (format === undefined || !PERCENTAGE.test(format)) return text;
  const { value, numberFormat } = readTypedInput(text, scene.document.locale);
  return typeof value === 'number' && numberFormat === undefined ? `${text.trim()}%` : text;
}

export function type(scene: Scene, { sheet, row, column, texts }: DeedOf<'type'>): Effect {
  const columns = texts.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (columns === 0) return { happenings: [] };
  const block = { row, column, rows: texts.length, columns };
  const happening = editing(scene, sheet, block);
  scene.growTo(sheet, block);
  const isPaste = texts.length > 1 || columns > 1;
  // Lines of pasted text may be of different lengths.
  const table = texts.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? ''));
  scene.range(sheet, block).setValues(isPaste ? table : [[asPercentage(scene, sheet, block, texts[0]![0]!)]]);
  return { happenings: [happening], ...(isPaste ? selecting(sheet, block) : {}) };
}

/** Rows that a filter hides keep their contents: nobody sees that they are selected. */
export function clear(scene: Scene, { sheet, blocks }: DeedOf<'clear'>): Effect {
  const happenings = blocks.map((block) => editing(scene, sheet, block));
  for (const block of blocks) {
    scene.range(sheet, block).clear({ contentsOnly: true, skipFilteredRows: true });
  }
  return { happenings };
}

export function note(scene: Scene, { sheet, row, column, text }: DeedOf<'note'>): Effect {
  scene.range(sheet, { row, column, rows: 1, columns: 1 }).setNote(text);
  return { happenings: changing('OTHER') };
}

/** Google's words for this are not known. */
const CUT_WHOLE = 'Only copied cells can be pasted in parts.';

/** Copied cells fill a target that is a multiple of them, else they are put once at its upper left corner. */
export function transfer(scene: Scene, { from, to, how, what }: DeedOf<'transfer'>): Effect {
  if (how === 'cut' && what !== 'all') throw new Refused({ code: 'service', message: CUT_WHOLE });
  const { rows, columns } = from.block;
  const isTiled = how === 'copy' && to.block.rows % rows === 0 && to.block.columns % columns === 0;
  const target = isTiled ? to.block : { ...to.block, rows, columns };
  const happenings = what === 'formats' ? changing('FORMAT') : [editing(scene, to.sheet, target)];
  scene.growTo(to.sheet, target);
  const source = scene.range(from.sheet, from.block);
  const destination = scene.range(to.sheet, target);
  if (how === 'cut') source.moveTo(destination);
  else if (what === 'all') source.copyTo(destination);
  else source.copyTo(destination, what === 'values' ? { contentsOnly: true } : { formatOnly: true });
  return { happenings, ...selecting(to.sheet, target) };
}
