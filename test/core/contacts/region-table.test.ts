import { COUNTRY_LINES } from '../../../src/core/contacts/country-table';
import { placeKey } from '../../../src/core/contacts/country';
import { regionTable } from '../../../src/core/contacts/region-table';

const countries = new Set(COUNTRY_LINES.map((line) => line.slice(0, 2)));

test('every region is of a known country, in a zone of the time zone database, with folded names', () => {
  for (const { country, zone, regions, cities } of regionTable()) {
    expect(countries).toContain(country);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    const names = [...regions.split('|'), ...cities.split('|')].filter((name) => name !== '');
    expect(names.filter((name) => placeKey(name) !== name)).toEqual([]);
  }
});

test('no region of a country is in two zones', () => {
  const seen = new Map<string, string>();
  const twice = regionTable().flatMap(({ country, zone, regions }) =>
    regions.split('|').filter((name) => {
      const key = `${country}:${name}`;
      if (name === '') return false;
      const before = seen.get(key);
      seen.set(key, zone);
      return before !== undefined;
    }),
  );
  expect(twice).toEqual([]);
});
