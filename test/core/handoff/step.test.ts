import * as fc from 'fast-check';
import {
  attemptOf,
  confirmationAgain,
  firstConfirmation,
  foundAgain,
  isFinished,
  resolved,
  STEP_STATES,
  type StepState,
} from '../../../src/core/handoff/step';

const AT = 1000;
const anyState: fc.Arbitrary<StepState> = fc.constantFrom(...STEP_STATES).map((state): StepState => {
  if (state === 'waiting' || state === 'pending' || state === 'not_needed') return { state };
  return state === 'failed' ? { state, at: AT, reason: 'quota' } : { state, at: AT };
});

test('what is pending or certainly failed is tried', () => {
  expect(attemptOf({ state: 'pending' })).toBe('try');
  expect(attemptOf({ state: 'failed', at: AT, reason: 'quota' })).toBe('try');
});

test('what an earlier execution had begun is unsure, from when it began, and nobody tries it', () => {
  expect(foundAgain({ state: 'sending', at: AT })).toEqual({ state: 'unsure', at: AT });
  expect(attemptOf(foundAgain({ state: 'sending', at: AT }))).toBe('ask');
});

test('what is due when sales accepts waits', () => {
  expect(attemptOf({ state: 'waiting' })).toBe('wait');
});

test.each([
  [{ state: 'sent', at: AT }],
  [{ state: 'done', at: AT }],
  [{ state: 'ics', at: AT }],
  [{ state: 'not_needed' }],
] as [StepState][])('%o is finished', (state) => {
  expect(attemptOf(state)).toBe('nothing');
  expect(isFinished(state)).toBe(true);
});

test('a person who says that an unsure mail was sent makes it sent, and one who says again makes it pending', () => {
  expect(resolved({ state: 'unsure', at: AT }, 'sent', 2000)).toEqual({ state: 'sent', at: 2000 });
  expect(resolved({ state: 'unsure', at: AT }, 'again', 2000)).toEqual({ state: 'pending' });
  expect(resolved({ state: 'sending', at: AT }, 'again', 2000)).toEqual({ state: 'pending' });
});

test('of a mail that is sent nobody decides anything', () => {
  expect(resolved({ state: 'sent', at: AT }, 'again', 2000)).toBeUndefined();
  expect(resolved({ state: 'pending' }, 'sent', 2000)).toBeUndefined();
});

test('only a person brings back what may have been sent: of the rest nothing but pending and failed is ever tried', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const tried = attemptOf(foundAgain(state)) === 'try';
      expect(tried).toBe(state.state === 'pending' || state.state === 'failed');
    }),
  );
});

test('looking twice at what was found changes nothing', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(foundAgain(foundAgain(state))).toEqual(foundAgain(state));
    }),
  );
});

test.each([
  ['handoff', true, 'pending'],
  ['acceptance', true, 'waiting'],
  ['never', true, 'not_needed'],
  ['handoff', false, 'not_needed'],
  ['acceptance', false, 'not_needed'],
] as const)(
  'with the setting %s and a contact who may be written to: %s, the confirmation is %s',
  (setting, may, state) => {
    expect(firstConfirmation(setting, may)).toEqual({ state });
  },
);

test('who was told that a person will call is not told so again when the same person is asked again', () => {
  const sent: StepState = { state: 'sent', at: AT };
  expect(confirmationAgain(sent, true, { state: 'pending' })).toEqual(sent);
  expect(confirmationAgain({ state: 'sending', at: AT }, true, { state: 'pending' })).toEqual({
    state: 'unsure',
    at: AT,
  });
});

test('another person, or a mail that certainly did not go, is confirmed anew', () => {
  expect(confirmationAgain({ state: 'sent', at: AT }, false, { state: 'pending' })).toEqual({
    state: 'pending',
  });
  expect(confirmationAgain({ state: 'waiting' }, true, { state: 'waiting' })).toEqual({ state: 'waiting' });
});
