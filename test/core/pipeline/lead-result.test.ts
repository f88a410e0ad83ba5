import * as fc from 'fast-check';
import { OUTCOMES } from '../../../src/core/activities/codes';
import {
  knownResult,
  leadResultOf,
  leadUpdates,
  type OpportunityResult,
} from '../../../src/core/pipeline/lead-result';
import { TODAY } from '../definition/fixtures';
import { BLANK, opportunity, read, UNREADABLE } from './opportunities';

function result(given: Partial<OpportunityResult>): OpportunityResult {
  return { outcome: 'open', amount: undefined, currency: 'EUR', closed: undefined, ...given };
}

const NOTHING = { outcome: undefined, amount: undefined, closed: undefined };

describe('leadResultOf', () => {
  it('is won by one win, with all the money won and the last day', () => {
    const results = [
      result({ outcome: 'won', amount: 100, closed: TODAY - 9 }),
      result({ outcome: 'lost', amount: 70, closed: TODAY }),
      result({ outcome: 'won', amount: 50, closed: TODAY - 3 }),
    ];
    expect(leadResultOf(results)).toEqual({ outcome: 'won', amount: 150, closed: TODAY - 3 });
  });

  it('is open while one is open, deferred before lost, and nothing without any', () => {
    const lost = result({ outcome: 'lost', closed: TODAY });
    expect(leadResultOf([lost, result({})]).outcome).toBe('open');
    expect(leadResultOf([lost, result({ outcome: 'deferred' })])).toEqual({
      ...NOTHING,
      outcome: 'deferred',
    });
    expect(leadResultOf([lost])).toEqual({ outcome: 'lost', amount: undefined, closed: TODAY });
    expect(leadResultOf([])).toEqual(NOTHING);
  });

  it('adds no two currencies', () => {
    const won = { outcome: 'won', amount: 1 } as const;
    expect(leadResultOf([result(won), result({ ...won, currency: 'PLN' })]).amount).toBeUndefined();
    expect(leadResultOf([result(won), result({ ...won, currency: ' eur' })]).amount).toBe(2);
  });

  it('does not depend on the order of the opportunities', () => {
    const any = fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      amount: fc.constantFrom(undefined, 0.1, 0.2, 0.3, 1e15),
      currency: fc.constantFrom('EUR', 'PLN'),
      closed: fc.constantFrom(undefined, TODAY, TODAY + 1),
    });
    fc.assert(
      fc.property(fc.array(any), (results) => {
        expect(leadResultOf([...results].reverse())).toEqual(leadResultOf(results));
      }),
    );
  });
});

describe('knownResult', () => {
  it('is what was processed last, and open for what DUO handed over', () => {
    const known = new Map([
      ['outcome', 'won'],
      ['amount', '12.5'],
      ['closed', '2026-06-15'],
    ]);
    expect(knownResult(known, opportunity())).toEqual(
      result({ outcome: 'won', amount: 12.5, closed: TODAY }),
    );
    expect(knownResult(new Map(), opportunity())).toEqual(result({}));
    expect(knownResult(new Map(), opportunity({ isHandedOver: false }))).toBeUndefined();
  });
});

describe('leadUpdates', () => {
  const won = { outcome: 'won', amount: 100, closed: TODAY } as const;
  const all = { outcome: 'won', amount: 100, closed: '2026-06-15' };

  it('fills blank cells', () => {
    expect(leadUpdates(undefined, won, { outcome: BLANK, amount: BLANK, closed: BLANK })).toEqual(all);
  });

  it('changes what the opportunities said before, and nothing that a person wrote otherwise', () => {
    const before = { ...NOTHING, outcome: 'open' } as const;
    const cells = { outcome: read('open' as const), amount: read(7), closed: UNREADABLE };
    expect(leadUpdates(before, won, cells)).toEqual({ outcome: 'won' });
    expect(leadUpdates(before, won, { ...cells, outcome: read('lost' as const) })).toEqual({});
  });

  it('clears what no longer is so', () => {
    const cells = { outcome: read('won' as const), amount: read(100), closed: read(TODAY) };
    expect(leadUpdates(won, { ...NOTHING, outcome: 'open' }, cells)).toEqual({
      outcome: 'open',
      amount: '',
      closed: '',
    });
  });

  it('leaves a tab alone that has no such columns, and cells that say so already', () => {
    const none = { outcome: undefined, amount: undefined, closed: undefined };
    expect(leadUpdates(undefined, won, none)).toEqual({});
    const said = { outcome: read('won' as const), amount: read(100), closed: read(TODAY) };
    expect(leadUpdates({ ...NOTHING, outcome: 'open' }, won, said)).toEqual({});
  });
});
