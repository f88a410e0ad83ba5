import * as fc from 'fast-check';
import { formatLastKnown, parseLastKnown } from '../../../src/core/pipeline/last-known';
import { planOpportunity, type OpportunityPlan } from '../../../src/core/pipeline/plan-opportunity';
import type { OpportunityNow } from '../../../src/core/pipeline/types';
import { TODAY } from '../definition/fixtures';
import { anyOpportunity, opportunity, read } from './opportunities';

const ID = 'O-1';

function plan(
  now: OpportunityNow,
  known: ReadonlyMap<string, string> = new Map(),
  today = TODAY,
): OpportunityPlan {
  return planOpportunity(ID, now, known, undefined, today);
}

/** The cells after what a plan says has been written into them. */
function carriedOut(now: OpportunityNow, { wakes, closed, clearsClosed }: OpportunityPlan): OpportunityNow {
  return {
    ...now,
    ...(wakes ? { outcome: 'open' } : {}),
    ...(closed === undefined ? {} : { closed: read(closed) }),
    ...(clearsClosed ? { closed: { state: 'blank' } } : {}),
  };
}

describe('planOpportunity', () => {
  it('logs a win once, with the day of closing, and remembers it', () => {
    const start = plan(opportunity()).known;
    const won = opportunity({ outcome: 'won', amount: read(900) });
    const first = plan(won, start);
    expect(first.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['outcome', 'open', 'won'],
      ['amount', '', '900'],
    ]);
    expect(first.closed).toBe(TODAY);
    expect(first.token).toMatch(/^change:O-1:0:[0-9A-Z]{11}$/);
    const second = plan(carriedOut(won, first), first.known);
    expect([second.changes, second.token, second.closed]).toEqual([[], '', undefined]);
  });

  it('takes its own day of closing back when what was closed is open again, and gives the new one later', () => {
    const won = opportunity({ outcome: 'won', amount: read(900) });
    const first = plan(won, plan(opportunity()).known);
    const reopened: OpportunityNow = { ...carriedOut(won, first), outcome: 'open' };
    const second = plan(reopened, first.known, TODAY + 1);
    expect([second.clearsClosed, second.known.get('closed')]).toEqual([true, '']);
    const open = carriedOut(reopened, second);
    expect(plan(open, second.known, TODAY + 1)).toMatchObject({ token: '', clearsClosed: false });
    expect(plan({ ...open, outcome: 'lost' }, second.known, TODAY + 60).closed).toBe(TODAY + 60);
  });

  it('leaves a day of closing that a person wrote when what was closed is open again', () => {
    const won = opportunity({ outcome: 'won', closed: read(TODAY - 5) });
    const first = plan(won, plan(opportunity()).known);
    expect(plan({ ...won, outcome: 'open' }, first.known).clearsClosed).toBe(false);
  });

  it('keeps a day of closing that a person gave, and what others know', () => {
    const won = opportunity({ outcome: 'lost', closed: read(TODAY - 5), lostReason: 'price' });
    const { closed, known } = plan(won, new Map([['response', 'accept']]));
    expect(closed).toBeUndefined();
    expect(known.get('response')).toBe('accept');
    expect(known.get('closed')).toBe('2026-06-10');
  });

  it('invents no day of closing for what was closed before anybody followed it', () => {
    const { closed, token } = plan(opportunity({ outcome: 'won', isHandedOver: false }));
    expect([closed, token]).toEqual([undefined, '']);
  });

  it('gives the same change at another time another token, and a broken-off one the same', () => {
    const open = opportunity();
    const won = opportunity({ outcome: 'won', closed: read(TODAY) });
    const first = plan(won, plan(open).known);
    expect(plan(won, plan(open).known).token).toBe(first.token);
    const back = plan(open, first.known);
    const again = plan(won, back.known);
    expect(new Set([first.token, back.token, again.token]).size).toBe(3);
    expect(again.changes).toContainEqual({ field: 'outcome', from: 'open', to: 'won' });
  });

  describe('of a deferred one', () => {
    const deferred = opportunity({ outcome: 'deferred', wakeUp: read(TODAY + 2) });
    const known = plan(deferred).known;

    it('waits until its day, then opens it again and logs that once', () => {
      expect(plan(deferred, known, TODAY + 1)).toMatchObject({ wakes: false, changes: [], questions: [] });
      const waking = plan(deferred, known, TODAY + 2);
      expect(waking).toMatchObject({
        wakes: true,
        changes: [{ field: 'outcome', from: 'deferred', to: 'open' }],
        questions: [],
      });
      expect(waking.token).toMatch(/^wake:O-1:1:/);
      const after = plan(carriedOut(deferred, waking), waking.known, TODAY + 2);
      expect(after).toMatchObject({ wakes: false, changes: [], token: '' });
    });

    it('is woken under the same token when it was broken off after the cell was written', () => {
      const waking = plan(deferred, known, TODAY + 2);
      const again = plan(carriedOut(deferred, waking), known, TODAY + 2);
      expect([again.wakes, again.token]).toEqual([true, waking.token]);
      expect(again.known).toEqual(waking.known);
    });

    it('wakes late when nobody looked on its day', () => {
      expect(plan(deferred, known, TODAY + 30).wakes).toBe(true);
    });

    it('sleeps on when its day was moved', () => {
      const moved = { ...deferred, wakeUp: read(TODAY + 9) };
      const { wakes, changes } = plan(moved, known, TODAY + 2);
      expect(wakes).toBe(false);
      expect(changes).toEqual([{ field: 'wakeUp', from: '2026-06-17', to: '2026-06-24' }]);
    });

    it('with a day already past is asked about first and wakes on the next day', () => {
      const late = { ...deferred, wakeUp: read(TODAY - 1) };
      const first = plan(late);
      expect(first).toMatchObject({ wakes: false, questions: [{ field: 'wakeUp', code: 'wake_up_passed' }] });
      expect(plan(late, first.known).wakes).toBe(false);
      expect(plan(late, first.known, TODAY + 1).wakes).toBe(true);
    });
  });

  it('has nothing left to do once it was done, whatever the state before and after', () => {
    fc.assert(
      fc.property(fc.array(anyOpportunity, { minLength: 1, maxLength: 4 }), (states) => {
        let known: ReadonlyMap<string, string> = new Map();
        for (const now of states) {
          const first = plan(now, known);
          // Through the cell, where it stands between two executions.
          known = parseLastKnown(formatLastKnown(first.known));
          const second = plan(carriedOut(now, first), known);
          expect(second).toMatchObject({ changes: [], wakes: false, token: '', closed: undefined });
          expect(formatLastKnown(second.known)).toBe(formatLastKnown(known));
        }
      }),
    );
  });

  it('logs every change of a history exactly once, however often it looks between', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 })));
    fc.assert(
      fc.property(amounts, (history) => {
        let known = plan(opportunity({ amount: read(0) })).known;
        const logged: string[] = [];
        const tokens = new Set<string>();
        for (const [amount, looks] of history) {
          for (let look = 0; look < looks; look += 1) {
            const done = plan(opportunity({ amount: read(amount) }), known);
            for (const { from, to } of done.changes) logged.push(`${from}>${to}`);
            if (done.token !== '') tokens.add(done.token);
            known = done.known;
          }
        }
        const values = [0, ...history.map(([amount]) => amount)];
        const expected = values
          .slice(1)
          .flatMap((to, at) => (values[at] === to ? [] : [`${values[at]}>${to}`]));
        expect(logged).toEqual(expected);
        expect(tokens.size).toBe(expected.length);
      }),
    );
  });
});
