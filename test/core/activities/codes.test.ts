import * as codes from '../../../src/core/activities/codes';
import { choicesEs } from '../../../src/i18n/words/tables/choices/es';

test.each([
  ['kinds', codes.ACTIVITY_KINDS],
  ['results', codes.RESULTS],
  ['workStatuses', codes.WORK_STATUSES],
  ['outcomes', codes.OUTCOMES],
  ['returnReasons', codes.RETURN_REASONS],
  ['lostReasons', codes.LOST_REASONS],
  ['disqualifyReasons', codes.DISQUALIFY_REASONS],
  ['teamRoles', codes.TEAM_ROLES],
  ['channels', codes.CHANNELS],
  ['responses', codes.RESPONSES],
  ['audiences', codes.AUDIENCES],
  ['closers', codes.CLOSERS],
  ['purposes', codes.PURPOSES],
  ['calendarKinds', codes.CALENDAR_KINDS],
] as const)('every code of the list %s can be chosen by a word, and nothing else can', (list, known) => {
  expect(Object.keys(choicesEs[list])).toEqual([...known]);
});

test('only three reasons return an opportunity (METHOD 3.6)', () => {
  expect(codes.RETURN_REASONS).toEqual(['routing', 'data', 'definition']);
  const returns = codes.RESPONSES.filter((response) => response.startsWith('return_'));
  expect(returns.map((response) => response.slice('return_'.length))).toEqual([...codes.RETURN_REASONS]);
});
