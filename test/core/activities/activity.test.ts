import { isTouch } from '../../../src/core/activities/activity';

test.each([
  ['a call that nobody answered', { kind: 'call', result: 'no_answer' }],
  ['a mail that was sent', { kind: 'mail', result: 'sent' }],
  ['a meeting that was held', { kind: 'meeting', result: 'held' }],
  ['a message without a result', { kind: 'message', result: undefined }],
] as const)('%s is a touch', (_, activity) => {
  expect(isTouch(activity)).toBe(true);
});

test.each([
  ['a mail that is being sent', { kind: 'mail', result: 'sending' }],
  ['a mail that was refused', { kind: 'mail', result: 'failed' }],
  ['a meeting that is only planned', { kind: 'meeting', result: 'booked' }],
  ['a note', { kind: 'note', result: 'done' }],
  ['a change of owner', { kind: 'assignment', result: undefined }],
  ['an activity of a kind that is not known', { kind: undefined, result: 'reached' }],
] as const)('%s is no touch', (_, activity) => {
  expect(isTouch(activity)).toBe(false);
});
