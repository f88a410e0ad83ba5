import { patternSamples } from './pattern-sample';
import type { Condition } from './types';

/** A piece of text that conditions look for, and where it must stand. */
interface Piece {
  readonly text: string;
  readonly place: 'start' | 'inside' | 'end' | 'whole';
}

/** A text being put together: at most one piece at either end, any number inside. */
interface Draft {
  readonly start: string;
  readonly inside: string;
  readonly end: string;
}

/** Judges a folded text: which of the conditions hold, as a key. */
export type KeyOfText = (text: string) => string;

/** Characters no condition of a lead's field looks for; the first that none does stands between pieces. */
const SEPARATORS = ['·', '¤', '§', '¶', '‡', '†', '※', '⁂'];

/**
 * Drafts kept while combining. Twelve conditions on parts of one text give at most 4,096 answers; where there are
 * more, all pieces together, all but one, and all pairs stand for the combinations not tried.
 */
const MOST_DRAFTS = 4096;

/**
 * Texts that realise the combinations of the conditions on text: each text compared with, a neutral text that
 * holds no piece at all, and unions of the pieces that contains, starts, ends and matches look for.
 *
 * Pieces stand apart by a separator that none of them has, so a draft answers by its set of pieces alone. Drafts
 * that answer alike and have the same ends are one, which makes all subsets cost as many drafts as there are
 * different answers, not as there are subsets.
 */
export function textCandidates(conditions: readonly Condition[], keyOf: KeyOfText): readonly string[] {
  const pieces = conditions.flatMap(piecesOf);
  const separator =
    SEPARATORS.find((mark) => !pieces.some(({ text }) => text.includes(mark))) ?? SEPARATORS[0]!;
  const texts: string[] = [separator, separator.repeat(2)];
  for (const { text } of pieces) if (text !== '') texts.push(text);
  for (const draft of combine(pieces, separator, keyOf)) texts.push(written(draft, separator));
  return texts;
}

function piecesOf(condition: Condition): readonly Piece[] {
  switch (condition.operator) {
    case 'contains':
    case 'not_contains':
      return condition.texts.map((text) => ({ text, place: 'inside' }));
    case 'starts_with':
      return condition.texts.map((text) => ({ text, place: 'start' }));
    case 'ends_with':
      return condition.texts.map((text) => ({ text, place: 'end' }));
    case 'matches':
      return patternSamples(condition.pattern).map(({ text, atStart, atEnd }) => ({
        text,
        place: atStart ? (atEnd ? 'whole' : 'start') : atEnd ? 'end' : 'inside',
      }));
    case 'is':
    case 'equal':
    case 'one_of':
    case 'is_not':
    case 'not_equal':
    case 'none_of':
      return condition.values.map(({ text }) => ({ text, place: 'whole' }));
    default:
      return [];
  }
}

function written({ start, inside, end }: Draft, separator: string): string {
  return `${start}${separator}${inside}${end}`;
}

function combine(pieces: readonly Piece[], separator: string, keyOf: KeyOfText): readonly Draft[] {
  const starts = pieces.filter(({ place }) => place === 'start').map(({ text }) => text);
  const ends = pieces.filter(({ place }) => place === 'end').map(({ text }) => text);
  const drafts = new Map<string, Draft>();
  const keep = (draft: Draft): void => {
    if (drafts.size >= MOST_DRAFTS) return;
    const key = `${keyOf(written(draft, separator))}\n${draft.start}\n${draft.end}`;
    if (!drafts.has(key)) drafts.set(key, draft);
  };
  for (const start of ['', ...starts]) for (const end of ['', ...ends]) keep({ start, inside: '', end });
  for (const { text, place } of pieces) {
    if (place !== 'inside' || text === '') continue;
    for (const draft of [...drafts.values()])
      keep({ ...draft, inside: `${draft.inside}${text}${separator}` });
  }
  const all = [...drafts.values()];
  if (drafts.size >= MOST_DRAFTS) all.push(...extremes(pieces, separator));
  return all;
}

/** Unions of many pieces inside a text: all, all but one, and each two. */
function extremes(pieces: readonly Piece[], separator: string): readonly Draft[] {
  const texts = pieces.filter(({ place }) => place === 'inside').map(({ text }) => text);
  const unions = [texts];
  texts.forEach((text, index) => {
    unions.push(texts.filter((_, other) => other !== index));
    for (const other of texts.slice(0, index)) unions.push([other, text]);
  });
  return unions.map((union) => ({
    start: '',
    inside: union.map((text) => `${text}${separator}`).join(''),
    end: '',
  }));
}
