import { questionsOf } from '../../../src/core/pipeline/outcome-questions';
import type { OpportunityNow } from '../../../src/core/pipeline/types';
import { TODAY } from '../definition/fixtures';
import { opportunity, read, UNREADABLE } from './opportunities';
import { twoRoutes } from './route-fixtures';

/** What is asked of an opportunity, as `column code`. */
function asked(given: Partial<OpportunityNow>): string[] {
  const [route] = twoRoutes();
  return questionsOf(opportunity(given), route, TODAY).map(({ field, code }) => `${field} ${code}`);
}

describe('questionsOf', () => {
  it.each<[string, Partial<OpportunityNow>, readonly string[]]>([
    ['an open one lacks nothing', {}, []],
    ['lost without a reason', { outcome: 'lost' }, ['lostReason lost_reason']],
    ['lost, reason unknown, no competitor: nothing', { outcome: 'lost', lostReason: 'unknown' }, []],
    ['lost with a reason in words of their own: nothing', { outcome: 'lost', lostReason: 'se mudaron' }, []],
    ['deferred without a day', { outcome: 'deferred' }, ['wakeUp wake_up']],
    ['deferred until nobody can read', { outcome: 'deferred', wakeUp: UNREADABLE }, ['wakeUp wake_up']],
    ['deferred until today', { outcome: 'deferred', wakeUp: read(TODAY) }, ['wakeUp wake_up_passed']],
    ['deferred until tomorrow: nothing', { outcome: 'deferred', wakeUp: read(TODAY + 1) }, []],
    ['won without an amount', { outcome: 'won' }, ['amount won_amount']],
    ['won for nothing: nothing', { outcome: 'won', amount: read(0) }, []],
    ['an amount nobody can read', { outcome: 'won', amount: UNREADABLE }, ['amount amount']],
    ['an outcome nobody knows', { outcome: undefined }, ['outcome outcome']],
    ['a day nobody can read', { expectedClose: UNREADABLE }, ['expectedClose expected_close']],
    ['a stage of its route: nothing', { stage: 'visita' }, []],
    ['a stage of another route', { stage: 'Oferta' }, ['stage stage']],
  ])('%s', (_what, given, expected) => {
    expect(asked(given)).toEqual(expected);
  });

  it('asks for no stage where the route is not known', () => {
    expect(questionsOf(opportunity({ stage: 'Cualquiera' }), undefined, TODAY)).toEqual([]);
  });
});
