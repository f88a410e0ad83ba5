import { cadencesOfLeads } from '../../../src/core/cadences/enrolment';
import { settledSteps } from '../../../src/core/cadences/fulfilment';
import { at, entered, queued, step, touched, WELCOME } from './entries';

const stateOf = (
  channel: 'call' | 'task' | 'meeting',
  ...log: Parameters<typeof cadencesOfLeads>[0][number][]
) => {
  const enrolment = cadencesOfLeads([entered(at(0)), queued('1', at(1, 9)), ...log]).get('L1')!.latest!;
  const progress = settledSteps(enrolment, { ...WELCOME, steps: [step(1, 0, channel)] }).get(1)!;
  return [progress.state, progress.at];
};

describe('a step in the queue', () => {
  it('waits while nobody logs anything', () => {
    expect(stateOf('call')).toEqual(['queued', at(1, 9)]);
  });

  it('is done by the first touch of its kind that is logged afterwards', () => {
    const calls = [touched(at(3), 'call', 'voicemail'), touched(at(2), 'call', 'no_answer')];
    expect(stateOf('call', ...calls)).toEqual(['done', at(2)]);
  });

  it('is not done by what was logged before, or in the same minute without a later number', () => {
    expect(stateOf('call', touched(at(1, 9), 'call', 'no_answer'))).toEqual(['queued', at(1, 9)]);
  });

  it('is done by a touch of the same minute that is logged after it', () => {
    const call = { ...touched(at(1, 9), 'call', 'no_answer'), number: 3 };
    expect(stateOf('call', call)).toEqual(['done', at(1, 9)]);
  });

  it('is not done by a touch of another kind, unless it is a task, which anything does', () => {
    const message = touched(at(2), 'message', 'sent');
    expect(stateOf('call', message)[0]).toBe('queued');
    expect(stateOf('task', message)[0]).toBe('done');
  });

  it('is not done by a meeting that is only booked, but by one that was held', () => {
    expect(stateOf('meeting', touched(at(2), 'meeting', 'booked'))[0]).toBe('queued');
    expect(stateOf('meeting', touched(at(2), 'meeting', 'held'))[0]).toBe('done');
  });
});
