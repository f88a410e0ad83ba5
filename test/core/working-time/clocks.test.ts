import * as fc from 'fast-check';
import { firstAnswerClock, firstContactClock, isPressing } from '../../../src/core/working-time/clocks';
import { USUAL_LIMITS } from '../../../src/core/working-time/work-limits';
import { usualWorkingHours, workingHours } from '../../../src/core/working-time/working-hours';
import { anyMinute, someHours } from './arbitrary-hours';
import { at, on } from './times';

const hours = usualWorkingHours([on('2026-12-08')]);
const nobody = workingHours([], []);

describe('the clock of the first answer', () => {
  /** Friday 16:00: two hours on Friday, six on Monday, so due on Monday at 15:00. */
  const created = at('2026-11-27 16:00');
  const clock = (now: string, touch?: string): ReturnType<typeof firstAnswerClock> =>
    firstAnswerClock(hours, USUAL_LIMITS, created, touch === undefined ? undefined : at(touch), at(now));

  it('runs over the weekend without losing time', () => {
    expect(clock('2026-11-28 12:00')).toEqual({
      code: 'first_answer',
      state: 'running',
      started: created,
      due: at('2026-11-30 15:00'),
      left: 360,
    });
  });

  it('begins with the working hours of a day without a time of day', () => {
    const ofDay = (day: string): unknown =>
      firstAnswerClock(hours, USUAL_LIMITS, at(`${day} 00:00`), undefined, at('2026-11-27 10:00'));
    expect(ofDay('2026-11-27')).toMatchObject({
      state: 'running',
      started: at('2026-11-27 09:00'),
      due: at('2026-11-27 17:00'),
    });
    expect(ofDay('2026-11-28')).toMatchObject({
      started: at('2026-11-30 09:00'),
      due: at('2026-11-30 17:00'),
    });
  });

  it('is due soon from when a quarter of its eight hours is left', () => {
    expect(clock('2026-11-30 12:59')).toMatchObject({ state: 'running', left: 121 });
    expect(clock('2026-11-30 13:00')).toMatchObject({ state: 'due_soon', left: 120 });
    expect(clock('2026-11-30 15:00')).toMatchObject({ state: 'due_soon', left: 0 });
  });

  it('is broken afterwards, by the working minutes that have passed since', () => {
    expect(clock('2026-11-30 15:01')).toMatchObject({ state: 'broken', left: -1 });
    expect(clock('2026-12-01 10:00')).toMatchObject({ state: 'broken', left: -240 });
  });

  it('was kept by a touch in time and is late after one that was not, whatever the hour is now', () => {
    expect(clock('2026-12-20 10:00', '2026-11-30 14:00')).toMatchObject({ state: 'kept', left: 60 });
    expect(clock('2026-12-20 10:00', '2026-11-30 16:00')).toMatchObject({ state: 'late', left: -60 });
  });

  it('does not exist where nobody ever works', () => {
    expect(firstAnswerClock(nobody, USUAL_LIMITS, created, undefined, created)).toBeUndefined();
  });

  it('presses only while it is open and near its end or beyond it', () => {
    expect(isPressing(clock('2026-11-30 13:00')!)).toBe(true);
    expect(isPressing(clock('2026-12-01 13:00')!)).toBe(true);
    expect(isPressing(clock('2026-11-30 10:00')!)).toBe(false);
    expect(isPressing(clock('2026-12-01 13:00', '2026-12-01 12:00')!)).toBe(false);
  });
});

describe('the clock of the first contact', () => {
  const clock = (handedOver: string, now: string, contact?: string): ReturnType<typeof firstContactClock> =>
    firstContactClock(
      hours,
      USUAL_LIMITS,
      at(handedOver),
      contact === undefined ? undefined : at(contact),
      at(now),
    );

  it('breaks three working days later at the same time of day', () => {
    expect(clock('2026-11-23 10:00', '2026-11-23 10:00')).toMatchObject({
      state: 'running',
      due: at('2026-11-26 10:00'),
      left: 3 * 540,
    });
    expect(clock('2026-12-04 10:00', '2026-12-04 10:00')!.due).toBe(at('2026-12-10 10:00'));
  });

  it('begins with the next working minute where it was handed over outside of working time', () => {
    expect(clock('2026-11-28 12:00', '2026-11-28 12:00')!.due).toBe(at('2026-12-03 09:00'));
  });

  it('is due soon once the 24 hours that are good have passed', () => {
    expect(clock('2026-11-23 10:00', '2026-11-24 09:59')!.state).toBe('running');
    expect(clock('2026-11-23 10:00', '2026-11-24 10:00')!.state).toBe('due_soon');
    expect(clock('2026-11-23 10:00', '2026-11-26 10:00')!.state).toBe('due_soon');
    expect(clock('2026-11-23 10:00', '2026-11-26 10:01')!.state).toBe('broken');
  });

  it('was kept by a contact before the limit, good or not', () => {
    expect(clock('2026-11-23 10:00', '2026-12-23 10:00', '2026-11-25 17:00')!.state).toBe('kept');
    expect(clock('2026-11-23 10:00', '2026-12-23 10:00', '2026-11-27 09:00')!.state).toBe('late');
  });

  it('does not exist where nobody ever works', () => {
    expect(firstContactClock(nobody, USUAL_LIMITS, 0, undefined, 0)).toBeUndefined();
  });
});

describe('every clock', () => {
  const STATES = ['running', 'due_soon', 'broken'];

  it('only goes forward: as time passes less is left, and no state comes back', () => {
    fc.assert(
      fc.property(
        someHours,
        anyMinute,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom(firstAnswerClock, firstContactClock),
        (some, start, wait, more, clockOf) => {
          const earlier = clockOf(some, USUAL_LIMITS, start, undefined, start + wait)!;
          const later = clockOf(some, USUAL_LIMITS, start, undefined, start + wait + more)!;
          expect(later.due).toBe(earlier.due);
          expect(later.left).toBeLessThanOrEqual(earlier.left);
          expect(STATES.indexOf(later.state)).toBeGreaterThanOrEqual(STATES.indexOf(earlier.state));
        },
      ),
    );
  });

  it('is seen before it is broken: the working minute before it is due it is due soon', () => {
    fc.assert(
      fc.property(someHours, anyMinute, (some, start) => {
        const { due } = firstAnswerClock(some, USUAL_LIMITS, start, undefined, start)!;
        expect(firstAnswerClock(some, USUAL_LIMITS, start, undefined, due)!.state).toBe('due_soon');
      }),
    );
  });
});
