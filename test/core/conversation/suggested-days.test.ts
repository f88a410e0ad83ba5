import * as fc from 'fast-check';
import { suggestedDays, weekAfter, workingDaysAfter } from '../../../src/core/conversation/suggested-days';
import {
  isWorkingDay,
  usualWorkingHours,
  workingHours,
  type DaySpan,
} from '../../../src/core/working-time/working-hours';
import { day, isoDay } from '../definition/fixtures';

const OFFICE = usualWorkingHours();
const SPAN: DaySpan = { from: 540, to: 1080 };

describe('days for the next step', () => {
  test('on a Friday tomorrow is Monday, two days are Tuesday, a week is Friday', () => {
    const days = suggestedDays(OFFICE, day('2026-11-20'));
    expect(isoDay(days.tomorrow)).toBe('2026-11-23');
    expect(isoDay(days.inTwoDays)).toBe('2026-11-24');
    expect(isoDay(days.nextWeek)).toBe('2026-11-27');
  });

  test('a holiday is passed over', () => {
    const hours = usualWorkingHours([day('2026-11-27')]);
    expect(isoDay(weekAfter(hours, day('2026-11-20')))).toBe('2026-11-30');
    expect(isoDay(workingDaysAfter(hours, day('2026-11-25'), 2))).toBe('2026-11-30');
  });

  test('a calendar without working days still gives days', () => {
    expect(suggestedDays(workingHours([], []), 100)).toEqual({
      tomorrow: 101,
      inTwoDays: 102,
      nextWeek: 107,
    });
  });

  test('whatever days are worked, the suggested ones lie ahead and in order, and are worked', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), (today, open) => {
        const hours = workingHours(
          [0, 1, 2, 3, 4, 5, 6].map((weekday) => (open.includes(weekday) ? [SPAN] : [])),
          [],
        );
        const { tomorrow, inTwoDays, nextWeek } = suggestedDays(hours, today);
        expect([tomorrow, inTwoDays, nextWeek].every((each) => isWorkingDay(hours, each))).toBe(true);
        expect(today < tomorrow && tomorrow < inTwoDays && today + 7 <= nextWeek).toBe(true);
      }),
    );
  });
});
