import { defaultDateFormat, localeConventions } from '../../../src/runtime/spreadsheet/locale-conventions';

describe('locale-conventions > localeConventions', () => {
  it.each([
    ['es_ES', ',', '.', 'day-month-year', '/'],
    ['es_MX', '.', ',', 'day-month-year', '/'],
    ['en_US', '.', ',', 'month-day-year', '/'],
    ['pl_PL', ',', '\u00a0', 'day-month-year', '.'],
    // Peru writes points before decimals (CLDR), unlike Spain, whose data the number-format library would take.
    ['es_PE', '.', ',', 'day-month-year', '/'],
  ])('knows how %s writes numbers and dates', (locale, decimal, group, dateOrder, dateSeparator) => {
    expect(localeConventions(locale)).toMatchObject({ decimal, group, dateOrder, dateSeparator });
  });

  it('knows the words for yes and no and the months', () => {
    expect(localeConventions('pl_PL').booleans).toEqual(['PRAWDA', 'FAŁSZ']);
    expect(localeConventions('es-ES').months[0]).toEqual({ long: 'enero', short: 'ene' });
  });

  it('refuses a text that is no locale', () => {
    expect(() => localeConventions('!')).toThrow(RangeError);
  });
});

describe('locale-conventions > defaultDateFormat', () => {
  it.each([
    ['es_ES', false, 'dd/mm/yyyy'],
    ['es_ES', true, 'dd/mm/yyyy h:mm:ss'],
    ['en_US', false, 'm/d/yyyy'],
    ['pl_PL', false, 'yyyy-mm-dd'],
  ])('gives %s [time: %p] the format %s', (locale, withTime, expected) => {
    expect(defaultDateFormat(locale, withTime)).toBe(expected);
  });
});
