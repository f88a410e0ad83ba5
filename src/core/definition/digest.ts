import { formatDay } from '../values/day';
import { sha256Hex } from '../values/sha256';
import { foldText } from '../values/text';
import type { WrittenThreshold } from './points';
import type { Cap, Comparand, Condition, Criterion } from './types';

/** Told apart from digests of another form, should the form ever change. */
const FORM = 'duo-1';

/** 48 bits: two versions of one team's table agree by accident once in 10^14; short enough for a cell. */
const DIGEST_CHARACTERS = 12;

/** The rows of a definition table in table order, as far as they belong to what is signed. */
export type SignedRow =
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
  | { readonly kind: 'cap'; readonly cap: Cap }
  | { readonly kind: 'threshold'; readonly threshold: WrittenThreshold };

/**
 * The version of a definition: the first 12 hexadecimal characters of the SHA-256 of its canonical form.
 *
 * The same for the same rows in the same order, whatever the language of headers, kinds and conditions, the case,
 * accents and spaces of its words, and the way its numbers and dates are written; blank rows and notes do not
 * count. Fields are taken as written, since they name the user's own columns.
 */
export function digestOf(rows: readonly SignedRow[]): string {
  const canonical = JSON.stringify([FORM, ...rows.map(canonicalRow)]);
  return sha256Hex(canonical).slice(0, DIGEST_CHARACTERS);
}

type Canonical = string | number | readonly Canonical[];

function canonicalRow(row: SignedRow): Canonical {
  switch (row.kind) {
    case 'cap':
      return ['cap', row.cap.group, row.cap.points];
    case 'threshold':
      return row.threshold.unit === 'share'
        ? ['threshold', 'share', row.threshold.share]
        : ['threshold', row.threshold.points];
    case 'criterion': {
      const { kind, field, points, group, question, when } = row.criterion;
      const names = field.split('|').map(foldText);
      const condition = canonicalCondition(row.criterion);
      return [kind, names, condition, points, group, question.trim(), when ?? ''];
    }
  }
}

/** The form in which two criteria are identical: what they read, ask and give, whatever they are called. */
export function canonicalCriterion(criterion: Criterion): string {
  const columns = criterion.columns.map(({ column }) => column).sort((a, b) => a - b);
  const { kind, points, group } = criterion;
  return JSON.stringify([kind, columns, canonicalCondition(criterion), points, group]);
}

function canonicalCondition({ condition, columns }: Criterion): Canonical {
  const asText = columns.every(({ comparedAs }) => comparedAs === 'text');
  return [condition.operator, ...operands(condition, asText)];
}

function operands(condition: Condition, asText: boolean): readonly Canonical[] {
  if ('values' in condition) return condition.values.map((value) => canonicalComparand(value, asText));
  if ('texts' in condition) return condition.texts;
  if ('number' in condition) return [condition.number];
  if ('days' in condition) return [condition.days];
  if ('day' in condition) return [formatDay(condition.day)];
  if ('pattern' in condition) return [condition.pattern];
  if (!('low' in condition)) return [];
  const { operator, low, high } = condition;
  return operator === 'between' ? [low, high] : [formatDay(low), formatDay(high)];
}

function canonicalComparand({ text, number, day, truth }: Comparand, asText: boolean): Canonical {
  if (truth !== undefined) return truth ? 'true' : 'false';
  // `007` may be an identifier: as a number it would be the version of `7`.
  if (asText || /^0\d/.test(text)) return text;
  if (number !== undefined) return number;
  return day === undefined ? text : formatDay(day);
}
