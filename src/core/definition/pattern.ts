import { parsePattern, type CharacterSet, type PatternNode } from './pattern-syntax';

/** More states than this a pattern of a lead's field never needs; {n,m} multiplies them. */
const MOST_STATES = 2000;
/** Remembered state sets; beyond it they are forgotten and found again, so that memory stays bounded. */
const MOST_REMEMBERED = 500;

type State =
  | { readonly kind: 'character'; readonly set: CharacterSet; readonly next: number }
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  | { readonly kind: 'start' | 'end'; readonly next: number }
  | { readonly kind: 'accept' };

/** A set of states reached together, with what each next character leads to. */
interface Moment {
  readonly waiting: readonly number[];
  readonly accepts: boolean;
  readonly acceptsAtEnd: boolean;
  readonly after: Map<number, Moment>;
}

/**
 * Compiles a safe pattern ({@link parsePattern}) into a test of folded text; undefined if it is none. It finds
 * the pattern anywhere unless anchored.
 *
 * No JavaScript RegExp: one of `x*y` already takes the square of a cell's length, and a cell may hold 50,000
 * characters. The pattern's automaton is walked once instead, all alternatives together (Thompson 1968), each
 * set of states remembered: O(length of the text), whatever the pattern.
 */
export function compilePattern(source: string): ((folded: string) => boolean) | undefined {
  const parsed = parsePattern(source);
  if (!parsed.ok) return undefined;
  const states: State[] = [{ kind: 'accept' }];
  const entry = build(parsed.node, 0, states);
  if (entry === undefined) return undefined;
  return matcher(states, entry);
}

/** Adds the states of a node that go on at `next`; gives its entry, undefined where there are too many. */
function build(node: PatternNode, next: number, states: State[]): number | undefined {
  if (states.length > MOST_STATES) return undefined;
  switch (node.kind) {
    case 'character':
      return states.push({ kind: 'character', set: node.set, next }) - 1;
    case 'start':
    case 'end':
      return states.push({ kind: node.kind, next }) - 1;
    case 'sequence': {
      let entry: number | undefined = next;
      for (let index = node.parts.length - 1; index >= 0 && entry !== undefined; index -= 1)
        entry = build(node.parts[index]!, entry, states);
      return entry;
    }
    case 'choice': {
      const entries = node.parts.map((part) => build(part, next, states));
      return fork(entries, states);
    }
    case 'repeat':
      return buildRepeat(node, next, states);
  }
}

function fork(entries: readonly (number | undefined)[], states: State[]): number | undefined {
  const known = entries.filter((entry): entry is number => entry !== undefined);
  return known.length < entries.length ? undefined : states.push({ kind: 'fork', next: known }) - 1;
}

function buildRepeat(
  { part, least, most }: Extract<PatternNode, { kind: 'repeat' }>,
  next: number,
  states: State[],
): number | undefined {
  let entry: number | undefined = next;
  if (most === Infinity) {
    const loop = states.push({ kind: 'fork', next: [next] }) - 1;
    const body = build(part, loop, states);
    if (body === undefined) return undefined;
    states[loop] = { kind: 'fork', next: [body, next] };
    entry = loop;
  } else {
    for (let count = least; count < most && entry !== undefined; count += 1)
      entry = fork([build(part, entry, states), next], states);
  }
  for (let count = 0; count < least && entry !== undefined; count += 1) entry = build(part, entry, states);
  return entry;
}

function contains(set: CharacterSet, code: number): boolean {
  const inside = set.ranges.some(([low, high]) => code >= low && code <= high);
  return inside !== set.negated;
}

function matcher(states: readonly State[], entry: number): (folded: string) => boolean {
  let remembered = new Map<string, Moment>();

  const moment = (entries: readonly number[], atStart: boolean): Moment => {
    const now = reach(states, entries, atStart, false);
    // An anchor still to pass depends on where it stands, so the start is a moment of its own.
    const key = `${atStart ? '^' : ''}${now.join(',')}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const made: Moment = {
      waiting: now.filter((index) => states[index]!.kind === 'character'),
      accepts: now.includes(0),
      acceptsAtEnd: reach(states, now, atStart, true).includes(0),
      after: new Map(),
    };
    remembered.set(key, made);
    return made;
  };

  const step = (from: Moment, code: number): Moment => {
    const entries = [entry];
    for (const index of from.waiting) {
      const state = states[index]!;
      if (state.kind === 'character' && contains(state.set, code)) entries.push(state.next);
    }
    const next = moment(entries, false);
    from.after.set(code, next);
    return next;
  };

  let first = moment([entry], true);
  return (folded) => {
    if (remembered.size > MOST_REMEMBERED) {
      remembered = new Map();
      first = moment([entry], true);
    }
    let current = first;
    for (let at = 0; at < folded.length; at += 1) {
      if (current.accepts) return true;
      const code = folded.codePointAt(at)!;
      if (code > 0xffff) at += 1;
      current = current.after.get(code) ?? step(current, code);
    }
    return current.acceptsAtEnd;
  };
}

/** All states reached without a character, ascending; the anchors pass only where they stand. */
function reach(
  states: readonly State[],
  entries: readonly number[],
  atStart: boolean,
  atEnd: boolean,
): number[] {
  const seen = new Set<number>();
  const open = [...entries];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const state = states[index]!;
    if (state.kind === 'fork') open.push(...state.next);
    else if (state.kind === 'start' && atStart) open.push(state.next);
    else if (state.kind === 'end' && atEnd) open.push(state.next);
  }
  return [...seen].sort((a, b) => a - b);
}
