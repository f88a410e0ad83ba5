import { isMergeSpecial } from '../../../src/core/templates/merge-special';

test('a special value is known by its code, a role or header is none', () => {
  expect(['rep_name', 'stop_line', 'first_name', ''].map(isMergeSpecial)).toEqual([true, true, false, false]);
});
