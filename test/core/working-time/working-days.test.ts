import * as fc from 'fast-check';
import { addWorkingDays, workingDayFrom } from '../../../src/core/working-time/working-days';
import { isWorkingDay, usualWorkingHours, workingHours } from '../../../src/core/working-time/working-hours';
import { anyDay, someHours } from './arbitrary-hours';
import { on } from './times';

const hours = usualWorkingHours([on('2026-12-08')]);

describe('working days after a day', () => {
  it('leave out weekends and holidays, and the day itself', () => {
    expect(addWorkingDays(hours, on('2026-11-27'), 1)).toBe(on('2026-11-30'));
    expect(addWorkingDays(hours, on('2026-11-25'), 3)).toBe(on('2026-11-30'));
    expect(addWorkingDays(hours, on('2026-12-07'), 1)).toBe(on('2026-12-09'));
    expect(addWorkingDays(hours, on('2026-11-28'), 1)).toBe(on('2026-11-30'));
  });

  it('of none are the day itself, and there are none where nobody ever works', () => {
    expect(addWorkingDays(hours, on('2026-11-28'), 0)).toBe(on('2026-11-28'));
    expect(addWorkingDays(workingHours([], []), on('2026-11-28'), 1)).toBeUndefined();
  });

  it('of no day at all are none', () => {
    expect(addWorkingDays(hours, Number.NaN, 1)).toBeUndefined();
  });

  it('are as many as asked for, the last of them reached', () => {
    fc.assert(
      fc.property(someHours, anyDay, fc.integer({ min: 1, max: 40 }), (some, day, days) => {
        const reached = addWorkingDays(some, day, days)!;
        let counted = 0;
        for (let each = day + 1; each <= reached; each += 1) if (isWorkingDay(some, each)) counted += 1;
        expect(counted).toBe(days);
        expect(isWorkingDay(some, reached)).toBe(true);
      }),
    );
  });
});

describe('the working day from a day on', () => {
  it('is the day itself where it is one', () => {
    expect(workingDayFrom(hours, on('2026-11-27'))).toBe(on('2026-11-27'));
    expect(workingDayFrom(hours, on('2026-11-28'))).toBe(on('2026-11-30'));
    expect(workingDayFrom(hours, on('2026-12-08'))).toBe(on('2026-12-09'));
  });
});
