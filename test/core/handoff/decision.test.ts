import * as fc from 'fast-check';
import { DISQUALIFY_REASONS, OUTCOMES, RESPONSES, RETURN_REASONS } from '../../../src/core/activities/codes';
import {
  ruleOnDisqualification,
  ruleOnOpportunity,
  type DecidedOpportunity,
  type Decision,
} from '../../../src/core/handoff/decision';

const CRITERIA = [{ number: 3, field: 'Presupuesto' }];
const waiting: DecidedOpportunity = {
  outcome: 'open',
  response: undefined,
  handoffs: 1,
  firstContact: undefined,
};
const contacted: DecidedOpportunity = { ...waiting, firstContact: 1000 };
const accept: Decision = { kind: 'accept' };
const giveBack = (reason: string, criterion = ''): Decision => ({
  kind: 'return',
  reason,
  criterion,
  comment: '',
});
const disqualify = (reason: string): Decision => ({ kind: 'disqualify', reason, comment: '' });

const refusalOf = (opportunity: DecidedOpportunity, decision: Decision): string => {
  const result = ruleOnOpportunity(opportunity, decision, CRITERIA);
  return result.ok ? `ok: ${result.ruling.response}` : result.refusal;
};

test('an opportunity is accepted once', () => {
  expect(refusalOf(waiting, accept)).toBe('ok: accept');
  expect(refusalOf({ ...waiting, response: 'accept' }, accept)).toBe('already_accepted');
});

test('what was accepted may still be returned before contact', () => {
  expect(refusalOf({ ...waiting, response: 'accept' }, giveBack('data'))).toBe('ok: return_data');
});

test('routing and data need no more than that; definition needs the criterion', () => {
  expect(refusalOf(waiting, giveBack('routing'))).toBe('ok: return_routing');
  expect(refusalOf(waiting, giveBack('data'))).toBe('ok: return_data');
  expect(refusalOf(waiting, giveBack('definition'))).toBe('criterion_missing');
  expect(refusalOf(waiting, giveBack('definition', '4'))).toBe('criterion_unknown');
  expect(ruleOnOpportunity(waiting, giveBack('definition', 'presupuesto'), CRITERIA)).toEqual({
    ok: true,
    ruling: { kind: 'return', response: 'return_definition', reason: 'definition', criterion: CRITERIA[0] },
  });
});

test('where the definition cannot be read, the criterion is taken as it was written', () => {
  const result = ruleOnOpportunity(waiting, giveBack('definition', 'el 7'), undefined);
  expect(result.ok && result.ruling.kind === 'return' && result.ruling.criterion).toBeUndefined();
  expect(result.ok).toBe(true);
});

test.each([
  ['after contact', contacted, giveBack('data'), 'contacted'],
  ['twice', { ...waiting, response: 'return_data' }, giveBack('routing'), 'already_returned'],
  ['without one of the three reasons', waiting, giveBack('price'), 'reason_missing'],
  ['after it was won', { ...waiting, outcome: 'won' }, giveBack('data'), 'closed'],
  ['without a handoff', { ...waiting, handoffs: 0 }, giveBack('data'), 'not_handed_over'],
] as const)('returning %s is refused', (_, opportunity, decision, refusal) => {
  expect(refusalOf(opportunity, decision)).toBe(refusal);
});

test('a returned opportunity is not accepted: it is handed over again first', () => {
  expect(refusalOf({ ...waiting, response: 'return_routing' }, accept)).toBe('already_returned');
});

test('disqualifying needs contact and a reason, and says what the opportunity was lost for', () => {
  expect(refusalOf(waiting, disqualify('no_need'))).toBe('not_contacted');
  expect(refusalOf(contacted, disqualify(''))).toBe('reason_missing');
  expect(ruleOnOpportunity(contacted, disqualify('no_budget'), CRITERIA)).toEqual({
    ok: true,
    ruling: { kind: 'disqualify', response: 'disqualify', reason: 'no_budget', lostReason: 'no_budget' },
  });
  expect(refusalOf({ ...contacted, response: 'disqualify', outcome: 'lost' }, disqualify('other'))).toBe(
    'already_disqualified',
  );
});

test.each(['wrong_person', 'duplicate', 'out_of_business', 'opted_out'])(
  'that a lead is %s shows without having spoken to the contact',
  (reason) => {
    expect(ruleOnDisqualification(reason, false).ok).toBe(true);
  },
);

test('a lead that nobody reached is not disqualified for having no need', () => {
  expect(ruleOnDisqualification('no_need', false)).toEqual({ ok: false, refusal: 'not_contacted' });
  expect(ruleOnDisqualification('no_need', true).ok).toBe(true);
});

test('whatever the opportunity and the decision, the same decision is never carried out twice, and nothing is returned after contact', () => {
  const opportunity = fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    response: fc.option(fc.constantFrom(...RESPONSES), { nil: undefined }),
    handoffs: fc.integer({ min: 0, max: 3 }),
    firstContact: fc.option(fc.integer(), { nil: undefined }),
  });
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.constant(accept),
    fc.constantFrom(...RETURN_REASONS).map((reason) => giveBack(reason, '3')),
    fc.constantFrom(...DISQUALIFY_REASONS).map(disqualify),
  );
  fc.assert(
    fc.property(opportunity, decision, (before, decision) => {
      const result = ruleOnOpportunity(before, decision, CRITERIA);
      if (!result.ok) return;
      expect(before.firstContact !== undefined && result.ruling.kind === 'return').toBe(false);
      const after: DecidedOpportunity = {
        ...before,
        response: result.ruling.response,
        outcome: result.ruling.kind === 'disqualify' ? 'lost' : before.outcome,
      };
      expect(ruleOnOpportunity(after, decision, CRITERIA).ok).toBe(false);
    }),
  );
});
