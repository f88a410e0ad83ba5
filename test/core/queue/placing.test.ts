import type { QueueHandoff, QueueLead } from '../../../src/core/queue/queue-lead';
import { isTouched, personOf, placeLead } from '../../../src/core/queue/placing';
import { usualWorkingHours, workingHours } from '../../../src/core/working-time/working-hours';
import { at, on } from '../working-time/times';
import { lead, RULES } from './leads';

/** Section and reason of a lead, `out` where it has no place. */
function placeOf(changes: Partial<QueueLead>): string {
  const placement = placeLead(lead(changes), RULES);
  return placement === undefined ? 'out' : `${placement.section} ${placement.reason}`;
}

describe('an untouched lead', () => {
  it('stands with those waiting for a first call when nothing else is known', () => {
    expect(placeOf({})).toBe('untouched untouched');
    expect(placeOf({ work: 'new', status: undefined, score: undefined, high: undefined })).toBe(
      'untouched untouched',
    );
  });

  it('is hot when qualified, or near the threshold with a chance to reach it', () => {
    expect(placeOf({ status: 'qualified', score: 55, high: 55 })).toBe('hot qualified');
    expect(placeOf({ score: 40 })).toBe('hot high_score');
    expect(placeOf({ score: 39 })).toBe('untouched untouched');
    expect(placeOf({ score: 45, high: 45 })).toBe('out');
  });

  it('is urgent before it is hot', () => {
    expect(placeOf({ urgent: true, status: 'qualified' })).toBe('urgent urgent');
  });

  it('has no place where it cannot reach the threshold, is excluded or disqualified', () => {
    expect(placeOf({ status: 'incomplete', high: 49 })).toBe('out');
    expect(placeOf({ status: 'incomplete', high: 50 })).toBe('untouched untouched');
    expect(placeOf({ status: 'not_yet', high: 49 })).toBe('out');
    expect(placeOf({ status: 'excluded', urgent: true })).toBe('out');
    expect(placeOf({ work: 'disqualified', status: 'qualified' })).toBe('out');
  });

  it('has no place even with a date or a clock where it is incomplete and cannot reach the threshold', () => {
    expect(
      placeOf({
        status: 'incomplete',
        high: 49,
        nextDate: on('2026-11-25'),
        inquiry: true,
        created: at('2026-11-24 10:00'),
      }),
    ).toBe('out');
  });
});

describe('an inquiry', () => {
  it('stands first once its answer is due soon or late', () => {
    // Wednesday noon, eight hours: from Tuesday 12:00 it breaks at 11:00, from Wednesday 9:30 at 17:30.
    expect(placeOf({ inquiry: true, created: at('2026-11-24 12:00') })).toBe('clocks first_answer');
    expect(placeOf({ inquiry: true, created: at('2026-11-24 13:30') })).toBe('clocks first_answer');
    expect(placeOf({ inquiry: true, created: at('2026-11-25 09:30') })).toBe('untouched untouched');
  });

  it('shows its clock where it does not press yet', () => {
    const placement = placeLead(
      lead({ inquiry: true, created: at('2026-11-25 09:30'), urgent: true }),
      RULES,
    );
    expect(placement).toMatchObject({
      section: 'urgent',
      clock: { state: 'running', due: at('2026-11-25 17:30'), left: 330 },
    });
  });

  it('has no clock once it is touched, in work, or was never an inquiry', () => {
    const created = at('2026-11-24 12:00');
    expect(placeOf({ inquiry: true, created, lastTouch: at('2026-11-24 13:00') })).toBe('week unplanned');
    expect(placeOf({ inquiry: true, created, attempts: 1 })).toBe('today attempt');
    expect(placeOf({ inquiry: true, created, work: 'working' })).toBe('untouched untouched');
    expect(placeOf({ inquiry: false, created })).toBe('untouched untouched');
  });

  it('that nobody answered for two weeks of work stands where its score puts it', () => {
    expect(placeOf({ inquiry: true, created: at('2026-11-11 09:00') })).toBe('clocks first_answer');
    expect(placeOf({ inquiry: true, created: at('2026-10-12 09:00'), score: 45 })).toBe('hot high_score');
  });
});

describe('a planned lead', () => {
  it('stands by its day: overdue, today, in the next seven days, or not yet', () => {
    expect(placeOf({ nextDate: on('2026-11-24') })).toBe('overdue planned');
    expect(placeOf({ nextDate: on('2026-11-25') })).toBe('today planned');
    expect(placeOf({ nextDate: on('2026-11-26') })).toBe('week planned');
    expect(placeOf({ nextDate: on('2026-12-02') })).toBe('week planned');
    expect(placeOf({ nextDate: on('2026-12-03') })).toBe('out');
  });

  it('waits for its day, however urgent or hot it is', () => {
    expect(placeOf({ nextDate: on('2026-11-27'), urgent: true, status: 'qualified' })).toBe('week planned');
  });

  it('keeps its day while it is nurtured, and has no place there without one', () => {
    expect(placeOf({ work: 'nurturing', nextDate: on('2026-11-25') })).toBe('today planned');
    expect(placeOf({ work: 'nurturing', urgent: true })).toBe('out');
  });
});

describe('a returned lead', () => {
  it('stands with the returned ones until its day, if any, is in the future', () => {
    expect(placeOf({ work: 'returned' })).toBe('returned returned');
    expect(placeOf({ work: 'returned', nextDate: on('2026-11-20') })).toBe('returned returned');
    expect(placeOf({ work: 'returned', nextDate: on('2026-11-27') })).toBe('week planned');
  });
});

