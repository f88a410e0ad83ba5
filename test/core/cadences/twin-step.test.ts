import { cadencesOfLeads, type CadenceActivity } from '../../../src/core/cadences/enrolment';
import { twinStep } from '../../../src/core/cadences/twin-step';
import { at, claimed, ended, entered, entry } from './entries';

const latest = (...log: readonly CadenceActivity[]) => cadencesOfLeads(log).get('L1')!.latest!;

const OWN = latest(entered(at(2)));
const MAILED = latest(entered(at(0)), claimed('1', at(0)), ended('1', at(0)));

describe('a step that another row with the same address is in', () => {
  it('is done here where it went there', () => {
    expect(twinStep(OWN, MAILED, 1)).toBe('done');
  });

  it('is open where nobody knows yet whether it went', () => {
    expect(twinStep(OWN, latest(entered(at(0)), claimed('1', at(0))), 1)).toBe('open');
  });

  it('is nothing where it failed, was another step, or of another cadence', () => {
    const failed = latest(entered(at(0)), claimed('1', at(0)), ended('1', at(0), 'failed'));
    const other = { ...MAILED, cadence: 'customers' };
    expect([twinStep(OWN, failed, 1), twinStep(OWN, MAILED, 2), twinStep(OWN, other, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of an earlier time is nothing to a lead that a person has put in once more', () => {
    const again = latest(
      entry({ at: at(9), result: 'entered', token: 'cadence:L1:welcome:2:enter', number: 9 }),
    );
    expect(twinStep(again, MAILED, 1)).toBeUndefined();
  });
});
