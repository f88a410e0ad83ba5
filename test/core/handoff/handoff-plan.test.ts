import * as fc from 'fast-check';
import { OUTCOMES, RESPONSES } from '../../../src/core/activities/codes';
import {
  isClosed,
  isReturned,
  planHandoff,
  type KnownOpportunity,
} from '../../../src/core/handoff/handoff-plan';

const LEAD = 'L-0000016J';
const open: KnownOpportunity = {
  opportunityId: 'O-0000016J-1',
  outcome: 'open',
  response: undefined,
  handoffs: 1,
  token: 'token-of-before',
};

test('a lead without opportunities gets its first', () => {
  expect(planHandoff(LEAD, [], 'new-token')).toEqual({
    kind: 'create',
    opportunityId: 'O-0000016J-1',
    handoffs: 1,
  });
});

test('a lead with an open opportunity gets no second one: the open one is finished', () => {
  const wanted = { kind: 'finish', opportunityId: 'O-0000016J-1', handoffs: 1 };
  expect(planHandoff(LEAD, [open], 'new-token')).toEqual(wanted);
  expect(planHandoff(LEAD, [{ ...open, outcome: 'deferred' }], 'new-token')).toEqual(wanted);
  expect(planHandoff(LEAD, [{ ...open, response: 'accept' }], 'new-token')).toEqual(wanted);
});

test('a returned opportunity is handed over again in its own row', () => {
  const returned: KnownOpportunity = { ...open, response: 'return_data' };
  expect(planHandoff(LEAD, [returned], 'new-token')).toEqual({
    kind: 'again',
    opportunityId: 'O-0000016J-1',
    handoffs: 2,
  });
});

test('an open opportunity whose lead went back to inside work is handed over again, a deferred one is not', () => {
  const back: KnownOpportunity = { ...open, response: 'accept', isBackInside: true };
  expect(planHandoff(LEAD, [back], 'new-token')).toEqual({
    kind: 'again',
    opportunityId: 'O-0000016J-1',
    handoffs: 2,
  });
  expect(planHandoff(LEAD, [back], 'token-of-before').kind).toBe('finish');
  expect(planHandoff(LEAD, [{ ...back, outcome: 'deferred' }], 'new-token').kind).toBe('finish');
});

test('an id that only the log knows, because its row was deleted, is never given again', () => {
  const logged = ['O-0000016J-1', 'O-0000016J-3', 'O-0000099Z-8', 'CRM-12'];
  expect(planHandoff(LEAD, [], 'new-token', logged).opportunityId).toBe('O-0000016J-4');
});

test('a request that comes again after the return of what it made hands nothing over', () => {
  const returned: KnownOpportunity = { ...open, response: 'return_data' };
  expect(planHandoff(LEAD, [returned], 'token-of-before').kind).toBe('finish');
});

test.each(['won', 'lost'] as const)('after a %s opportunity there is a new one', (outcome) => {
  expect(planHandoff(LEAD, [{ ...open, outcome }], 'new-token')).toEqual({
    kind: 'create',
    opportunityId: 'O-0000016J-2',
    handoffs: 1,
  });
});

test('an open opportunity that the team wrote itself is not handed over a second time', () => {
  const theirs: KnownOpportunity = { ...open, opportunityId: 'CRM-7', handoffs: 0, token: '' };
  expect(planHandoff(LEAD, [theirs], 'new-token')).toEqual({ kind: 'refuse', opportunityId: 'CRM-7' });
});

test('whatever opportunities there are, carrying out the plan leaves at most one more open and a second plan adds none', () => {
  const opportunity = fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    response: fc.option(fc.constantFrom(...RESPONSES), { nil: undefined }),
    handoffs: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(opportunity, { maxLength: 5 }), (made) => {
      const before = made.map((each, index) => ({
        ...each,
        opportunityId: `O-0000016J-${index + 1}`,
        token: '',
      }));
      const plan = planHandoff(LEAD, before, 'now');
      const live = (all: readonly KnownOpportunity[]): number =>
        all.filter((each) => !isClosed(each) && !isReturned(each)).length;
      expect(plan.kind === 'create' && live(before) > 0).toBe(false);
      const after =
        plan.kind === 'create'
          ? [...before, { ...open, opportunityId: plan.opportunityId, token: 'now' }]
          : before.map((each) =>
              plan.kind === 'again' && each.opportunityId === plan.opportunityId
                ? { ...each, response: undefined, handoffs: plan.handoffs, token: 'now' }
                : each,
            );
      expect(live(after)).toBeLessThanOrEqual(Math.max(1, live(before)));
      expect(['finish', 'refuse']).toContain(planHandoff(LEAD, after, 'now').kind);
      expect(['finish', 'refuse']).toContain(planHandoff(LEAD, after, 'later').kind);
    }),
  );
});
