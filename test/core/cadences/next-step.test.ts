import * as fc from 'fast-check';
import { cadencesOfLeads, type CadenceActivity } from '../../../src/core/cadences/enrolment';
import { cadenceToken } from '../../../src/core/cadences/cadence-token';
import { entryObstacle, planOf, type Plan } from '../../../src/core/cadences/next-step';
import {
  at,
  claimed,
  ended,
  entered,
  entry,
  LEAD,
  left,
  MONDAY,
  queued,
  step,
  touched,
  WELCOME,
} from './entries';

const plan = (log: readonly CadenceActivity[], day: number, lead = LEAD, cadence = WELCOME): Plan =>
  planOf(cadencesOfLeads([entered(at(0)), ...log]).get('L1')!.latest!, cadence, lead, MONDAY + day);

const FIRST_SENT = [claimed('1', at(0)), ended('1', at(0))];
const CALLED = [...FIRST_SENT, queued('2', at(3)), touched(at(5), 'call', 'no_answer')];

describe('the next step of a lead in a cadence', () => {
  it('is the first one on the day of entering, where its days are none', () => {
    expect(plan([], 0)).toEqual({ what: 'mail', step: WELCOME.steps[0], due: MONDAY, attempt: 1 });
  });

  it('waits for its days after the one before, and is due on that day', () => {
    expect(plan(FIRST_SENT, 2)).toEqual({ what: 'wait', step: WELCOME.steps[1], due: MONDAY + 3 });
    expect(plan(FIRST_SENT, 3)).toMatchObject({ what: 'queue', due: MONDAY + 3 });
  });

  it('counts from the day on which the step before was really done', () => {
    // The call was made two days late, on day 5; the mail follows four days after it.
    expect(plan(CALLED, 8)).toMatchObject({ what: 'wait', due: MONDAY + 9 });
    expect(plan(CALLED, 9)).toMatchObject({ what: 'mail', due: MONDAY + 9 });
  });

  it('stands in the queue once it was put there', () => {
    expect(plan([...FIRST_SENT, queued('2', at(3))], 30)).toMatchObject({ what: 'queued' });
  });

  it('is of unknown fate where a mail was taken up and nothing says that it went, however long ago', () => {
    expect(plan([claimed('1', at(0))], 60)).toMatchObject({ what: 'unsure' });
  });

  it('is tried again, as another attempt, where it certainly did not go', () => {
    expect(plan([claimed('1', at(0)), ended('1', at(0), 'cancelled')], 1)).toMatchObject({
      what: 'mail',
      attempt: 2,
    });
  });

  it('is left to the person where it failed', () => {
    expect(plan([claimed('1', at(0)), ended('1', at(0), 'failed')], 9)).toMatchObject({ what: 'failed' });
  });

  it('is none after the last: the lead has finished', () => {
    expect(plan([...CALLED, claimed('3', at(9)), ended('3', at(9))], 9)).toEqual({
      what: 'leave',
      reason: 'finished',
    });
  });

  it('is paused where the cadence is gone or has faults', () => {
    const latest = cadencesOfLeads([entered(at(0))]).get('L1')!.latest!;
    expect(planOf(latest, undefined, LEAD, MONDAY)).toEqual({ what: 'paused' });
  });

  it('passes over a step that was inserted before one already done', () => {
    const cadence = { ...WELCOME, steps: [step(1, 0), step(2, 9), step(3, 4)] };
    expect(plan([...FIRST_SENT, claimed('3', at(4)), ended('3', at(4))], 20, LEAD, cadence)).toEqual({
      what: 'leave',
      reason: 'finished',
    });
  });

  test.each([
    ['no_address', { ...LEAD, mail: 'missing' }],
    ['invalid_address', { ...LEAD, mail: 'unusable' }],
    ['no_consent', { ...LEAD, consent: { ...LEAD.consent, mail: 'withdrawn' } }],
  ] as const)('is blocked for %s, and nothing is sent', (why, lead) => {
    expect(plan([], 0, lead)).toMatchObject({ what: 'blocked', why });
  });

  it('asks for no consent to mail before a call, but for that to calls', () => {
    const consent = { mail: 'withdrawn', message: 'given', call: 'given' } as const;
    expect(plan(FIRST_SENT, 3, { ...LEAD, consent, mail: 'missing' })).toMatchObject({ what: 'queue' });
    expect(plan(FIRST_SENT, 3, { ...LEAD, consent: { ...consent, call: 'withdrawn' } })).toMatchObject({
      what: 'blocked',
      why: 'no_consent',
    });
  });

  it('is what it was when the log is sorted otherwise', () => {
    const log = [...CALLED, claimed('3', at(9)), ended('3', at(9), 'cancelled'), claimed('3.2', at(9))];
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), fc.nat(20), (shuffled, day) => {
        expect(plan(shuffled, day)).toEqual(plan(log, day));
      }),
    );
  });

  /** Carries out on each day whatever is planned, breaking off now and then before the end of a mail is logged. */
  it('comes once and once only, in order, on whatever days somebody runs it and wherever a run breaks off', () => {
    const runs = fc.array(
      fc.record({ pause: fc.nat(4), outcome: fc.constantFrom('sent', 'lost', 'released') }),
      {
        minLength: 5,
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(runs, (planned) => {
        const log: CadenceActivity[] = [];
        const sent: number[] = [];
        let day = 0;
        for (const { pause, outcome } of planned) {
          day += pause;
          const next = plan(log, day);
          if (next.what === 'queue') {
            log.push(queued(String(next.step.number), at(day, 9)));
            log.push(touched(at(day, 10), 'call', 'no_answer'));
          }
          if (next.what === 'unsure') {
            // The person looks into their sent mails and says that it went.
            log.push(ended(stepText(next.step.number, next.progress.attempt), at(day, 11)));
          }
          if (next.what !== 'mail') continue;
          const name = stepText(next.step.number, next.attempt);
          log.push(claimed(name, at(day, 10)));
          if (outcome === 'released') log.push(ended(name, at(day, 10), 'cancelled'));
          else sent.push(next.step.number);
          if (outcome === 'sent') log.push(ended(name, at(day, 10)));
        }
        expect(sent).toEqual([1, 3].slice(0, sent.length));
        expect(new Set(log.map(({ token }) => token)).size).toBe(log.length - pagesIn(log));
      }),
    );
  });
});

