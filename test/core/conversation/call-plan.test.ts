import * as fc from 'fast-check';
import { planCall, QUESTIONS_PER_CALL } from '../../../src/core/conversation/call-plan';
import type { OpenQuestion } from '../../../src/core/conversation/open-questions';
import type { When } from '../../../src/core/definition/types';

function question(header: string, when?: When, more: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    field: { column: header.charCodeAt(0), header, comparedAs: 'value' },
    criterion: 1,
    question: `${header}?`,
    when,
    decides: true,
    gate: false,
    swing: 5,
    unreadable: false,
    ...more,
  };
}

const headers = (list: readonly OpenQuestion[]): string => list.map(({ field }) => field.header).join('');

describe('the plan of a call', () => {
  const open = [
    question('A', 'with_trust'),
    question('B', 'look_up'),
    question('C', 'first_call'),
    question('D', 'at_capture'),
    question('E'),
    question('F', 'first_call'),
  ];

  test('in a first conversation three questions are put, those of trust wait, those to look up are not asked', () => {
    const plan = planCall(open, { reachedBefore: false, answered: 0 });
    expect(headers(plan.now)).toBe('DCE');
    expect(headers(plan.more)).toBe('F');
    expect(headers(plan.later)).toBe('A');
    expect(headers(plan.lookUp)).toBe('B');
  });

  test('once the lead was reached, the questions of trust come after those of the first call', () => {
    const plan = planCall(open, { reachedBefore: true, answered: 0 });
    expect(headers(plan.now)).toBe('DCE');
    expect(headers(plan.more)).toBe('FA');
    expect(plan.later).toEqual([]);
  });

  test('every answer leaves one question less to this call, until only further ones are offered', () => {
    expect(headers(planCall(open, { reachedBefore: false, answered: 2 }).now)).toBe('D');
    const done = planCall(open, { reachedBefore: false, answered: 5 });
    expect(headers(done.now)).toBe('');
    expect(headers(done.more)).toBe('DCEF');
  });

  test('a decisive requirement comes before When, When before swing, and what decides before what does not', () => {
    const list = [
      question('G', 'first_call', { gate: true }),
      question('S', 'first_call', { swing: 20 }),
      question('T', 'first_call', { swing: 10 }),
      question('C', 'at_capture', { swing: 5 }),
      question('N', 'at_capture', { decides: false, gate: true }),
    ];
    const { now, more } = planCall(list, { reachedBefore: false, answered: 0 });
    expect(headers([...now, ...more])).toBe('GCSTN');
  });

  test('every question stands in exactly one list, those of one moment in their order, and never more than three are for now', () => {
    const when = fc.constantFrom<When | undefined>(
      'look_up',
      'at_capture',
      'first_call',
      'with_trust',
      undefined,
    );
    fc.assert(
      fc.property(
        fc.array(when, { maxLength: 15 }),
        fc.boolean(),
        fc.nat(6),
        (whens, reachedBefore, answered) => {
          const list = whens.map((each, index) => question(String.fromCharCode(65 + index), each));
          const { now, more, later, lookUp } = planCall(list, { reachedBefore, answered });
          expect([...headers([...now, ...more, ...later, ...lookUp])].sort().join('')).toBe(headers(list));
          const asked = [...now, ...more];
          const ofMoment = (each: When): OpenQuestion[] =>
            asked.filter((one) => (one.when ?? 'first_call') === each);
          const moments = [ofMoment('at_capture'), ofMoment('first_call'), ofMoment('with_trust')];
          expect(moments.map(headers).join('')).toBe(headers(asked));
          for (const part of [...moments, later, lookUp]) {
            expect([...headers(part)].sort().join('')).toBe(headers(part));
          }
          expect(now.length).toBeLessThanOrEqual(QUESTIONS_PER_CALL);
        },
      ),
    );
  });
});
