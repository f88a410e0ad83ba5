import { collect, oneOf, settingOf } from '../../src/cli/flags';
import { Refusal } from '../../src/cli/refusal';

describe('settingOf', () => {
  test('puts the clock at noon UTC of the day given', () => {
    expect(settingOf({ locale: 'es_ES', today: '2026-10-31' }).now).toBe(Date.UTC(2026, 9, 31, 12));
  });

  test('takes role=Header at its first equals sign', () => {
    const { roles } = settingOf({ locale: 'en_GB', map: ['email=Contact = mail', 'phone= Tel '] });
    expect(roles).toEqual({ email: 'Contact = mail', phone: 'Tel' });
  });

  test.each([
    ['2026-02-30', 'es_ES', /2026-02-30/],
    ['yesterday', 'pl_PL', /RRRR-MM-DD/],
    ['2026-1-1', 'en_GB', /YYYY-MM-DD/],
  ])('refuses the day %s in the words of %s', (today, locale, sentence) => {
    expect(() => settingOf({ locale, today })).toThrow(Refusal);
    expect(() => settingOf({ locale, today })).toThrow(sentence);
  });

  test.each(['=Header', 'email=', 'email'])('refuses the map %s', (map) => {
    expect(() => settingOf({ locale: 'es_ES', map: [map] })).toThrow(Refusal);
  });

  test.each(['', '!!', 'english please'])('refuses the locale “%s”', (locale) => {
    expect(() => settingOf({ locale })).toThrow(Refusal);
  });
});

describe('collect', () => {
  test('keeps what was given before', () => {
    expect(collect('b', collect('a', undefined))).toEqual(['a', 'b']);
  });
});

describe('oneOf', () => {
  test('gives back one of its choices and names them to anybody else', () => {
    expect(oneOf('cohort', 'period')('period')).toBe('period');
    expect(() => oneOf('cohort', 'period')('month')).toThrow(/cohort \| period/);
  });
});
