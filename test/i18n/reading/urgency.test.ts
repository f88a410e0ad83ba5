import { foldText } from '../../../src/core/values/text';
import { TIME_UNIT_WORDS, URGENT_WORDS } from '../../../src/i18n/reading/urgency';

const listed = (words: { es: string; en: string; pl: string }): string[] =>
  [words.es, words.en, words.pl].flatMap((each) => each.split('|').map(foldText));

describe('words of urgency', () => {
  it('are none of them blank', () => {
    for (const words of [URGENT_WORDS, ...Object.values(TIME_UNIT_WORDS)]) {
      expect(listed(words).filter((word) => word === '')).toEqual([]);
    }
  });

  it('name one unit of time each', () => {
    const units = Object.values(TIME_UNIT_WORDS).map((words) => new Set(listed(words)));
    const all = units.flatMap((words) => [...words]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are single words where they stand behind a number', () => {
    const all = Object.values(TIME_UNIT_WORDS).flatMap(listed);
    expect(all.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });
});
