import type { Cell, Day, Reading } from '../values/cell';
import type { Definition, FieldColumn, When } from '../definition/types';
import { partition, type Component } from '../scoring/component';
import { contribute, type Contribution } from '../scoring/contribution';
import { askables, boundsOf, decides, isNeedless, orderIn, type Askable } from '../scoring/next-question';
import { scaleOf } from '../scoring/scorer';
import { compileSlots } from '../scoring/slot';

/** A field of one lead that the definition reads and nobody knows yet, with what it is worth to ask. */
export interface OpenQuestion {
  /** The column to ask for: of alternatives, this one. */
  readonly field: FieldColumn;
  /** Number of the row of the definition that the question is put for, from 1. */
  readonly criterion: number;
  /** As written in the definition; `''` where it has none. */
  readonly question: string;
  readonly when: When | undefined;
  /** Whether two answers, all else equal, differ in the lead being qualified (METHOD §4 Next question). */
  readonly decides: boolean;
  /** Whether a required or knock-out row reads it. */
  readonly gate: boolean;
  /** Largest minus smallest points that the answer can give. */
  readonly swing: number;
  /** Whether the cell holds something that a condition cannot read; else it is blank. */
  readonly unreadable: boolean;
}

/**
 * Compiles, for the rows of one table on one day, the list of open questions of a row: every blank or unreadable
 * field that criteria read, the deciding ones first, each part in the order of Next question (METHOD §4): required
 * and knock-out first, then the larger swing of points, then table order. A column whose alternatives have settled
 * all its criteria is not asked for.
 *
 * The first deciding blank field is the one that scoring names as next question. `today` as for the scorer.
 */
export function compileOpenQuestions(
  definition: Definition,
  reading: Reading,
  today: Day | undefined,
): (row: readonly Cell[]) => readonly OpenQuestion[] {
  const scale = scaleOf(definition);
  const slots = compileSlots(definition.criteria, reading, today);
  const components = partition(definition.criteria, definition.caps, slots, scale);
  const threshold = Math.round(definition.threshold.points * scale);
  const usual = askables(components);
  return (row) => {
    const contributions = components.map((component) => contributionOf(component, row));
    const open = orderIn(usual, contributions)
      .filter((field) => isOpen(field, contributions))
      .map((field) => openQuestion(field, contributions, threshold, scale));
    return [...open.filter((each) => each.decides), ...open.filter((each) => !each.decides)];
  };
}

function contributionOf(component: Component, row: readonly Cell[]): Contribution {
  return contribute(
    component,
    component.slots.map((slot) => slot.patternOf(row[slot.field.column])),
  );
}

function isOpen(field: Askable, contributions: readonly Contribution[]): boolean {
  const { patterns } = contributions[field.component.index]!;
  const { blank, unreadable } = patterns[field.place]!;
  return (blank || unreadable) && !isNeedless(field, patterns);
}

function openQuestion(
  { component, place, gate, swing, question }: Askable,
  contributions: readonly Contribution[],
  threshold: number,
  scale: number,
): OpenQuestion {
  const own = contributions[component.index]!;
  const bounds = boundsOf(contributions);
  return {
    field: question.field,
    criterion: question.criterion.number,
    question: question.question,
    when: question.criterion.when ?? whenOf(component, place),
    decides:
      bounds !== undefined &&
      bounds.most >= threshold &&
      decides(own, place, contributions, threshold, bounds),
    gate,
    swing: swing / scale,
    unreadable: own.patterns[place]!.unreadable,
  };
}

/** When to ask, as any row on the field says it. */
function whenOf(component: Component, place: number): When | undefined {
  const saying = component.judged.find(
    ({ placeInSlot, criterion }) => placeInSlot[place]! >= 0 && criterion.when !== undefined,
  );
  return saying?.criterion.when;
}
