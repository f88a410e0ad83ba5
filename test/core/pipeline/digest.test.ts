import * as fc from 'fast-check';
import {
  DIGEST_ITEMS,
  managerDigest,
  ownDigest,
  type DigestInput,
  type DigestLead,
  type DigestOpportunity,
} from '../../../src/core/pipeline/digest';
import { TODAY } from '../definition/fixtures';

function lead(leadId: string, given: Partial<DigestLead> = {}): DigestLead {
  return {
    leadId,
    title: leadId,
    owner: 'ana',
    work: 'working',
    isExcluded: false,
    nextStep: '',
    nextDate: undefined,
    ...given,
  };
}

function opportunity(opportunityId: string, given: Partial<DigestOpportunity> = {}): DigestOpportunity {
  return {
    opportunityId,
    title: opportunityId,
    insideRep: 'ana',
    fieldRep: 'bea',
    outcome: 'open',
    isAnswered: true,
    handedOver: TODAY - 1,
    expectedClose: undefined,
    wakeUp: undefined,
    ...given,
  };
}

const input: DigestInput = {
  today: TODAY,
  leads: [
    lead('late', { nextDate: TODAY - 2, nextStep: 'Llamar' }),
    lead('later', { nextDate: TODAY - 1 }),
    lead('now', { nextDate: TODAY }),
    lead('soon', { nextDate: TODAY + 1 }),
    lead('nobodys', { owner: '', work: undefined }),
    lead('back', { work: 'returned' }),
    lead('visit', { work: 'handed_over', owner: 'bea', nextDate: TODAY }),
    lead('given up', { work: 'disqualified', nextDate: TODAY - 9 }),
    lead('out', { isExcluded: true, owner: '', nextDate: TODAY - 9 }),
    lead('beas', { owner: 'bea', nextDate: TODAY }),
  ],
  opportunities: [
    opportunity('asleep', { outcome: 'deferred', wakeUp: TODAY + 6 }),
    opportunity('sound asleep', { outcome: 'deferred', wakeUp: TODAY + 7 }),
    opportunity('waiting', { isAnswered: false }),
    opportunity('slow', { expectedClose: TODAY - 1 }),
    opportunity('lost', { outcome: 'lost', expectedClose: TODAY - 1, isAnswered: false }),
  ],
  clocks: [
    { title: 'inquiry', owner: 'ana', isBroken: true, what: 'first_answer' },
    { title: 'handoff', owner: 'bea', isBroken: false, what: 'first_contact' },
  ],
};

/** Sections as `code: titles`. */
function told(sections: ReturnType<typeof managerDigest>): string[] {
  return sections.map(({ code, items }) => `${code}: ${items.map(({ title }) => title).join(', ')}`);
}

describe('managerDigest', () => {
  it('tells what nobody follows, of the leads that are still worked on', () => {
    expect(told(managerDigest(input))).toEqual([
      'clocks: inquiry',
      'overdue: late, later',
      'returned: back',
      'unowned: nobodys',
      'waking: asleep',
    ]);
  });

  it('tells nothing of a day on which all is well', () => {
    expect(managerDigest({ today: TODAY, leads: [], opportunities: [], clocks: [] })).toEqual([]);
  });

  it('counts all and shows the first, the longest overdue before the others', () => {
    const leads = Array.from({ length: 12 }, (_, at) => lead(`L${at}`, { nextDate: TODAY - 1 - (at % 5) }));
    const [section] = managerDigest({ ...input, leads, clocks: [], opportunities: [] });
    expect(section).toMatchObject({ code: 'overdue', count: 12 });
    expect(section!.items).toHaveLength(DIGEST_ITEMS);
    expect(section!.items.slice(0, 3).map(({ title }) => title)).toEqual(['L4', 'L9', 'L3']);
  });

  it('is the same however the rows stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...input.leads], { minLength: input.leads.length }), (leads) => {
        expect(managerDigest({ ...input, leads })).toEqual(managerDigest(input));
      }),
    );
  });
});

describe('ownDigest', () => {
  it('tells an inside rep the day: what is late, what is today, what came back, what wakes up', () => {
    expect(told(ownDigest(input, 'ana'))).toEqual([
      'clocks: inquiry',
      'overdue: late, later',
      'today: now',
      'returned: back',
      'waking: asleep',
    ]);
  });

  it('tells a field rep which handoffs wait for an answer and which closes have passed', () => {
    expect(told(ownDigest(input, 'bea'))).toEqual([
      'clocks: handoff',
      'unanswered: waiting',
      'today: beas, visit',
      'closing: slow',
    ]);
  });

  it('tells nobody else anything', () => {
    expect(ownDigest(input, 'cid')).toEqual([]);
  });
});
