import * as fc from 'fast-check';
import {
  CALL_RESULTS,
  consequencesOf,
  isCallResult,
  stateAfter,
  stateAfterAgain,
  wasSpokenTo,
  type AttemptPolicy,
  type CallConsequences,
  type CallResult,
} from '../../../src/core/conversation/call-result';
import { WORK_STATUSES, type WorkStatus } from '../../../src/core/activities/codes';
import { USUAL_LIMITS } from '../../../src/core/working-time/work-limits';
import { isWorkingDay, usualWorkingHours } from '../../../src/core/working-time/working-hours';
import { day, isoDay } from '../definition/fixtures';

const POLICY: AttemptPolicy = { hours: usualWorkingHours(), limits: USUAL_LIMITS };
/** A Thursday. */
const TODAY = day('2026-11-19');

const after = (result: CallResult, work: WorkStatus = 'new', attempts = 0): CallConsequences =>
  consequencesOf(result, { work, attempts }, TODAY, POLICY);
const dateAfter = (result: CallResult): string | undefined => {
  const { nextDate } = after(result);
  return nextDate === undefined ? undefined : isoDay(nextDate);
};

describe('what comes of a call', () => {
  test('only results of calls are taken', () => {
    expect(isCallResult('voicemail')).toBe(true);
    expect(isCallResult('booked')).toBe(false);
  });

  test('an attempt in vain counts, is repeated two working days later, and a talk begins the count anew', () => {
    expect(after('no_answer', 'working', 2).attempts).toBe(3);
    expect(after('voicemail', 'working', 2).attempts).toBe(3);
    expect(dateAfter('no_answer')).toBe('2026-11-23');
    expect(after('reached', 'working', 4).attempts).toBe(0);
    expect(after('call_back', 'working', 4).attempts).toBe(0);
  });

  test('the sixth attempt in vain suggests nurture instead of another date', () => {
    expect(after('no_answer', 'working', 4)).toMatchObject({ attempts: 5, suggestsNurture: false });
    expect(after('no_answer', 'working', 5)).toMatchObject({
      attempts: 6,
      suggestsNurture: true,
      nextDate: undefined,
    });
  });

  test('call back promises a date, next working day unless another is agreed', () => {
    expect(after('call_back').needsDate).toBe(true);
    expect(dateAfter('call_back')).toBe('2026-11-20');
    expect(CALL_RESULTS.filter((result) => after(result).needsDate)).toEqual(['call_back']);
  });

  test('a wrong number asks for the right one and is no attempt', () => {
    expect(after('wrong_number', 'working', 2)).toMatchObject({ wrongNumber: true, attempts: 2 });
    expect(dateAfter('wrong_number')).toBe('2026-11-20');
  });

  test('not interested offers disqualification, which stays the decision of a person', () => {
    expect(after('not_interested', 'working')).toMatchObject({
      offersDisqualification: true,
      work: 'working',
      nextDate: undefined,
    });
  });

  test('after a talk the next date is a week away', () => {
    expect(dateAfter('reached')).toBe('2026-11-26');
  });

  test('new leads are worked on, nurtured and returned ones once somebody was spoken to', () => {
    expect(after('no_answer', 'new').work).toBe('working');
    expect(after('no_answer', 'nurturing').work).toBe('nurturing');
    expect(after('reached', 'nurturing').work).toBe('working');
    expect(after('voicemail', 'returned').work).toBe('returned');
    expect(after('call_back', 'returned').work).toBe('working');
  });

  test('decisions are never undone by a call, and dates lie ahead on working days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALL_RESULTS),
        fc.constantFrom(...WORK_STATUSES),
        fc.nat(12),
        fc.nat(30_000),
        fc.integer({ min: 0, max: 10 }),
        (result, work, attempts, today, attemptDays) => {
          const found = consequencesOf(result, { work, attempts }, today, {
            ...POLICY,
            limits: { ...USUAL_LIMITS, attempt_days: attemptDays },
          });
          const isDecided = work === 'handed_over' || work === 'disqualified';
          expect(!isDecided || found.work === work).toBe(true);
          expect(wasSpokenTo(result) ? found.attempts === 0 : found.attempts >= attempts).toBe(true);
          const { nextDate } = found;
          expect(nextDate === undefined || (nextDate > today && isWorkingDay(POLICY.hours, nextDate))).toBe(
            true,
          );
        },
      ),
    );
  });

  test('a call that is saved a second time is counted once, whether or not its row had been written', () => {
    const seen = { work: 'working', attempts: 2 } as const;
    const counted = stateAfter('no_answer', seen);
    expect(counted).toEqual({ work: 'working', attempts: 3 });
    expect(stateAfterAgain('no_answer', counted, 2)).toEqual(counted);
    expect(stateAfterAgain('no_answer', seen, 2)).toEqual(counted);
    expect(stateAfterAgain('reached', seen, 2).attempts).toBe(0);
    expect(stateAfterAgain('wrong_number', seen, 2).attempts).toBe(2);
  });

  test('saving again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALL_RESULTS),
        fc.constantFrom(...WORK_STATUSES),
        fc.nat(12),
        (result, work, attempts) => {
          const once = stateAfter(result, { work, attempts });
          expect(stateAfterAgain(result, once, attempts)).toEqual(once);
        },
      ),
    );
  });
});
