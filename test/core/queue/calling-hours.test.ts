import * as fc from 'fast-check';
import { callingTime } from '../../../src/core/queue/calling-hours';
import { isWorkingDay, usualWorkingHours, workingHours } from '../../../src/core/working-time/working-hours';
import { anyMinute, someHours } from '../working-time/arbitrary-hours';
import { at, on } from '../working-time/times';

const hours = usualWorkingHours([on('2026-12-08')]);

describe('the time to call', () => {
  it('is from nine until six of a working day on the clock of the contact', () => {
    expect(callingTime(hours, at('2026-11-25 12:00'), 0)).toEqual({
      callable: true,
      local: at('2026-11-25 12:00'),
      opens: undefined,
    });
    expect(callingTime(hours, at('2026-11-25 09:00'), 0).callable).toBe(true);
    expect(callingTime(hours, at('2026-11-25 08:59'), 0).callable).toBe(false);
    expect(callingTime(hours, at('2026-11-25 18:00'), 0).callable).toBe(false);
  });

  it('opens later the same day for a contact further west', () => {
    // Noon in Madrid is five in the morning in Mexico City.
    expect(callingTime(hours, at('2026-11-25 12:00'), -420)).toEqual({
      callable: false,
      local: at('2026-11-25 05:00'),
      opens: at('2026-11-25 09:00'),
    });
  });

  it('opens on the next working day in the evening, over weekends and holidays', () => {
    expect(callingTime(hours, at('2026-11-27 19:00'), 0).opens).toBe(at('2026-11-30 09:00'));
    expect(callingTime(hours, at('2026-11-28 12:00'), 0).opens).toBe(at('2026-11-30 09:00'));
    expect(callingTime(hours, at('2026-12-07 15:00'), 240).opens).toBe(at('2026-12-09 09:00'));
    // Sunday evening here is Monday morning there.
    expect(callingTime(hours, at('2026-11-29 20:00'), 840).callable).toBe(true);
  });

  it('never opens where nobody ever works', () => {
    expect(callingTime(workingHours([], []), at('2026-11-25 12:00'), 0)).toMatchObject({
      callable: false,
      opens: undefined,
    });
  });

  it('has come when it opens, and not before', () => {
    fc.assert(
      fc.property(someHours, anyMinute, fc.integer({ min: -720, max: 840 }), (some, now, offset) => {
        const { callable, local, opens } = callingTime(some, now, offset);
        expect(opens === undefined).toBe(callable);
        const time = opens ?? local;
        expect(time).toBeGreaterThanOrEqual(local);
        expect(isWorkingDay(some, Math.floor(time / 1440))).toBe(true);
        expect(callingTime(some, time, 0).callable).toBe(true);
        expect(opens !== undefined && callingTime(some, opens - 1, 0).callable).toBe(false);
      }),
    );
  });
});
