import * as fc from 'fast-check';
import {
  handoffId,
  nextOpportunityId,
  opportunityId,
  parseOpportunityId,
} from '../../../src/core/handoff/opportunity-id';

test('the first opportunity of L-0000016J is O-0000016J-1, so another try finds it again', () => {
  expect(opportunityId('L-0000016J', 1)).toBe('O-0000016J-1');
  expect(nextOpportunityId('L-0000016J', [])).toBe('O-0000016J-1');
});

test('the next one counts from the highest of the same lead, whatever their order, and passes over those of others', () => {
  expect(
    nextOpportunityId('L-0000016J', ['O-0000016J-2', 'O-0000016J-1', 'O-9ZZZZZZZ-7', 'CRM-4711', '']),
  ).toBe('O-0000016J-3');
});

test('ids are compared without case', () => {
  expect(nextOpportunityId('L-0000016J', ['o-0000016j-4'])).toBe('O-0000016J-5');
});

test('an id of another system is not taken for one of ours', () => {
  expect(parseOpportunityId('O-0000016J-1')).toEqual({ lead: '0000016J', number: 1 });
  for (const text of ['', 'CRM-1', 'O-0000016J', 'O-0000016J-0', 'O--1', 'L-0000016J']) {
    expect([text, parseOpportunityId(text)]).toEqual([text, undefined]);
  }
});

test('handing the same opportunity over again has a name of its own', () => {
  expect(handoffId('O-0000016J-1', 2)).toBe('O-0000016J-1/2');
});

test('what is made is read back, for any lead id and number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z-]{1,12}$/), fc.integer({ min: 1, max: 9999 }), (lead, number) => {
      expect(parseOpportunityId(opportunityId(`L-${lead}`, number))).toEqual({ lead, number });
    }),
  );
});

test('the next id is never among those that exist', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (numbers) => {
      const existing = numbers.map((number) => opportunityId('L-A', number));
      expect(existing).not.toContain(nextOpportunityId('L-A', existing));
    }),
  );
});
