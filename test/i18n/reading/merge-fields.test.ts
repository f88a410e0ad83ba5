import { MERGE_SPECIALS } from '../../../src/core/templates/merge-special';
import { MERGE_FIELD_WORDS } from '../../../src/i18n/reading/merge-fields';
import { conflicts, languagesMissing } from './conflicts';

describe('the names of merge fields', () => {
  test('no name means two values, and none lacks a language', () => {
    expect(conflicts(MERGE_FIELD_WORDS)).toEqual({});
    expect(languagesMissing(MERGE_FIELD_WORDS)).toEqual([]);
  });

  test('every special value has names, and nothing else has', () => {
    expect(Object.keys(MERGE_FIELD_WORDS).sort()).toEqual([...MERGE_SPECIALS].sort());
  });
});
