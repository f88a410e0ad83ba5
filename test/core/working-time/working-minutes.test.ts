import * as fc from 'fast-check';
import { dayOfMinute } from '../../../src/core/values/minute';
import { usualWorkingHours, workingHours } from '../../../src/core/working-time/working-hours';
import {
  addWorkingMinutes,
  isWorkingMinute,
  nextWorkingMinute,
  workingMinutesBetween,
} from '../../../src/core/working-time/working-minutes';
import { anyHours, anyMinute, someHours } from './arbitrary-hours';
import { at, on } from './times';

/** Monday 7 December 2026 is no holiday here, Tuesday the 8th is. */
const hours = usualWorkingHours([on('2026-12-08')]);

describe('the next working minute', () => {
  it('is the minute itself in working time, else the next opening', () => {
    expect(nextWorkingMinute(hours, at('2026-11-23 10:00'))).toBe(at('2026-11-23 10:00'));
    expect(nextWorkingMinute(hours, at('2026-11-23 07:00'))).toBe(at('2026-11-23 09:00'));
    expect(nextWorkingMinute(hours, at('2026-11-23 18:00'))).toBe(at('2026-11-24 09:00'));
    expect(nextWorkingMinute(hours, at('2026-11-27 19:30'))).toBe(at('2026-11-30 09:00'));
  });

  it('passes over a holiday', () => {
    expect(nextWorkingMinute(hours, at('2026-12-07 18:30'))).toBe(at('2026-12-09 09:00'));
  });

  it('is none where nobody ever works', () => {
    expect(nextWorkingMinute(workingHours([], []), at('2026-11-23 10:00'))).toBeUndefined();
  });
});

describe('working minutes between', () => {
  it('leave out nights, weekends and holidays', () => {
    expect(workingMinutesBetween(hours, at('2026-11-23 17:00'), at('2026-11-24 10:00'))).toBe(120);
    expect(workingMinutesBetween(hours, at('2026-11-27 17:00'), at('2026-11-30 10:00'))).toBe(120);
    expect(workingMinutesBetween(hours, at('2026-12-07 09:00'), at('2026-12-11 18:00'))).toBe(4 * 540);
    expect(workingMinutesBetween(hours, at('2026-11-28 00:00'), at('2026-11-29 23:59'))).toBe(0);
  });

  it('leave out a long midday break', () => {
    const spanish = workingHours(
      [
        [
          { from: 540, to: 840 },
          { from: 960, to: 1140 },
        ],
      ],
      [],
    );
    expect(workingMinutesBetween(spanish, at('2026-11-23 13:00'), at('2026-11-23 17:00'))).toBe(120);
  });

  it('are none backwards', () => {
    expect(workingMinutesBetween(hours, at('2026-11-24 10:00'), at('2026-11-23 10:00'))).toBe(0);
  });

  it('are those counted one by one', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, fc.integer({ min: 0, max: 3000 }), (some, from, length) => {
        let counted = 0;
        for (let minute = from; minute < from + length; minute += 1) {
          if (isWorkingMinute(some, minute)) counted += 1;
        }
        expect(workingMinutesBetween(some, from, from + length)).toBe(counted);
      }),
      { numRuns: 40 },
    );
  });

  it('add up over any minute between, on any distance', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, anyMinute, anyMinute, (some, a, b, c) => {
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        expect(workingMinutesBetween(some, from, to)).toBe(
          workingMinutesBetween(some, from, middle) + workingMinutesBetween(some, middle, to),
        );
      }),
    );
  });
});

describe('adding working minutes', () => {
  it('ends within the day where the day suffices, at its very end too', () => {
    expect(addWorkingMinutes(hours, at('2026-11-23 10:00'), 60)).toBe(at('2026-11-23 11:00'));
    expect(addWorkingMinutes(hours, at('2026-11-23 10:00'), 480)).toBe(at('2026-11-23 18:00'));
  });

  it('goes on after nights, weekends and holidays', () => {
    expect(addWorkingMinutes(hours, at('2026-11-27 16:00'), 480)).toBe(at('2026-11-30 15:00'));
    expect(addWorkingMinutes(hours, at('2026-12-07 16:00'), 480)).toBe(at('2026-12-09 15:00'));
    expect(addWorkingMinutes(hours, at('2026-11-28 12:00'), 1)).toBe(at('2026-11-30 09:01'));
  });

  it('of none stays where it is, and never ends where nobody works', () => {
    expect(addWorkingMinutes(hours, at('2026-11-28 12:00'), 0)).toBe(at('2026-11-28 12:00'));
    expect(addWorkingMinutes(workingHours([], []), at('2026-11-23 10:00'), 1)).toBeUndefined();
  });

  it('and measuring gives back what was added, and a minute earlier would not', () => {
    fc.assert(
      fc.property(someHours, anyMinute, fc.integer({ min: 1, max: 20_000 }), (some, from, minutes) => {
        const end = addWorkingMinutes(some, from, minutes)!;
        expect(workingMinutesBetween(some, from, end)).toBe(minutes);
        expect(workingMinutesBetween(some, from, end - 1)).toBe(minutes - 1);
      }),
    );
  });

  it('to no minute at all gives none', () => {
    expect(addWorkingMinutes(hours, Number.NaN, 60)).toBeUndefined();
    expect(addWorkingMinutes(hours, 0, Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(nextWorkingMinute(hours, Number.NaN)).toBeUndefined();
  });

  it('more ends later, and never on a holiday', () => {
    fc.assert(
      fc.property(
        someHours,
        anyMinute,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        (some, from, first, second) => {
          const end = addWorkingMinutes(some, from, first)!;
          expect(addWorkingMinutes(some, end, second)).toBe(addWorkingMinutes(some, from, first + second));
          expect(some.holidays).not.toContain(dayOfMinute(end - 1));
        },
      ),
    );
  });

  it('begins with the next working minute', () => {
    fc.assert(
      fc.property(someHours, anyMinute, (some, minute) => {
        const next = nextWorkingMinute(some, minute)!;
        expect(isWorkingMinute(some, next)).toBe(true);
        expect(workingMinutesBetween(some, minute, next)).toBe(0);
        expect(addWorkingMinutes(some, minute, 1)).toBe(next + 1);
      }),
    );
  });
});
