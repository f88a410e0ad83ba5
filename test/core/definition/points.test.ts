import type { Cell } from '../../../src/core/values/cell';
import {
  pointsOf,
  readPoints,
  readThreshold,
  thresholdPoints,
  wholePoints,
} from '../../../src/core/definition/points';
import { READING } from './fixtures';

describe('readPoints', () => {
  it.each<[Cell, number | undefined]>([
    [15, 15],
    ['−10', -10],
    ['+10', 10],
    ['2,5', 2.5],
    [1 / 3, 0.333333],
    ['10 %', undefined],
    ['muchos', undefined],
    [true, undefined],
  ])('reads %j as %j', (cell, points) => {
    expect(readPoints(cell, READING)).toBe(points);
  });
});

describe('readThreshold', () => {
  it.each<[Cell, object | undefined]>([
    [60, { unit: 'points', points: 60 }],
    ['60', { unit: 'points', points: 60 }],
    ['60 %', { unit: 'share', share: 0.6 }],
    ['100 %', { unit: 'share', share: 1 }],
    [0.6, { unit: 'share', share: 0.6 }],
    [1, { unit: 'points', points: 1 }],
    [0, { unit: 'points', points: 0 }],
    [-5, { unit: 'points', points: -5 }],
    ['alto', undefined],
  ])('reads %j as %j', (cell, threshold) => {
    expect(readThreshold(cell, READING)).toEqual(threshold);
  });

  it('takes a share of the maximum without the noise of binary fractions', () => {
    expect(thresholdPoints({ unit: 'share', share: 0.07 }, 100)).toBe(7);
    expect(thresholdPoints({ unit: 'points', points: 7 }, 100)).toBe(7);
  });
});

describe('wholePoints', () => {
  it('makes sums independent of order', () => {
    expect(pointsOf(wholePoints(0.1) + wholePoints(0.2))).toBe(0.3);
  });
});
