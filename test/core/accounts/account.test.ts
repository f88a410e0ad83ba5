import { colleaguesOf, sharesAny } from '../../../src/core/accounts/account';
import { lead, LEADS } from './leads';

test('everybody at one company is found by its name, and by the domain of its mail where the name is not written', () => {
  expect(colleaguesOf(LEADS, 0)).toEqual([
    { position: 1, by: 'company' },
    { position: 2, by: 'domain' },
    { position: 4, by: 'domain' },
  ]);
  expect(colleaguesOf(LEADS, 3)).toEqual([]);
});

test('leads without a company are not at one company, nor are those with mail of one provider', () => {
  const leads = [
    lead({ name: 'A', mail: 'a@gmail.com' }),
    lead({ name: 'B', mail: 'b@gmail.com' }),
    lead({}),
  ];
  expect([0, 1, 2].map((position) => colleaguesOf(leads, position))).toEqual([[], [], []]);
});

test('a position that does not exist has no colleagues', () => {
  expect(colleaguesOf(LEADS, 99)).toEqual([]);
});

test('lists share an element when one stands in both', () => {
  expect([sharesAny(['a'], ['b', 'a']), sharesAny(['a'], ['b']), sharesAny([], [])]).toEqual([
    true,
    false,
    false,
  ]);
});
