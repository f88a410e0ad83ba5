import * as fc from 'fast-check';
import { workingHours, type WorkingHours } from '../../../src/core/working-time/working-hours';

/** A few years around 1970 and today, before the epoch too. */
export const anyDay = fc.integer({ min: -2000, max: 22_000 });
export const anyMinute = fc.integer({ min: -3_000_000, max: 31_000_000 });

const span = fc
  .tuple(fc.integer({ min: -60, max: 1500 }), fc.integer({ min: -60, max: 1500 }))
  .map(([from, to]) => ({ from, to }));

const week = fc.array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 });

/** Any week and any holidays near a day; possibly nobody ever works. */
export const anyHours: fc.Arbitrary<WorkingHours> = fc
  .tuple(week, fc.array(anyDay, { maxLength: 20 }))
  .map(([weekdays, holidays]) => workingHours(weekdays, holidays));

/** Hours in which somebody works. */
export const someHours = anyHours.filter((hours) => hours.minutesOfWeek > 0);
