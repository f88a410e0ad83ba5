import { joinLeads, NO_LEAD } from '../../../src/core/roi/join';
import type { LeadRecord, LeadReference } from '../../../src/core/roi/types';
import { lead } from './records';

function joined(leads: readonly LeadRecord[], reference: LeadReference): number {
  return joinLeads(leads, [reference]).leadOf[0]!;
}

describe('joinLeads', () => {
  const leads = [
    lead({ leadId: 'A-1', email: 'ana@x.test' }),
    lead({ leadId: 'A-2', email: 'José@x.test' }),
    lead({ leadId: '', email: '' }),
  ];

  it('joins by lead id before e-mail', () => {
    expect(joined(leads, { leadId: ' A-2 ', email: 'ana@x.test' })).toBe(1);
  });

  it('joins by e-mail where the id is blank or unknown', () => {
    expect(joined(leads, { leadId: '', email: 'ANA@x.test ' })).toBe(0);
    expect(joined(leads, { leadId: 'A-9', email: 'jose@x.test' })).toBe(1);
  });

  it('joins by position before everything else', () => {
    expect(joined(leads, { leadIndex: 2, leadId: 'A-1', email: 'ana@x.test' })).toBe(2);
  });

  it('does not join ids that differ in case, since some systems tell them apart', () => {
    expect(joined(leads, { leadId: 'a-1' })).toBe(NO_LEAD);
  });

  it('never joins a blank id or e-mail to a lead without one', () => {
    const join = joinLeads(leads, [{ leadId: '', email: ' ' }, {}]);
    expect([...join.leadOf]).toEqual([NO_LEAD, NO_LEAD]);
    expect(join.withoutLead).toBe(2);
  });

  it('takes the lead created first among several with one e-mail, and counts the reference', () => {
    const several = [
      lead({ leadId: 'B-1', email: 'eva@x.test' }),
      lead({ leadId: 'B-2', email: 'eva@x.test', createdDay: 200 }),
      lead({ leadId: 'B-3', email: 'Eva@x.test', createdDay: 100 }),
    ];
    const join = joinLeads(several, [{ email: 'eva@x.test' }, { leadId: 'B-1', email: 'eva@x.test' }]);
    expect([...join.leadOf]).toEqual([2, 0]);
    expect(join.severalLeads).toBe(1);
  });

  it('takes the smaller id among leads with one e-mail created on one day, in any order of rows', () => {
    const first = lead({ leadId: 'C-1', email: 'eva@x.test', createdDay: 100 });
    const second = lead({ leadId: 'C-2', email: 'eva@x.test', createdDay: 100 });
    expect(joined([first, second], { email: 'eva@x.test' })).toBe(0);
    expect(joined([second, first], { email: 'eva@x.test' })).toBe(1);
  });

  it.each([
    ['source', { source: 'Feria' }, { source: 'Web' }],
    ['campaign', { campaign: 'Feria' }, { campaign: 'Web' }],
    ['channel', { channel: 'active' }, { channel: 'passive' }],
  ] as const)('takes the smaller %s among copies with one id, in any order of rows', (_, smaller, larger) => {
    const copies = [lead({ leadId: 'D', ...smaller }), lead({ leadId: 'D', ...larger })];
    expect(joined(copies, { leadId: 'D' })).toBe(0);
    expect(joined([...copies].reverse(), { leadId: 'D' })).toBe(1);
  });

  it('is not misled by ids that are names of object properties', () => {
    expect(joined([lead({ leadId: 'constructor' })], { leadId: '__proto__' })).toBe(NO_LEAD);
    expect(joined([lead({ leadId: '__proto__' })], { leadId: '__proto__' })).toBe(0);
  });
});
