import * as fc from 'fast-check';
import type { Activity } from '../../../src/core/activities/activity';
import { ACTIVITY_KINDS, RESULTS } from '../../../src/core/activities/codes';
import { workFromLog } from '../../../src/core/activities/work-from-log';

let number = 0;

/** 2026-11-02, a Monday, is day 20,759. */
function activity(changes: Partial<Activity>): Activity {
  number += 1;
  return {
    number,
    at: (20_759 + number) * 1440 + 600,
    who: 'ana@uno.example',
    leadId: 'L-1',
    lead: '',
    company: '',
    kind: 'call',
    result: 'reached',
    yes: '',
    nextStep: '',
    nextDate: undefined,
    details: '',
    opportunityId: '',
    source: '',
    token: String(number),
    digest: '',
    ...changes,
  };
}

beforeEach(() => {
  number = 0;
});

test('two calls without an answer are two attempts, the day of the second is the last touch', () => {
  const log = [activity({ result: 'no_answer' }), activity({ result: 'voicemail', who: 'eva@uno.example' })];
  expect(workFromLog(log).get('L-1')).toEqual({
    work: 'working',
    lastTouch: 20_761,
    lastBy: 'eva@uno.example',
    attempts: 2,
    nextStep: '',
    nextDate: undefined,
  });
});

test('a call that reached the contact begins the count of attempts anew', () => {
  const log = [activity({ result: 'no_answer' }), activity({}), activity({ result: 'no_answer' })];
  expect(workFromLog(log).get('L-1')!.attempts).toBe(1);
});

test.each(['mail', 'message'] as const)('a %s neither counts as an attempt nor ends the count', (kind) => {
  const log = [activity({ result: 'no_answer' }), activity({ kind, result: 'sent' })];
  expect(workFromLog(log).get('L-1')!.attempts).toBe(1);
});

test('a wrong number says nothing about the person', () => {
  const log = [activity({ result: 'no_answer' }), activity({ result: 'wrong_number' })];
  expect(workFromLog(log).get('L-1')!.attempts).toBe(1);
});

test('what was planned stands until the next touch, and is replaced by what that plans', () => {
  const planned = activity({ nextStep: 'Enviar oferta', nextDate: 20_770 });
  const note = activity({ kind: 'note', result: undefined });
  expect(workFromLog([planned, note]).get('L-1')).toMatchObject({
    nextStep: 'Enviar oferta',
    nextDate: 20_770,
  });
  expect(workFromLog([planned, activity({})]).get('L-1')).toMatchObject({
    nextStep: '',
    nextDate: undefined,
  });
  expect(workFromLog([planned, activity({ nextStep: 'Llamar' })]).get('L-1')).toMatchObject({
    nextStep: 'Llamar',
    nextDate: undefined,
  });
});

test('the mail of a cadence leaves a step that a person planned', () => {
  const planned = activity({ nextStep: 'Enviar oferta', nextDate: 20_770 });
  const mail = activity({ kind: 'mail', result: 'sent', token: 'cadence:L-1:Bienvenida:1:2' });
  expect(workFromLog([planned, mail]).get('L-1')).toMatchObject({
    nextStep: 'Enviar oferta',
    nextDate: 20_770,
  });
});

test.each([
  ['handed over', [{ kind: 'handoff', result: 'done' }], 'handed_over'],
  ['not handed over where that failed', [{ kind: 'call' }, { kind: 'handoff', result: 'failed' }], 'working'],
  ['returned', [{ kind: 'handoff', result: 'done' }, { kind: 'return' }], 'returned'],
  ['being worked on again after a return', [{ kind: 'return' }, { kind: 'call' }], 'working'],
  [
    'still returned after an attempt in vain',
    [{ kind: 'return' }, { kind: 'call', result: 'no_answer' }],
    'returned',
  ],
  [
    'worked on again once a nurtured one was reached',
    [{ kind: 'cadence', result: 'entered' }, { kind: 'call' }],
    'working',
  ],
  [
    'worked on again when its opportunity wakes',
    [
      { kind: 'handoff', result: 'done' },
      { kind: 'outcome', result: undefined, at: 20_790 * 1440, nextDate: 20_790 },
    ],
    'working',
  ],
  [
    'worked on again when somebody disqualified asks anew',
    [
      { kind: 'disqualification' },
      { kind: 'capture', result: undefined, at: 20_790 * 1440, nextDate: 20_790 },
    ],
    'working',
  ],
  [
    'with sales after a win',
    [
      { kind: 'handoff', result: 'done' },
      { kind: 'outcome', result: undefined, at: 20_790 * 1440, nextDate: 20_791 },
    ],
    'handed_over',
  ],
  ['disqualified, also after another call', [{ kind: 'disqualification' }, { kind: 'call' }], 'disqualified'],
  [
    'nurtured',
    [
      { kind: 'cadence', result: 'entered' },
      { kind: 'mail', result: 'sent' },
    ],
    'nurturing',
  ],
  [
    'being worked on after a cadence',
    [
      { kind: 'cadence', result: 'entered' },
      { kind: 'cadence', result: 'left' },
    ],
    'working',
  ],
  ['new while nobody spoke to it', [{ kind: 'capture' }, { kind: 'assignment' }], 'new'],
] as const)('a lead is %s', (_, log, work) => {
  expect(workFromLog(log.map((each) => activity(each as Partial<Activity>))).get('L-1')!.work).toBe(work);
});

test('the order of the rows does not count, and leads do not mix', () => {
  const made = fc.array(
    fc.record({
      kind: fc.constantFrom(...ACTIVITY_KINDS),
      result: fc.option(fc.constantFrom(...RESULTS), { nil: undefined }),
      leadId: fc.constantFrom('L-1', 'L-2'),
      nextStep: fc.constantFrom('', 'Llamar'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(made, (changes) => {
      const log = changes.map(activity);
      const states = workFromLog(log);
      expect(workFromLog([...log].reverse())).toEqual(states);
      const own = log.filter(({ leadId }) => leadId === 'L-1');
      expect(workFromLog(own).get('L-1')).toEqual(states.get('L-1'));
    }),
  );
});
