import { countryCode, placeKey, placeKeys, zoneOfCountry } from '../../../src/core/contacts/country';

describe('countryCode', () => {
  it.each([
    ['España', 'ES'],
    ['SPAIN', 'ES'],
    ['Hiszpania', 'ES'],
    ['es', 'ES'],
    ['México', 'MX'],
    ['Mejico', 'MX'],
    ['Polska', 'PL'],
    ['EE. UU.', 'US'],
    ['EE.UU.', 'US'],
    ['Estados Unidos (EE. UU.)', 'US'],
    ['U.S.A.', 'US'],
    ['Stany Zjednoczone', 'US'],
    ['UK', 'GB'],
    ['Inglaterra', 'GB'],
    ['Holanda', 'NL'],
    ['Côte d’Ivoire', 'CI'],
    ['Rep. Dominicana', 'DO'],
    ['Niemcy', 'DE'],
    ['Deutschland', 'DE'],
    ['Bogotá, Colombia', 'CO'],
    ['Brasil / Argentina', 'BR'],
  ])('of %s is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it.each(['', '   ', 'Atlantis', 'no sé', 'Andalucía'])('of %j is not known', (text) => {
    expect(countryCode(text)).toBeUndefined();
  });
});

test('a country whose people share one zone has it, one with several has none', () => {
  expect(['ES', 'PL', 'MX', 'co', 'US', 'CA', 'AU', 'ZZ'].map(zoneOfCountry)).toEqual([
    'Europe/Madrid',
    'Europe/Warsaw',
    'America/Mexico_City',
    'America/Bogota',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a place is looked up whole and by its parts, without accents and punctuation', () => {
  expect(placeKey(' Bielsko-Biała ')).toBe('bielsko biala');
  expect(placeKeys('Monterrey, N.L. (México)')).toEqual(['monterrey nl mexico', 'monterrey', 'nl', 'mexico']);
  expect(placeKeys(' ,')).toEqual([]);
});