const stepText = (number: number, attempt: number): string =>
  cadenceToken({
    leadId: '',
    cadence: '',
    entry: 1,
    subject: { what: 'claim', step: number, attempt },
  }).replace('cadence:::1:', '');

/** Calls logged at the same hour of the same day share the token of their page here; they are no steps. */
const pagesIn = (log: readonly CadenceActivity[]): number => {
  const pages = log.map(({ token }) => token).filter((token) => token.startsWith('page'));
  return pages.length - new Set(pages).size;
};

describe('entering a cadence', () => {
  const none = { latest: undefined, been: new Set<string>() };
  const known = (...log: CadenceActivity[]) => cadencesOfLeads(log).get('L1')!;

  it('is free to a lead that was never in one', () => {
    expect(entryObstacle(WELCOME, none, LEAD, true)).toBeUndefined();
  });

  it('is refused to a lead that is in one already', () => {
    expect(entryObstacle(WELCOME, known(entered(at(0))), LEAD, false)).toBe('in_cadence');
  });

  it('happens by rule only once, by hand again', () => {
    const before = known(entered(at(0)), left(at(1)));
    expect(entryObstacle(WELCOME, before, LEAD, true)).toBe('been_here');
    expect(entryObstacle(WELCOME, before, LEAD, false)).toBeUndefined();
    const other = known(entry({ at: at(0), result: 'entered', token: 'cadence:L1:fair:1:enter' }));
    expect(entryObstacle(WELCOME, { ...other, latest: undefined }, LEAD, true)).toBeUndefined();
  });

  test.each([
    ['opted_out', { isSuppressed: true }],
    ['no_consent', { isConsentWithdrawn: true }],
    ['disqualified', { workStatus: 'disqualified' }],
    ['handed_over', { workStatus: 'handed_over' }],
    ['qualified', { isQualified: true }],
  ] as const)('is refused: %s', (expected, facts) => {
    expect(entryObstacle(WELCOME, none, { ...LEAD, ...facts }, false)).toBe(expected);
  });

  it('is open to customers who are qualified and were handed over long ago', () => {
    const facts = { ...LEAD, isQualified: true, workStatus: 'handed_over' } as const;
    expect(entryObstacle({ ...WELCOME, audience: 'customer' }, none, facts, true)).toBeUndefined();
  });
});
