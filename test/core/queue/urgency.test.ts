import { isUrgent, type UrgencyWords } from '../../../src/core/queue/urgency';
import type { Cell } from '../../../src/core/values/cell';
import { READING } from '../definition/fixtures';
import { on } from '../working-time/times';

const WORDS: UrgencyWords = {
  urgent: new Set(['urgente', 'lo antes posible']),
  units: new Map([
    ['dias', 'day'],
    ['semanas', 'week'],
    ['mes', 'month'],
    ['meses', 'month'],
  ]),
};

const urgent = (cell: Cell): boolean => isUrgent(cell, READING, on('2026-11-25'), WORDS);

describe('a lead', () => {
  it('is urgent where a word says so, whatever its case and accents', () => {
    expect(urgent('URGENTE')).toBe(true);
    expect(urgent(' lo antes  posible ')).toBe(true);
    expect(urgent('sin prisa')).toBe(false);
  });

  it('is urgent where it wants it within a month, counted in months where no unit is written', () => {
    expect([0, 0.5, 1, 1.5, 12, -1].map(urgent)).toEqual([true, true, true, false, false, false]);
    expect(
      ['1', '3', '10 días', '40 días', '4 semanas', '6 semanas', '1 mes', '2 meses'].map(urgent),
    ).toEqual([true, false, true, false, true, false, true, false]);
    expect(urgent('< 1 mes')).toBe(true);
    expect(urgent('3 vidas')).toBe(false);
  });

  it('is urgent where its day lies within the next month, not behind us', () => {
    expect(urgent('2026-12-26')).toBe(true);
    expect(urgent('2026-12-27')).toBe(false);
    expect(urgent('2026-11-24')).toBe(false);
  });

  it('is urgent by a ticked box, and not by a blank cell', () => {
    expect([true, false, '', null, undefined].map(urgent)).toEqual([true, false, false, false, false]);
  });
});
