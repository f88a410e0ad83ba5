import * as fc from 'fast-check';
import { dayOfMinute } from '../../../src/core/values/minute';
import { attemptDayAfter, isExhausted, nextAttempt } from '../../../src/core/queue/attempt-policy';
import { USUAL_LIMITS } from '../../../src/core/working-time/work-limits';
import { isWorkingDay, usualWorkingHours, workingHours } from '../../../src/core/working-time/working-hours';
import { anyMinute, someHours } from '../working-time/arbitrary-hours';
import { at, on } from '../working-time/times';

const hours = usualWorkingHours();
const now = at('2026-11-25 12:00');

describe('the next attempt', () => {
  it('is at once where nobody has tried: this morning, this afternoon, or the next working morning', () => {
    const first = (time: string): unknown => nextAttempt(hours, USUAL_LIMITS, { attempts: 0 }, at(time));
    expect(first('2026-11-25 08:00')).toMatchObject({ day: on('2026-11-25'), half: 'morning' });
    expect(first('2026-11-25 15:00')).toMatchObject({ day: on('2026-11-25'), half: 'afternoon' });
    expect(first('2026-11-27 18:30')).toEqual({
      kind: 'attempt',
      day: on('2026-11-30'),
      half: 'morning',
      at: at('2026-11-30 10:00'),
    });
  });

  it('is two working days later in the other half of the day', () => {
    expect(
      nextAttempt(
        hours,
        USUAL_LIMITS,
        { attempts: 1, lastTouch: at('2026-11-25 10:30'), lastResult: 'no_answer' },
        now,
      ),
    ).toEqual({
      kind: 'attempt',
      day: on('2026-11-27'),
      half: 'afternoon',
      at: at('2026-11-27 16:00'),
    });
    expect(
      nextAttempt(
        hours,
        USUAL_LIMITS,
        { attempts: 2, lastTouch: at('2026-11-20 16:30'), lastResult: 'voicemail' },
        at('2026-11-20 16:31'),
      ),
    ).toMatchObject({ day: on('2026-11-24'), half: 'morning' });
  });

  it('alternates by the number of attempts where the time of the last is not known', () => {
    const half = (attempts: number): unknown =>
      nextAttempt(hours, USUAL_LIMITS, { attempts, lastTouch: at('2026-11-24 00:00') }, now);
    expect(half(1)).toMatchObject({ half: 'afternoon' });
    expect(half(2)).toMatchObject({ half: 'morning' });
  });

  it('is today where its day has passed, or the next working day', () => {
    const old = { attempts: 1, lastTouch: at('2026-11-02 10:00') };
    expect(nextAttempt(hours, USUAL_LIMITS, old, now)).toMatchObject({ day: on('2026-11-25') });
    expect(nextAttempt(hours, USUAL_LIMITS, old, at('2026-11-28 12:00'))).toMatchObject({
      day: on('2026-11-30'),
    });
  });

  it('is the next working day for urgent contacts and for those who asked to be called back', () => {
    const lastTouch = at('2026-11-25 10:30');
    expect(nextAttempt(hours, USUAL_LIMITS, { attempts: 1, lastTouch, urgent: true }, now)).toMatchObject({
      day: on('2026-11-26'),
    });
    expect(
      nextAttempt(hours, USUAL_LIMITS, { attempts: 1, lastTouch, lastResult: 'call_back' }, now),
    ).toMatchObject({ day: on('2026-11-26') });
  });

  it('does not exist after as many attempts as the policy has', () => {
    const lastTouch = at('2026-11-24 10:30');
    expect(nextAttempt(hours, USUAL_LIMITS, { attempts: 5, lastTouch }, now)).toMatchObject({
      kind: 'attempt',
    });
    expect(nextAttempt(hours, USUAL_LIMITS, { attempts: 6, lastTouch }, now)).toEqual({ kind: 'exhausted' });
  });

  it('does not exist after a result that ends it, nor where the contact was reached', () => {
    const lastTouch = at('2026-11-24 10:30');
    expect(
      nextAttempt(hours, USUAL_LIMITS, { attempts: 1, lastTouch, lastResult: 'wrong_number' }, now),
    ).toEqual({ kind: 'ended', because: 'wrong_number' });
    expect(nextAttempt(hours, USUAL_LIMITS, { attempts: 0, lastTouch, lastResult: 'reached' }, now)).toEqual({
      kind: 'agreed',
    });
  });

  it('is not known where nobody ever works', () => {
    expect(nextAttempt(workingHours([], []), USUAL_LIMITS, { attempts: 0 }, now)).toBeUndefined();
  });

  it('is never in the past, and always on a working day', () => {
    fc.assert(
      fc.property(
        someHours,
        anyMinute,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 5 }),
        (some, lastTouch, since, attempts) => {
          const next = nextAttempt(some, USUAL_LIMITS, { attempts, lastTouch }, lastTouch + since)!;
          if (next.kind !== 'attempt') throw new Error(next.kind);
          expect(next.day).toBeGreaterThanOrEqual(dayOfMinute(lastTouch + since));
          expect(isWorkingDay(some, next.day)).toBe(true);
          expect(dayOfMinute(next.at)).toBe(next.day);
        },
      ),
    );
  });
});

describe('the policy', () => {
  it('takes a limit of less than one for one', () => {
    expect(isExhausted({ ...USUAL_LIMITS, attempts: 0.2 }, 0)).toBe(false);
    expect(isExhausted({ ...USUAL_LIMITS, attempts: 0.2 }, 1)).toBe(true);
    expect(attemptDayAfter(hours, { ...USUAL_LIMITS, attempt_days: 0.2 }, on('2026-11-25'), false)).toBe(
      on('2026-11-26'),
    );
  });
});
