import type { QueueAnswer, QueueLeadView } from '../../../src/contract/queue';
import { nextLead } from '../../../src/sidebar/queue/next-lead';

const lead = (leadId: string, callable: boolean): QueueLeadView => ({
  leadId,
  name: '',
  company: '',
  owner: '',
  reason: 'untouched',
  why: '',
  nextStep: '',
  urgent: false,
  points: '',
  callable,
  local: '',
  touched: '',
  warning: '',
});

const queue = (changes: Partial<QueueAnswer>): QueueAnswer => ({
  person: 'Ana',
  needsPerson: false,
  team: [],
  time: '12:00',
  total: 0,
  sections: [],
  nextLeadId: '',
  unfinished: [],
  notices: [],
  ...changes,
});

const shown = queue({
  nextLeadId: 'L2',
  sections: [
    { section: 'overdue', title: '', count: 2, leads: [lead('L1', false), lead('L2', true)] },
    { section: 'week', title: '', count: 1, leads: [lead('L3', true)] },
    { section: 'untouched', title: '', count: 1, leads: [lead('L4', true)] },
  ],
});

describe('the next lead', () => {
  it('is the first that may be called now', () => {
    expect(nextLead(shown, new Set())).toBe('L2');
  });

  it('is the one after those that were opened, never one of the next days', () => {
    expect(nextLead(shown, new Set(['L2']))).toBe('L4');
  });

  it('is the first again once all were opened', () => {
    expect(nextLead(shown, new Set(['L2', 'L4']))).toBe('L2');
  });

  it('is the one the script names where none of those shown may be called', () => {
    expect(nextLead(queue({ nextLeadId: 'L9' }), new Set())).toBe('L9');
  });

  it('is nobody where nobody may be called', () => {
    expect(nextLead(queue({}), new Set())).toBe('');
  });
});
