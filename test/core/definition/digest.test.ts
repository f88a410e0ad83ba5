import { createHash } from 'node:crypto';
import { readComparand } from '../../../src/core/definition/comparand';
import { canonicalCriterion, digestOf, type SignedRow } from '../../../src/core/definition/digest';
import type { Cell } from '../../../src/core/values/cell';
import type { Criterion } from '../../../src/core/definition/types';
import { criterion, is, READING, SheetDate, day } from './fixtures';

function row(rest: Partial<Criterion> = {}): SignedRow {
  return { kind: 'criterion', criterion: criterion([0], is('a'), { field: 'Sector', points: 5, ...rest }) };
}

function digestOfValue(cell: Cell, comparedAs: 'value' | 'text' = 'value'): string {
  const condition = { operator: 'is', values: [readComparand(cell, READING)!] } as const;
  return digestOf([{ kind: 'criterion', criterion: criterion([0], condition, { field: 'F', comparedAs }) }]);
}

describe('digestOf', () => {
  it('is the beginning of the SHA-256 that Node gives of the canonical form', () => {
    const canonical =
      '["duo-1",["points",["sector"],["one_of","a"],5,"","¿Qué?",""],["cap","g",20],["threshold","share",0.6]]';
    const rows: readonly SignedRow[] = [
      row({ question: '¿Qué?' }),
      { kind: 'cap', cap: { number: 2, group: 'g', label: 'G', points: 20 } },
      { kind: 'threshold', threshold: { unit: 'share', share: 0.6 } },
    ];
    expect(digestOf(rows)).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex').slice(0, 12));
  });

  it('is the same whatever the case, accents and spaces of the field, and the number of the row', () => {
    expect(digestOf([row({ field: '  SÉCTOR ', number: 7 })])).toBe(digestOf([row({ number: 1 })]));
    expect(digestOf([row({ field: 'A|B' })])).toBe(digestOf([row({ field: ' a | b ' })]));
  });

  it('changes with every part of a row that is signed, and with the order of the rows', () => {
    const rows: readonly SignedRow[] = [
      row(),
      row({ field: 'Otro' }),
      row({ condition: is('b') }),
      row({ condition: { operator: 'none_of', values: [{ text: 'a', number: undefined }] } }),
      row({ points: 6 }),
      row({ kind: 'desirable' }),
      row({ group: 'g' }),
      row({ question: '¿Cuál?' }),
      row({ when: 'look_up' }),
      { kind: 'threshold', threshold: { unit: 'points', points: 60 } },
      { kind: 'threshold', threshold: { unit: 'share', share: 60 } },
    ];
    expect(new Set(rows.map((each) => digestOf([each]))).size).toBe(rows.length);
    expect(digestOf([rows[0]!, rows[1]!])).not.toBe(digestOf([rows[1]!, rows[0]!]));
  });

  it('is the same for one number, date or logical value however written', () => {
    expect(digestOfValue('5.000')).toBe(digestOfValue(5000));
    expect(digestOfValue('€ 5.000,00')).toBe(digestOfValue(5000));
    expect(digestOfValue('31/12/2026')).toBe(digestOfValue(new SheetDate(day('2026-12-31'))));
    expect(digestOfValue('VERDADERO')).toBe(digestOfValue(true));
    expect(digestOfValue('5.000')).not.toBe(digestOfValue(5));
  });

  it('keeps the characters of identifiers', () => {
    expect(digestOfValue('007')).not.toBe(digestOfValue('7'));
    expect(digestOfValue('600 123 456', 'text')).not.toBe(digestOfValue('600123456', 'text'));
  });
});

describe('canonicalCriterion', () => {
  it('does not depend on the order in which alternatives are named', () => {
    expect(canonicalCriterion(criterion([1, 0], is('a')))).toBe(
      canonicalCriterion(criterion([0, 1], is('a'))),
    );
  });
});
