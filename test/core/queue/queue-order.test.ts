import { placeLead } from '../../../src/core/queue/placing';
import type { QueueLead } from '../../../src/core/queue/queue-lead';
import { inQueueOrder, type QueueItem } from '../../../src/core/queue/queue-order';
import { at, on } from '../working-time/times';
import { lead, NOW, RULES } from './leads';

function itemOf(changes: Partial<QueueLead>): QueueItem {
  const each = lead(changes);
  return { lead: each, placement: placeLead(each, RULES)! };
}

/** The ids of leads in order, given in the opposite one. */
function ordered(...changes: Partial<QueueLead>[]): string[] {
  return inQueueOrder([...changes].reverse().map(itemOf), NOW).map((item) => item.lead.id);
}

describe('the order inside a section', () => {
  it('puts clocks that can still be kept first, then the one broken last', () => {
    const inquiry = { inquiry: true };
    expect(
      ordered(
        { ...inquiry, id: 'soonest', created: at('2026-11-24 13:30') },
        { ...inquiry, id: 'soon', created: at('2026-11-24 14:30') },
        { ...inquiry, id: 'just broken', created: at('2026-11-24 11:00') },
        { ...inquiry, id: 'long broken', created: at('2026-11-20 11:00') },
      ),
    ).toEqual(['soonest', 'soon', 'just broken', 'long broken']);
  });

  it('puts urgent ones first, then the earliest day, the highest score, the newest and the smallest id', () => {
    const nextDate = on('2026-11-24');
    expect(
      ordered(
        { id: 'urgent', nextDate, urgent: true },
        { id: 'oldest', nextDate: on('2026-11-20') },
        { id: 'highest', nextDate, score: 30 },
        { id: 'newest', nextDate, created: at('2026-11-20 10:00') },
        { id: 'older', nextDate, created: at('2026-11-19 10:00') },
        { id: 'a', nextDate },
        { id: 'b', nextDate },
        { id: 'unscored', nextDate, score: undefined },
      ),
    ).toEqual(['urgent', 'oldest', 'highest', 'newest', 'older', 'a', 'b', 'unscored']);
  });

  it('puts who was called today behind all others of the section', () => {
    const nextDate = on('2026-11-25');
    expect(
      ordered(
        { id: 'open', nextDate },
        { id: 'called', nextDate, urgent: true, attempts: 1, lastTouch: at('2026-11-25 10:00') },
      ),
    ).toEqual(['open', 'called']);
  });
});
