import { COUNTRY_LINES } from '../../../src/core/contacts/country-table';
import { placeKey } from '../../../src/core/contacts/country';

const lines = COUNTRY_LINES.map((line) => line.split('|'));

test('no name stands for two countries, and every name is folded', () => {
  const names = lines.flatMap(([code, , list]) => [code!.toLowerCase(), ...list!.split(',')]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => name === '' || placeKey(name) !== name)).toEqual([]);
});

test('every zone is one that the time zone database knows', () => {
  const unknown = lines.filter(([, zone]) => {
    try {
      return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) === '';
    } catch {
      return true;
    }
  });
  expect(unknown).toEqual([]);
});
