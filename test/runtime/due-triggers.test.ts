import { dueAt } from '../../src/runtime/due-triggers';
import type { TriggerModel } from '../../src/runtime/spreadsheet/model';

const CREATED = Date.UTC(2026, 2, 27, 12);
const trigger = (more: Partial<TriggerModel>): TriggerModel => ({
  id: 't',
  handler: 'f',
  event: 'CLOCK',
  user: 'a@x.es',
  createdAt: CREATED,
  ...more,
});

// Madrid: UTC+1 until 29 March 2026 01:00 UTC, then UTC+2.
describe('dueAt', () => {
  it.each([
    ['after', { afterMilliseconds: 500 }, undefined, '2026-03-27T12:00:00.500Z'],
    ['every 15 minutes', { everyMinutes: 15 }, undefined, '2026-03-27T12:15:00.000Z'],
    ['every 3 hours, after a run', { everyHours: 3 }, CREATED + 7_200_000, '2026-03-27T17:00:00.000Z'],
    ['daily', { everyDays: 1 }, undefined, '2026-03-28T12:00:00.000Z'],
    ['weekly', { everyWeeks: 1 }, undefined, '2026-04-03T12:00:00.000Z'],
    ['daily at 20, still today', { everyDays: 1, atHour: 20 }, undefined, '2026-03-27T19:00:00.000Z'],
    ['daily at 9, not before tomorrow', { everyDays: 1, atHour: 9 }, undefined, '2026-03-28T08:00:00.000Z'],
    [
      'daily at 9 across the change of clocks',
      { everyDays: 1, atHour: 9 },
      Date.UTC(2026, 2, 28, 8),
      '2026-03-29T07:00:00.000Z',
    ],
    [
      'every second day at 9',
      { everyDays: 2, atHour: 9 },
      Date.UTC(2026, 2, 28, 8),
      '2026-03-30T07:00:00.000Z',
    ],
  ] as const)('%s', (_what, more, lastRun, expected) => {
    expect(new Date(dueAt(trigger(more), lastRun, 'Europe/Madrid')!).toISOString()).toBe(expected);
  });

  it('is over for a one-off trigger that has run, and never for other events', () => {
    expect(dueAt(trigger({ afterMilliseconds: 5 }), CREATED + 5, 'UTC')).toBeUndefined();
    expect(dueAt(trigger({ event: 'EDIT' }), undefined, 'UTC')).toBeUndefined();
  });
});