describe('a touched lead without a date', () => {
  it('is tried again two working days after the last attempt', () => {
    expect(placeOf({ attempts: 1, lastTouch: at('2026-11-25 10:00') })).toBe('week attempt');
    expect(placeOf({ attempts: 1, lastTouch: at('2026-11-23 10:00') })).toBe('today attempt');
    expect(placeOf({ attempts: 1, lastTouch: at('2026-11-20 10:00') })).toBe('overdue attempt');
    expect(placeOf({ attempts: 0, lastTouch: at('2026-11-23 10:00') })).toBe('today unplanned');
  });

  it('is urgent again on the next working day', () => {
    expect(placeOf({ urgent: true, attempts: 1, lastTouch: at('2026-11-25 10:00') })).toBe('week attempt');
    expect(placeOf({ urgent: true, attempts: 1, lastTouch: at('2026-11-24 10:00') })).toBe('urgent urgent');
  });

  it('is proposed for nurturing once the attempts are used up', () => {
    expect(placeOf({ attempts: 6, lastTouch: at('2026-11-25 10:00') })).toBe('nurture exhausted');
  });

  it('has no place where nobody ever works, since no day can be told', () => {
    const never = { ...RULES, hours: workingHours([], []) };
    expect(placeLead(lead({ attempts: 1, lastTouch: at('2026-11-20 10:00') }), never)).toBeUndefined();
  });
});

describe('a lead that was handed over', () => {
  const handoff = {
    person: 'luis',
    at: at('2026-11-25 10:00'),
    contacted: false,
    outcome: 'open' as const,
    wakeUp: undefined,
  };
  const stateOf = (changes: Partial<QueueHandoff>, nextDate?: number): string =>
    placeOf({ work: 'handed_over', handoff: { ...handoff, contacted: true, ...changes }, nextDate });

  it('is work of today for whoever took it, and presses when the first contact is due', () => {
    expect(placeOf({ work: 'handed_over', handoff })).toBe('today first_contact');
    expect(placeOf({ work: 'handed_over', handoff: { ...handoff, at: at('2026-11-24 10:00') } })).toBe(
      'clocks first_contact',
    );
  });

  it('follows its date once contact was made, and has no place without one for a while', () => {
    const contacted = { ...handoff, contacted: true };
    expect(placeOf({ work: 'handed_over', handoff: contacted, nextDate: on('2026-11-26') })).toBe(
      'week planned',
    );
    expect(placeOf({ work: 'handed_over', handoff: contacted })).toBe('out');
  });

  it('has its steps also once it is won or lost', () => {
    expect(stateOf({ outcome: 'won' }, on('2026-11-24'))).toBe('overdue planned');
    expect(stateOf({ outcome: 'won', contacted: false }, on('2026-11-25'))).toBe('today planned');
    expect(stateOf({ outcome: 'lost' }, on('2026-11-25'))).toBe('today planned');
    expect(stateOf({ outcome: 'won' })).toBe('out');
    expect(stateOf({ outcome: 'lost', at: undefined })).toBe('out');
  });

  it('is stalled without an opportunity, or when nothing has happened for three weeks and nothing is planned', () => {
    expect(placeOf({ work: 'handed_over', nextDate: on('2026-11-25') })).toBe('stalled no_opportunity');
    expect(stateOf({ at: at('2026-11-04 18:00') })).toBe('stalled no_next_step');
    expect(stateOf({ at: at('2026-11-05 09:00') })).toBe('out');
    expect(stateOf({ at: undefined })).toBe('stalled no_next_step');
    expect(
      placeOf({
        work: 'handed_over',
        lastTouch: at('2026-11-05 00:00'),
        handoff: { ...handoff, contacted: true, at: at('2026-10-01 09:00') },
      }),
    ).toBe('out');
  });

  it('that was deferred waits for its day, and asks for one where it has none', () => {
    expect(stateOf({ outcome: 'deferred', wakeUp: on('2026-11-25') }, on('2026-11-01'))).toBe(
      'today planned',
    );
    expect(stateOf({ outcome: 'deferred', wakeUp: on('2027-01-01') }, on('2026-11-01'))).toBe('out');
    expect(stateOf({ outcome: 'deferred' })).toBe('stalled no_wake_up');
    expect(stateOf({ outcome: 'deferred' }, on('2026-11-24'))).toBe('stalled no_wake_up');
    expect(stateOf({ outcome: 'deferred' }, on('2026-11-26'))).toBe('week planned');
  });

  it('has no place once they asked not to be called, as everybody who did', () => {
    expect(placeOf({ work: 'handed_over', handoff, optedOut: true })).toBe('out');
    expect(placeOf({ status: 'qualified', optedOut: true })).toBe('out');
    expect(placeOf({ nextDate: on('2026-11-25'), optedOut: true })).toBe('out');
  });

  it('is in the queue of whoever took it, not in that of its owner', () => {
    expect(personOf(lead({ work: 'handed_over', handoff }))).toBe('luis');
    expect(personOf(lead({ work: 'handed_over' }))).toBe('ana');
    expect(personOf(lead({ work: 'working', handoff }))).toBe('ana');
  });
});

describe('a touch', () => {
  it('is known by its day or by counted attempts', () => {
    expect(isTouched(lead())).toBe(false);
    expect(isTouched(lead({ attempts: 1 }))).toBe(true);
    expect(isTouched(lead({ lastTouch: at('2026-11-25 10:00') }))).toBe(true);
  });
});

describe('a definition that cannot be read', () => {
  it('leaves nobody out and makes nobody hot by score', () => {
    const rules = { ...RULES, hours: usualWorkingHours(), threshold: undefined };
    expect(placeLead(lead({ status: 'incomplete', high: 0, score: 90 }), rules)?.section).toBe('untouched');
  });
});
