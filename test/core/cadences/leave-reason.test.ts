import { cadencesOfLeads } from '../../../src/core/cadences/enrolment';
import { leaveReason } from '../../../src/core/cadences/leave-reason';
import { at, claimed, ended, entered, LEAD, touched } from './entries';

type Log = Parameters<typeof cadencesOfLeads>[0];

const reason = (log: Log, audience: 'lead' | 'customer' = 'lead', facts = LEAD) =>
  leaveReason(cadencesOfLeads([entered(at(0)), ...log]).get('L1')!.latest!, audience, facts);

describe('a lead leaves its cadence', () => {
  test.each([
    ['reached', 'call', 'reached', 'answered'],
    ['an answer by mail', 'mail', 'answered', 'answered'],
    ['a wish to be called back', 'call', 'call_back', 'answered'],
    ['a meeting booked', 'meeting', 'booked', 'answered'],
    ['no interest', 'call', 'not_interested', 'not_interested'],
    ['a wrong number', 'call', 'wrong_number', 'wrong_number'],
    ['a disqualification', 'disqualification', undefined, 'disqualified'],
    ['a handoff', 'handoff', undefined, 'handed_over'],
    ['nobody answering', 'call', 'no_answer', undefined],
    ['a voicemail', 'call', 'voicemail', undefined],
    ['a note', 'note', undefined, undefined],
  ] as const)('after %s as the method says', (_, kind, result, expected) => {
    expect(reason([touched(at(1), kind, result)])).toBe(expected);
  });

  it('not for what was logged before it entered, or in that minute without a later number', () => {
    expect(reason([touched(at(0, 8), 'call', 'reached'), touched(at(0), 'call', 'reached')])).toBeUndefined();
  });

  it('for an answer of the minute in which it entered that is logged after it, not before it', () => {
    const log = (number: number): Log => [
      { ...entered(at(0)), number: 5 },
      { ...touched(at(0), 'mail', 'answered'), number },
    ];
    const told = (number: number) =>
      leaveReason(cadencesOfLeads(log(number)).get('L1')!.latest!, 'lead', LEAD);
    expect([told(6), told(4)]).toEqual(['answered', undefined]);
  });

  it('not for our own mails', () => {
    expect(reason([claimed('1', at(1)), ended('1', at(1))])).toBeUndefined();
  });

  it('when it qualifies, is handed over or disqualified, whatever the log says', () => {
    expect(reason([], 'lead', { ...LEAD, isQualified: true })).toBe('qualified');
    expect(reason([], 'lead', { ...LEAD, workStatus: 'handed_over' })).toBe('handed_over');
    expect(reason([], 'lead', { ...LEAD, workStatus: 'disqualified' })).toBe('disqualified');
  });

  it('for the gravest of several reasons, an opt-out before all', () => {
    const facts = { ...LEAD, isSuppressed: true, isQualified: true };
    expect(reason([touched(at(1), 'call', 'reached')], 'lead', facts)).toBe('opted_out');
  });

  it('as a customer only for an answer recorded as one: talking and buying are what the cadence is for', () => {
    const facts = { ...LEAD, isQualified: true, workStatus: 'handed_over' } as const;
    expect(reason([touched(at(1), 'call', 'reached')], 'customer', facts)).toBeUndefined();
    expect(reason([touched(at(1), 'mail', 'answered')], 'customer', facts)).toBe('answered');
  });

  it('when its consent cell says no', () => {
    expect(reason([], 'customer', { ...LEAD, isConsentWithdrawn: true })).toBe('no_consent');
  });
});
