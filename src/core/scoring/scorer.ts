import type { Cell, Day, Reading } from '../values/cell';
import type { Criterion, Definition, FieldColumn } from '../definition/types';
import { partition, type Component } from './component';
import { contribute, type Contribution } from './contribution';
import { compileNextQuestion } from './next-question';
import { compileSlots, type Pattern } from './slot';
import type { NextQuestion, Reason, RowScore, Status } from './types';

/** Points may have this many decimals; more are read as written and rounded here, so that sums are exact. */
const MAXIMUM_DECIMALS = 6;

/** A definition ready to score the rows of one table on one day. */
export interface Scorer {
  /** Scores one row of the Leads table (cells in column order). */
  readonly score: (row: readonly Cell[]) => RowScore;
}

/**
 * Compiles a definition for scoring. The scorer remembers how each distinct cell answers and what each
 * distinct combination of answers adds, so a row costs one look-up per column and one per component.
 *
 * `today` may be absent only where {@link Definition.needsDay} is false.
 */
export function compileScorer(definition: Definition, reading: Reading, today: Day | undefined): Scorer {
  const scale = scaleOf(definition);
  const slots = compileSlots(definition.criteria, reading, today);
  const components = partition(definition.criteria, definition.caps, slots, scale);
  const threshold = Math.round(definition.threshold.points * scale);
  const contributionOf = components.map(rememberContributions);
  const next = compileNextQuestion(components, threshold);
  const combine = compileRowScore(threshold, scale, next);
  const contributions: Contribution[] = [];
  return {
    score: (row) => {
      for (let index = 0; index < contributionOf.length; index += 1) {
        contributions[index] = contributionOf[index]!(row);
      }
      return combine(contributions);
    },
  };
}

/** The power of ten that turns all points of a definition into whole numbers. */
export function scaleOf(definition: Definition): number {
  const all = [
    ...definition.criteria.map((criterion) => criterion.points),
    ...definition.caps.map((cap) => cap.points),
    definition.threshold.points,
  ];
  for (let decimals = 0; decimals < MAXIMUM_DECIMALS; decimals += 1) {
    const scale = 10 ** decimals;
    if (all.every((points) => Math.abs(points * scale - Math.round(points * scale)) < 1e-9)) return scale;
  }
  return 10 ** MAXIMUM_DECIMALS;
}

/** Ids of patterns are packed into one number while they stay below this; a column with more is rare. */
const PACKED_IDS = 1024;
/** As many ids of {@link PACKED_IDS} as a number holds exactly (2^50 < 2^53). */
const PACKED_SLOTS = 5;

function rememberContributions(component: Component): (row: readonly Cell[]) => Contribution {
  const { slots } = component;
  if (slots.length === 1) {
    const [slot] = slots;
    const { column } = slot!.field;
    const byPattern: (Contribution | undefined)[] = [];
    return (row) => {
      const pattern = slot!.patternOf(row[column]);
      return (byPattern[pattern.id] ??= contribute(component, [pattern]));
    };
  }
  const byPatterns = new Map<number | string, Contribution>();
  const patterns: Pattern[] = [];
  return (row) => {
    let packed = 0;
    let packs = slots.length <= PACKED_SLOTS;
    for (let place = 0; place < slots.length; place += 1) {
      const slot = slots[place]!;
      const pattern = slot.patternOf(row[slot.field.column]);
      patterns[place] = pattern;
      packed = packed * PACKED_IDS + pattern.id;
      if (pattern.id >= PACKED_IDS) packs = false;
    }
    const key = packs ? packed : patterns.map((pattern) => pattern.id).join(',');
    let contribution = byPatterns.get(key);
    if (contribution === undefined) {
      contribution = contribute(component, [...patterns]);
      byPatterns.set(key, contribution);
    }
    return contribution;
  };
}

/** Adds up what the components contribute to one row; rows that lack the same share the list of what they lack. */
function compileRowScore(
  threshold: number,
  scale: number,
  next: (contributions: readonly Contribution[]) => NextQuestion | undefined,
): (contributions: readonly Contribution[]) => RowScore {
  const why: Reason[] = [];
  const missingByKey = new Map<string, readonly Criterion[]>();
  const missingOf = (contributions: readonly Contribution[]): readonly Criterion[] => {
    let key = '';
    for (const each of contributions) if (each.missing.length > 0) key += each.key;
    let missing = missingByKey.get(key);
    if (missing === undefined) {
      missing = onePerField(contributions.flatMap((each) => each.missing.map((entry) => entry.criterion)));
      missingByKey.set(key, missing);
    }
    return missing;
  };
  return (contributions) => {
    let points = 0;
    let low = 0;
    let high = 0;
    let knockedOut = false;
    let requiredFails = false;
    let anyBlank = false;
    let lacks = false;
    let unreadable: FieldColumn[] | undefined;
    let reasons = 0;
    for (let index = 0; index < contributions.length; index += 1) {
      const each = contributions[index]!;
      points += each.points;
      low += each.low;
      high += each.high;
      if (each.knockedOut) knockedOut = true;
      if (each.requiredFails) requiredFails = true;
      if (each.anyBlank) anyBlank = true;
      if (each.missing.length > 0) lacks = true;
      for (let at = 0; at < each.unreadable.length; at += 1) {
        (unreadable ??= []).push(each.unreadable[at]!.field);
      }
      for (let at = 0; at < each.reasons.length; at += 1) {
        insertByStrength(why, reasons, each.reasons[at]!);
        reasons += 1;
      }
    }
    return {
      score: points / scale,
      low: low / scale,
      high: high / scale,
      status: statusOf(knockedOut, lacks, requiredFails, points < threshold),
      missing: lacks ? missingOf(contributions) : NONE,
      unreadable: unreadable === undefined ? NONE : unreadable.sort((a, b) => a.column - b.column),
      why: unscaled(why.slice(0, reasons), scale),
      next: anyBlank ? next(contributions) : undefined,
    };
  };
}

function unscaled(why: readonly Reason[], scale: number): readonly Reason[] {
  return scale === 1 ? why : why.map((reason) => ({ ...reason, points: reason.points / scale }));
}

const NONE: readonly never[] = [];

/** METHOD §4 Status: the first that applies. */
function statusOf(knockedOut: boolean, isMissing: boolean, requiredFails: boolean, below: boolean): Status {
  if (knockedOut) return 'excluded';
  if (isMissing) return 'incomplete';
  return requiredFails || below ? 'not_yet' : 'qualified';
}

/** Inserts into the first `count` places, which are in order; the rest of the array is old. */
function insertByStrength(why: Reason[], count: number, reason: Reason): void {
  let at = count;
  while (at > 0 && isStronger(reason, why[at - 1]!)) {
    why[at] = why[at - 1]!;
    at -= 1;
  }
  why[at] = reason;
}

function isStronger(a: Reason, b: Reason): boolean {
  const difference = Math.abs(a.points) - Math.abs(b.points);
  return difference > 0 || (difference === 0 && a.criterion < b.criterion);
}

/** In table order, and one row for each field: two requirements on one blank field are one thing to ask for. */
function onePerField(missing: readonly Criterion[]): readonly Criterion[] {
  const fields = new Set<string>();
  return [...missing]
    .sort((a, b) => a.number - b.number)
    .filter((criterion) => {
      const key = criterion.columns.map((column) => column.column).join('|');
      return !fields.has(key) && fields.add(key);
    });
}
