import { deserialize, serialize } from 'node:v8';
import type { WorldState } from '../../src/runtime/world';
import { hostOf, NOON } from './support';

const CODE = `
function use() {
  MailApp.sendEmail('x@example.com', 'S', 'B');
  CalendarApp.createEvent('E', new Date(0), new Date(1000));
  CacheService.getScriptCache().put('k', 'v');
}
function left() {
  return [MailApp.getRemainingDailyQuota(), CacheService.getScriptCache().get('k'),
    CalendarApp.createEvent('F', new Date(0), new Date(1000)).getId()];
}
`;

describe('the state of a world', () => {
  test('goes on in another world: mails, events, caches, quotas, numbers and last runs', () => {
    const first = hostOf(CODE);
    first.run('use');
    first.world.lastRuns.set('trigger', NOON);
    const kept = deserialize(serialize(first.world.state)) as WorldState;

    const second = hostOf(CODE);
    second.world.restore(kept);
    expect(second.world.outbox).toEqual(first.world.outbox);
    expect(second.world.calendarEvents.map(({ title, id }) => [title, id])).toEqual([
      ['E', 'event1@google.com'],
    ]);
    expect(second.world.lastRuns.get('trigger')).toBe(NOON);
    // One of a hundred recipients is used, and the next event has the next number.
    expect(second.run('left').value).toEqual([99, 'v', 'event2@google.com']);
  });
});
