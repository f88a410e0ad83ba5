import * as fc from 'fast-check';
import { cadencesOfLeads, enteredDay } from '../../../src/core/cadences/enrolment';
import { at, claimed, ended, entered, entry, left, MONDAY, queued, touched } from './entries';

const latestOf = (log: Parameters<typeof cadencesOfLeads>[0]) => cadencesOfLeads(log).get('L1')?.latest;

const decided = (step: string, what: 'redo' | 'settle') =>
  entry({ at: at(2), result: 'done', token: `cadence:L1:welcome:1:${step}:${what}` });

const FAILED = [claimed('1', at(0)), ended('1', at(0), 'failed')];

describe('the cadences of a lead', () => {
  it('are none where no entry of the log belongs to a cadence', () => {
    expect(cadencesOfLeads([touched(at(0), 'call', 'reached')]).get('L1')).toBeUndefined();
  });

  it('begin with the entry that says so, on its day', () => {
    const latest = latestOf([entered(at(0))])!;
    expect([latest.cadence, latest.entry, latest.isLeft, enteredDay(latest)]).toEqual([
      'welcome',
      1,
      false,
      MONDAY,
    ]);
  });

  it('are over once the log says so, and the next one has the next number', () => {
    const told = cadencesOfLeads([entered(at(0)), left(at(1))]).get('L1')!;
    expect([told.latest!.isLeft, told.nextEntry, [...told.been]]).toEqual([true, 2, ['welcome']]);
  });

  it('are the latest one by its number, however the log is sorted', () => {
    const second = entry({ at: at(5), result: 'entered', token: 'cadence:L1:customers:2:enter' });
    expect(latestOf([second, entered(at(0)), left(at(1))])!.cadence).toBe('customers');
  });

  it('are a lead’s own: entries of another lead change nothing', () => {
    const other = { ...touched(at(1), 'call', 'reached'), leadId: 'L2' };
    expect(latestOf([entered(at(0)), other])!.others).toEqual([]);
  });

  test.each([
    ['a claim alone', [claimed('1', at(0))], 'sending', 1],
    ['a claim that ended as sent', [claimed('1', at(0)), ended('1', at(0))], 'done', 1],
    ['a claim that ended as failed', [claimed('1', at(0)), ended('1', at(0), 'failed')], 'failed', 1],
    ['a claim that was given back', [claimed('1', at(0)), ended('1', at(0), 'cancelled')], 'released', 1],
    [
      'a mail of which Google said nothing clear',
      [claimed('1', at(0)), ended('1', at(0), 'unsure')],
      'sending',
      1,
    ],
    [
      'a second attempt',
      [claimed('1', at(0)), ended('1', at(0), 'unsure'), claimed('1.2', at(1))],
      'sending',
      2,
    ],
    [
      'an earlier attempt that a person confirms later',
      [claimed('1', at(0)), claimed('1.2', at(1)), ended('1', at(2))],
      'done',
      1,
    ],
    ['a mail that a person wants to send again', [claimed('1', at(0)), decided('1', 'redo')], 'released', 1],
    ['a failure that a person wants to try again', [...FAILED, decided('1', 'redo')], 'released', 1],
    [
      'a wish to send again what had gone',
      [claimed('1', at(0)), ended('1', at(0)), decided('1', 'redo')],
      'done',
      1,
    ],
    ['a failure that a person passes over', [...FAILED, decided('1', 'settle')], 'done', 1],
    ['a person’s word that it was sent', [claimed('1', at(0)), decided('1', 'settle')], 'done', 1],
    ['a call put into the queue', [queued('1', at(0))], 'queued', 1],
  ] as const)('have a step that after %s is as it should be', (_, log, state, attempt) => {
    const progress = latestOf([entered(at(0)), ...log])!.steps.get(1)!;
    expect([progress.state, progress.attempt]).toEqual([state, attempt]);
  });

  it('do not depend on the order of the log', () => {
    const log = [
      entered(at(0)),
      claimed('1', at(0)),
      ended('1', at(0), 'unsure'),
      claimed('1.2', at(0)),
      ended('1.2', at(0)),
      ended('1.2', at(0), 'failed'),
      queued('2', at(3)),
      touched(at(3), 'call', 'no_answer'),
      left(at(9)),
    ];
    const plain = (each: typeof log) => {
      const { steps, others, ...rest } = latestOf(each)!;
      const sorted = [...steps].sort(([one], [other]) => one - other);
      return { ...rest, steps: sorted, others: others.length };
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(plain(shuffled)).toEqual(plain(log));
      }),
    );
  });

  it('say nothing of the day where the time of entering cannot be read', () => {
    expect(
      enteredDay(
        latestOf([entry({ at: undefined, result: 'entered', token: 'cadence:L1:welcome:1:enter' })])!,
      ),
    ).toBeUndefined();
  });
});
