import { dealtTo, isAbsent, memberFinder, memberOf, teamProblems } from '../../../src/core/territories/team';
import { day } from '../definition/fixtures';
import { member, TEAM } from './fixtures';

const TODAY = day('2026-06-15');

test('a member is found by name or e-mail, whatever the case and accents', () => {
  const team = [member('Íñigo Pérez', { email: 'inigo@example.com' }), member('Ana')];
  expect(memberOf(team, ' INIGO  perez ')).toBe(team[0]);
  expect(memberOf(team, 'Inigo@Example.com')).toBe(team[0]);
  expect(memberOf(team, 'Nadie')).toBeUndefined();
});

test('a blank cell names nobody, even where somebody has no e-mail', () => {
  expect(memberOf([member('Ana', { email: '' })], '  ')).toBeUndefined();
});

test('a name goes before an e-mail that is the same', () => {
  const team = [member('Ana', { email: 'Luis' }), member('Luis')];
  expect(memberOf(team, 'luis')).toBe(team[1]);
});

test('the finder for many cells answers as the search does', () => {
  const find = memberFinder(TEAM);
  for (const text of ['Ana', 'ana', 'Luis@example.com', '', 'Nadie', 'Ana'])
    expect(find(text)).toBe(memberOf(TEAM, text));
});

test.each([
  ['no dates', undefined, undefined, false],
  ['both ends around today', '2026-06-10', '2026-06-20', true],
  ['the first day is today', '2026-06-15', '2026-06-20', true],
  ['the last day is today', '2026-06-10', '2026-06-15', true],
  ['it is over since yesterday', '2026-06-10', '2026-06-14', false],
  ['it begins tomorrow', '2026-06-16', '2026-06-20', false],
  ['only a first day, which was yesterday', '2026-06-14', undefined, true],
  ['only a first day, which is tomorrow', '2026-06-16', undefined, false],
  ['only a last day, which is today', undefined, '2026-06-15', true],
  ['only a last day, which was yesterday', undefined, '2026-06-14', false],
])('an absence with %s', (_, from, to, expected) => {
  const absentFrom = from === undefined ? undefined : day(from);
  const absentTo = to === undefined ? undefined : day(to);
  expect(isAbsent(member('Ana', { absentFrom, absentTo }), TODAY)).toBe(expected);
});

test('leads are dealt to those of the role who are there and have capacity', () => {
  const team = [
    member('Ana'),
    member('Away', { absentFrom: TODAY }),
    member('Full', { capacity: 0 }),
    member('Boss', { role: 'manager' }),
    member('Felipe', { role: 'field' }),
  ];
  expect(dealtTo(team, 'inside', TODAY).map(({ name }) => name)).toEqual(['Ana']);
  expect(dealtTo(team, 'field', TODAY).map(({ name }) => name)).toEqual(['Felipe']);
});

test('everything that is wrong with a team is told at once', () => {
  const team = [
    member('Ana', { role: 'manager', partner: 'Nadie' }),
    member('ana', { role: 'field', absentFrom: 20, absentTo: 10 }),
    member('Luis', { role: 'field', capacity: -1 }),
  ];
  expect(teamProblems(team)).toEqual([
    { code: 'unknown_partner', name: 'Ana', text: 'Nadie' },
    { code: 'duplicate_name', name: 'ana', text: 'ana' },
    { code: 'reversed_absence', name: 'ana', text: '' },
    { code: 'negative_capacity', name: 'Luis', text: '-1' },
    { code: 'no_inside_reps', name: '', text: '' },
  ]);
});

test('a sound team has no problems', () => {
  expect(teamProblems(TEAM)).toEqual([]);
});
