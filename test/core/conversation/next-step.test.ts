import * as fc from 'fast-check';
import { CALL_RESULTS } from '../../../src/core/conversation/call-result';
import { suggestedSteps } from '../../../src/core/conversation/next-step';
import type { Status } from '../../../src/core/scoring/types';

const after = (rest: Partial<Parameters<typeof suggestedSteps>[0]>): readonly string[] =>
  suggestedSteps({ result: 'reached', status: 'not_yet', openQuestions: true, exhausted: false, ...rest });

describe('suggested next steps', () => {
  test('a qualified lead is handed over, one with open questions is asked, one without is nurtured', () => {
    expect(after({ status: 'qualified' })[0]).toBe('hand_over');
    expect(after({ status: 'incomplete' })[0]).toBe('ask_more');
    expect(after({})[0]).toBe('ask_more');
    expect(after({ openQuestions: false })[0]).toBe('nurture');
    expect(after({ status: 'excluded' })[0]).toBe('close');
  });

  test('what was not reached is called again until the attempts are used up', () => {
    expect(after({ result: 'no_answer' })[0]).toBe('call_again');
    expect(after({ result: 'voicemail', exhausted: true })[0]).toBe('nurture');
  });

  test('a promise is kept, a wrong number put right, a refusal respected', () => {
    expect(after({ result: 'call_back' })[0]).toBe('call_back');
    expect(after({ result: 'wrong_number' })[0]).toBe('find_number');
    expect(after({ result: 'not_interested' })[0]).toBe('close');
  });

  test('something fits every call, handing over only what is qualified', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALL_RESULTS),
        fc.constantFrom<Status>('excluded', 'incomplete', 'not_yet', 'qualified'),
        fc.boolean(),
        fc.boolean(),
        (result, status, openQuestions, exhausted) => {
          const steps = suggestedSteps({ result, status, openQuestions, exhausted });
          expect(steps.length).toBeGreaterThan(0);
          expect(new Set(steps).size).toBe(steps.length);
          expect(status === 'qualified' || !steps.includes('hand_over')).toBe(true);
        },
      ),
    );
  });
});
