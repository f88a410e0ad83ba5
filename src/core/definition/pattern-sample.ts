import { parsePattern, type CharacterSet, type PatternNode } from './pattern-syntax';

/** A text that meets a pattern, and where the pattern ties it to the ends of the whole text. */
export interface PatternSample {
  readonly text: string;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A choice of many branches inside another multiplies; these many samples tell the branches apart. */
const MOST_SAMPLES = 64;

/** Tried first to stand for a set of characters, so that samples look like what people write. */
const COMMON = 'a1 5zx0-_.@/+#';
const LAST_PLAIN_CODE = 0x7e;
const FIRST_PLAIN_CODE = 0x21;

/**
 * Sample texts of a safe pattern made from its syntax tree alone: every branch of a choice, every optional part
 * with and without, repeats at their least (and once where the least is none). Empty where the pattern is none.
 */
export function patternSamples(source: string): readonly PatternSample[] {
  const parsed = parsePattern(source);
  if (!parsed.ok) return [];
  const samples = samplesOf(parsed.node).filter(
    (sample, index, all) => index < MOST_SAMPLES && all.findIndex((other) => isSame(other, sample)) === index,
  );
  return samples;
}

function isSame(a: PatternSample, b: PatternSample): boolean {
  return a.text === b.text && a.atStart === b.atStart && a.atEnd === b.atEnd;
}

const EMPTY: PatternSample = { text: '', atStart: false, atEnd: false };

function samplesOf(node: PatternNode): readonly PatternSample[] {
  switch (node.kind) {
    case 'character':
      return charactersOf(node.set).map((text) => ({ text, atStart: false, atEnd: false }));
    case 'start':
      return [{ ...EMPTY, atStart: true }];
    case 'end':
      return [{ ...EMPTY, atEnd: true }];
    case 'choice':
      return node.parts.flatMap(samplesOf).slice(0, MOST_SAMPLES);
    case 'sequence':
      return node.parts.reduce<readonly PatternSample[]>(
        (sofar, part) => joined(sofar, samplesOf(part)),
        [EMPTY],
      );
    case 'repeat': {
      const one = samplesOf(node.part);
      const repeated = one.map(({ text, atStart, atEnd }) => ({
        text: text.repeat(Math.max(1, node.least)),
        atStart,
        atEnd,
      }));
      return node.least === 0 ? [...repeated, EMPTY] : repeated;
    }
  }
}

function joined(before: readonly PatternSample[], after: readonly PatternSample[]): readonly PatternSample[] {
  if (after.length === 1 || before.length === 1)
    return before.flatMap((first) => after.map((second) => join(first, second))).slice(0, MOST_SAMPLES);
  // Not the product: each way of the longer side with one of the other, so that samples grow by sums.
  const length = Math.max(before.length, after.length);
  const pairs: PatternSample[] = [];
  for (let index = 0; index < length; index += 1)
    pairs.push(join(before[index % before.length]!, after[index % after.length]!));
  return pairs.slice(0, MOST_SAMPLES);
}

function join(first: PatternSample, second: PatternSample): PatternSample {
  return {
    text: first.text + second.text,
    atStart: first.atStart || second.atStart,
    atEnd: first.atEnd || second.atEnd,
  };
}

/** One character of the set, two for a set with several plain ones: an early one and a late one. */
function charactersOf(set: CharacterSet): readonly string[] {
  const isIn = (code: number): boolean =>
    set.ranges.some(([low, high]) => code >= low && code <= high) !== set.negated;
  const first = Array.from(COMMON).find((character) => isIn(character.codePointAt(0)!));
  let last: string | undefined;
  for (let code = LAST_PLAIN_CODE; code >= FIRST_PLAIN_CODE && last === undefined; code -= 1)
    if (isIn(code) && !isCapital(code)) last = String.fromCodePoint(code);
  const rare =
    set.ranges[0] === undefined || set.negated ? undefined : String.fromCodePoint(set.ranges[0][0]);
  const found = [first ?? last ?? rare, last].filter(
    (character): character is string => character !== undefined,
  );
  return found.filter((character, index) => found.indexOf(character) === index);
}

/** Folded text has no capitals. */
function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
