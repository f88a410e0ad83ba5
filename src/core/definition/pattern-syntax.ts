import { foldText } from '../values/text';

/** A set of characters as ranges of code points, both ends included, or everything outside them. */
export interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The syntax tree of a safe pattern, over folded characters. */
export type PatternNode =
  | { readonly kind: 'character'; readonly set: CharacterSet }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number };

export type PatternResult =
  | { readonly ok: true; readonly node: PatternNode }
  /** `at` is the place in the text, from 0, of what is not allowed there. */
  | { readonly ok: false; readonly at: number };

/** A pattern for a field needs far fewer; longer ones are pasted by mistake. */
const LONGEST_PATTERN = 500;
/** {n,m} is written out when compiled; more than this no field of a lead needs. */
const MOST_REPEATS = 100;
/** Deeper groups are refused, so that the reader cannot run out of stack. */
const DEEPEST_GROUP = 20;

const DIGITS: readonly (readonly [number, number])[] = [[48, 57]];
const WORD: readonly (readonly [number, number])[] = [
  [48, 57],
  [95, 95],
  [97, 122],
];
const SPACE: readonly (readonly [number, number])[] = [[32, 32]];
const ANY: CharacterSet = { negated: true, ranges: [] };

/** A fault found while reading; carried by throwing, since a recursive reader would else check at every step. */
class Refusal {
  constructor(readonly at: number) {}
}

/**
 * Reads the documented subset of regular expressions (METHOD §4 `matches`), or says where it leaves it:
 *
 * literal characters · `.` · classes `[a-z]` `[^…]` · `\d \w \s` and their capitals · `\` before punctuation ·
 * anchors `^ $` · groups `( )` or `(?: )` and `|` · `? * + {n} {n,} {n,m}` after one character or class; after a
 * group only `?`. Refused: repeated groups, look-around, back references, named groups, lazy or stacked
 * quantifiers. Literals are folded, so that `Á` meets `a`.
 */
export function parsePattern(source: string): PatternResult {
  if (source.length > LONGEST_PATTERN) return { ok: false, at: LONGEST_PATTERN };
  try {
    const reader = new PatternReader(Array.from(source));
    return { ok: true, node: reader.readAll() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, at: error.at };
    throw error;
  }
}

class PatternReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly characters: readonly string[]) {}

  readAll(): PatternNode {
    const node = this.readChoice();
    if (this.at < this.characters.length) throw new Refusal(this.at);
    return node;
  }

  private peek(): string | undefined {
    return this.characters[this.at];
  }

  private next(): string {
    const character = this.characters[this.at];
    if (character === undefined) throw new Refusal(this.at);
    this.at += 1;
    return character;
  }

  private skip(expected: string): boolean {
    if (this.characters[this.at] !== expected) return false;
    this.at += 1;
    return true;
  }

  private readChoice(): PatternNode {
    const parts = [this.readSequence()];
    while (this.skip('|')) parts.push(this.readSequence());
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  private readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    let wasSpace = false;
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.peek()) {
      const isSpace = /\s/.test(next);
      const term = this.readTerm();
      // Folded text has no two spaces in a row, so a second literal one could never be met.
      if (!(isSpace && wasSpace && term.kind === 'character')) parts.push(term);
      wasSpace = isSpace && term.kind === 'character';
    }
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  private readTerm(): PatternNode {
    const start = this.at;
    const first = this.next();
    if (first === '^') return { kind: 'start' };
    if (first === '$') return { kind: 'end' };
    if ('?*+{}]'.includes(first)) throw new Refusal(start);
    const atom = first === '(' ? this.readGroup() : this.readAtom(first);
    return this.readQuantifier(atom, first === '(');
  }

  private readGroup(): PatternNode {
    this.depth += 1;
    if (this.depth > DEEPEST_GROUP) throw new Refusal(this.at);
    if (this.skip('?') && !this.skip(':')) throw new Refusal(this.at);
    const node = this.readChoice();
    if (!this.skip(')')) throw new Refusal(this.at);
    this.depth -= 1;
    return node;
  }

  private readAtom(first: string): PatternNode {
    if (first === '.') return { kind: 'character', set: ANY };
    if (first === '[') return { kind: 'character', set: this.readClass() };
    if (first !== '\\') return literal(first);
    const set = this.readEscape();
    return typeof set === 'string' ? literal(set) : { kind: 'character', set };
  }

  private readEscape(): CharacterSet | string {
    const at = this.at;
    const letter = this.next();
    const ranges = { d: DIGITS, w: WORD, s: SPACE }[letter.toLowerCase()];
    if (ranges !== undefined) return { negated: letter !== letter.toLowerCase(), ranges };
    if (/[a-z0-9]/i.test(letter)) throw new Refusal(at);
    return letter;
  }

  private readClass(): CharacterSet {
    const negated = this.skip('^');
    const ranges: (readonly [number, number])[] = [];
    const start = this.at;
    while (!this.skip(']')) {
      const at = this.at;
      const low = this.readClassMember();
      if (typeof low !== 'string') {
        if (low.negated) throw new Refusal(at);
        ranges.push(...low.ranges);
      } else if (this.peek() === '-' && this.characters[this.at + 1] !== ']') {
        this.next();
        const high = this.readClassMember();
        const range = [codeOf(low), typeof high === 'string' ? codeOf(high) : undefined] as const;
        if (range[0] === undefined || range[1] === undefined || range[0] > range[1]) throw new Refusal(at);
        ranges.push([range[0], range[1]]);
      } else {
        const code = codeOf(low);
        if (code === undefined) throw new Refusal(at);
        ranges.push([code, code]);
      }
    }
    if (ranges.length === 0) throw new Refusal(start);
    return { negated, ranges };
  }

  private readClassMember(): CharacterSet | string {
    const character = this.next();
    return character === '\\' ? this.readEscape() : character;
  }

  private readQuantifier(part: PatternNode, isGroup: boolean): PatternNode {
    const at = this.at;
    const sign = this.peek();
    if (sign === undefined || !'?*+{'.includes(sign)) return part;
    if (isGroup && sign !== '?') throw new Refusal(at);
    this.at += 1;
    const [least, most] = sign === '{' ? this.readCounts(at) : BOUNDS[sign]!;
    const after = this.peek();
    if (after !== undefined && '?*+{'.includes(after)) throw new Refusal(this.at);
    return { kind: 'repeat', part, least, most };
  }

  private readCounts(at: number): readonly [number, number] {
    let text = '';
    for (let next = this.next(); next !== '}'; next = this.next()) text += next;
    const counts = /^(\d{1,3})(,(\d{1,3})?)?$/.exec(text);
    if (counts === null) throw new Refusal(at);
    const least = Number(counts[1]);
    const most = counts[2] === undefined ? least : counts[3] === undefined ? Infinity : Number(counts[3]);
    if (least > most || least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS))
      throw new Refusal(at);
    return [least, most];
  }
}

const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

function foldCharacter(character: string): string {
  return /\s/.test(character) ? ' ' : foldText(character);
}

/** The code of a folded character; undefined where folding makes none or several of it (`ß`). */
function codeOf(character: string): number | undefined {
  const folded = Array.from(foldCharacter(character));
  return folded.length === 1 ? folded[0]!.codePointAt(0) : undefined;
}

function literal(character: string): PatternNode {
  const parts = Array.from(foldCharacter(character)).map((folded): PatternNode => {
    const code = folded.codePointAt(0)!;
    return { kind: 'character', set: { negated: false, ranges: [[code, code]] } };
  });
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}
