import * as fc from 'fast-check';
import { timeZoneOf } from '../../../src/core/contacts/time-zone';

describe('timeZoneOf', () => {
  it.each([
    ['España', '', '', 'Europe/Madrid'],
    ['España', 'Cataluña', 'Barcelona', 'Europe/Madrid'],
    ['España', 'Canarias', '', 'Atlantic/Canary'],
    ['Spain', '', 'Las Palmas de Gran Canaria', 'Atlantic/Canary'],
    ['Hiszpania', 'Wyspy Kanaryjskie', '', 'Atlantic/Canary'],
    ['Portugal', 'Açores', '', 'Atlantic/Azores'],
    ['Polska', 'mazowieckie', 'Warszawa', 'Europe/Warsaw'],
    ['México', 'Jalisco', 'Guadalajara', 'America/Mexico_City'],
    ['México', 'Baja California', 'Tijuana', 'America/Tijuana'],
    ['México', 'Baja California Sur', 'La Paz', 'America/Mazatlan'],
    ['México', 'Chihuahua', 'Ciudad Juárez', 'America/Mexico_City'],
    ['México', '', 'Cd. Juárez', 'America/Ciudad_Juarez'],
    ['México', 'Q. Roo', '', 'America/Cancun'],
    ['México', 'Sonora', '', 'America/Hermosillo'],
    ['México', '', '', 'America/Mexico_City'],
    ['USA', 'CA', '', 'America/Los_Angeles'],
    ['EE. UU.', 'Florida', 'Miami', 'America/New_York'],
    ['United States', 'Texas', '', 'America/Chicago'],
    ['US', 'AZ', '', 'America/Phoenix'],
    ['US', '', 'Denver, CO', 'America/Denver'],
    ['Canada', 'BC', '', 'America/Vancouver'],
    ['Brasil', 'SP', '', 'America/Sao_Paulo'],
    ['Brazil', 'Amazonas', 'Manaus', 'America/Manaus'],
    ['Chile', 'Magallanes', 'Punta Arenas', 'America/Punta_Arenas'],
    ['Chile', 'Isla de Pascua', '', 'Pacific/Easter'],
    ['Argentina', 'Córdoba', 'Córdoba', 'America/Argentina/Buenos_Aires'],
    ['Ecuador', 'Galápagos', '', 'Pacific/Galapagos'],
    ['Bolivia', '', 'La Paz', 'America/La_Paz'],
    ['Colombia', '', '', 'America/Bogota'],
    ['Puerto Rico', '', '', 'America/Puerto_Rico'],
    ['Reino Unido', '', '', 'Europe/London'],
    ['Germany', '', '', 'Europe/Berlin'],
    ['Australia', 'WA', '', 'Australia/Perth'],
  ])('of %s, %j, %j is %4$s', (country, region, city, zone) => {
    expect(timeZoneOf({ country, region, city })).toBe(zone);
  });

  it.each([
    ['', '', 'Barcelona', 'Europe/Madrid'],
    ['', '', 'Bogotá D.C.', 'America/Bogota'],
    ['', 'CDMX', '', 'America/Mexico_City'],
    ['', 'Andalucía', '', 'Europe/Madrid'],
    ['', '', 'Kraków', 'Europe/Warsaw'],
    ['', '', 'Monterrey, México', 'America/Mexico_City'],
    ['', 'Polska', '', 'Europe/Warsaw'],
    ['Canarias', '', '', 'Atlantic/Canary'],
    ['', '', 'Denver, CO', 'America/Denver'],
  ])('without a country, %j, %j, %j is the one place of that name: %s', (country, region, city, zone) => {
    expect(timeZoneOf({ country, region, city })).toBe(zone);
  });

  it.each([
    ['', '', ''],
    ['USA', '', ''],
    ['Canada', '', 'Springfield'],
    ['', '', 'León'],
    ['', '', 'Guadalajara'],
    ['', '', 'La Paz'],
    ['', 'Amazonas', ''],
    ['', 'MA', ''],
    ['', 'Georgia', ''],
    ['', 'Granada', ''],
    ['', '', 'Springfield, CO'],
    ['', '', 'Panamá'],
    ['Atlantis', '', ''],
  ])('of %j, %j, %j is not guessed', (country, region, city) => {
    expect(timeZoneOf({ country, region, city })).toBeUndefined();
  });

  test('case, accents and spaces do not matter', () => {
    const places = fc.constantFrom(
      'méxico',
      'españa',
      'canarias',
      'sonora',
      'kraków',
      'são paulo',
      'usa',
      'texas',
    );
    fc.assert(
      fc.property(places, places, places, (country, region, city) => {
        const plain = (text: string): string =>
          ` ${text
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .toUpperCase()} `;
        expect(timeZoneOf({ country: plain(country), region: plain(region), city: plain(city) })).toBe(
          timeZoneOf({ country, region, city }),
        );
      }),
    );
  });
});
