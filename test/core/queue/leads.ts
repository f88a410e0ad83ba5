import * as fc from 'fast-check';
import { OUTCOMES, WORK_STATUSES } from '../../../src/core/activities/codes';
import type { QueueRules } from '../../../src/core/queue/placing';
import type { QueueLead } from '../../../src/core/queue/queue-lead';
import { USUAL_LIMITS } from '../../../src/core/working-time/work-limits';
import { usualWorkingHours } from '../../../src/core/working-time/working-hours';
import { at } from '../working-time/times';

/** Wednesday noon. */
export const NOW = at('2026-11-25 12:00');

export const RULES: QueueRules = {
  hours: usualWorkingHours(),
  limits: USUAL_LIMITS,
  threshold: 50,
  now: NOW,
};

/** A lead from a bought list of which nothing else is known, changed as told. */
export function lead(changes: Partial<QueueLead> = {}): QueueLead {
  return {
    id: 'L1',
    account: '',
    owner: 'ana',
    work: undefined,
    status: 'not_yet',
    score: 10,
    high: 100,
    urgent: false,
    inquiry: false,
    created: undefined,
    lastTouch: undefined,
    lastBy: '',
    attempts: 0,
    nextDate: undefined,
    optedOut: false,
    handoff: undefined,
    offset: 0,
    ...changes,
  };
}

const TODAY = Math.floor(NOW / 1440);
const minute = fc.option(fc.integer({ min: NOW - 30_000, max: NOW }), { nil: undefined });
const person = fc.constantFrom('ana', 'luis', '');

const anyLead = fc.record<Omit<QueueLead, 'id'>>({
  account: fc.constantFrom('', 'acme', 'nova'),
  owner: person,
  work: fc.option(fc.constantFrom(...WORK_STATUSES), { nil: undefined }),
  status: fc.constantFrom(undefined, 'qualified', 'not_yet', 'incomplete', 'excluded'),
  score: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  high: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  urgent: fc.boolean(),
  inquiry: fc.boolean(),
  created: minute,
  lastTouch: minute,
  lastBy: person,
  attempts: fc.integer({ min: 0, max: 8 }),
  nextDate: fc.option(fc.integer({ min: TODAY - 10, max: TODAY + 12 }), { nil: undefined }),
  optedOut: fc.boolean(),
  handoff: fc.option(
    fc.record({
      person,
      at: minute,
      contacted: fc.boolean(),
      outcome: fc.constantFrom(...OUTCOMES),
      wakeUp: fc.option(fc.integer({ min: TODAY - 10, max: TODAY + 12 }), { nil: undefined }),
    }),
    { nil: undefined },
  ),
  offset: fc.constantFrom(undefined, 0, -360, 540, 45),
});

/** Leads with distinct ids. */
export const anyLeads: fc.Arbitrary<readonly QueueLead[]> = fc
  .array(anyLead, { maxLength: 40 })
  .map((leads) => leads.map((each, index) => ({ ...each, id: `L${index}` })));
