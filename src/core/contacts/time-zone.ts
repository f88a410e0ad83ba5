import { countryCode, placeKey, placeKeys, zoneOfCountry } from './country';
import { regionTable, type RegionZone } from './region-table';

/** Where a contact is, as the cells say; each may be blank. */
export interface Place {
  readonly country?: string;
  readonly region?: string;
  readonly city?: string;
}

/** Shorter names are codes of states, which mean something only within their country (`BC`, `MA`, `NL`). */
const SHORTEST_NAME = 4;

/** Names of places in several countries: without the country they tell no hour. Placed within it all the same. */
const IN_SEVERAL_COUNTRIES =
  'la rioja|distrito federal|amazonas|georgia|santa cruz|leon|guadalajara|merida|cuenca|trujillo|la paz|victoria|san jose|cartagena|' +
  'birmingham|manchester|portland|columbus|laredo|valparaiso|mesa|rosario|juarez|durango|granada|para|la libertad|la laguna|' +
  'santa fe|saint petersburg|faro|santos|brest|cordoba|valencia|toledo|santiago|san juan|washington|panama city|cali|manta|la palma|arequipa|' +
  'san antonio|colima|la plata|el paso|newcastle|melbourne|kansas city|hidalgo|guerrero|morelos|atlantico|odessa|parana|san pedro sula';

interface Regions {
  /** Zone by `country:name`. */
  readonly within: ReadonlyMap<string, string>;
  /** Zone by name alone; undefined where it stands for several. */
  readonly alone: ReadonlyMap<string, string | undefined>;
  readonly ambiguous: ReadonlySet<string>;
}

let regions: Regions | undefined;

/**
 * The IANA time zone of a contact (`'Atlantic/Canary'`), from what its country, region and city say in Spanish,
 * English or Polish or as codes. Within a known country its region decides, then its city, then the zone of the
 * country if nine in ten of its people share one. Without a country only names that mean one place count.
 * Undefined when it is not known: nobody should be called by a guess.
 */
export function timeZoneOf(place: Place): string | undefined {
  const { country = '', region = '', city = '' } = place;
  const { within, alone, ambiguous } = (regions ??= regionsFrom(regionTable()));
  // What stands in the cell of the country may be more than that, and the country may stand beside the city.
  const texts = [region, city, country];
  // A city alone is never taken for a country (`Panamá`, `Guatemala`), only what stands behind its comma.
  const comma = city.indexOf(',');
  const behindCity = comma < 0 ? '' : city.slice(comma + 1);
  const code = countryCode(country) ?? countryNamed(region, ambiguous) ?? countryNamed(behindCity, ambiguous);
  for (const text of texts) {
    for (const key of placeKeys(text)) {
      const zone = code === undefined ? alone.get(key) : within.get(`${code}:${key}`);
      if (zone !== undefined) return zone;
    }
  }
  return code === undefined ? undefined : zoneOfCountry(code);
}

/** A country by its whole name; two letters beside a city are its state (`Denver, CO`), not a country. */
function countryNamed(text: string, ambiguous: ReadonlySet<string>): string | undefined {
  const named = placeKeys(text).find(
    (key) => key.length >= SHORTEST_NAME && !ambiguous.has(key) && countryCode(key) !== undefined,
  );
  return named === undefined ? undefined : countryCode(named);
}

function regionsFrom(table: readonly RegionZone[]): Regions {
  const within = new Map<string, string>();
  const alone = new Map<string, string | undefined>();
  const ambiguous = new Set(IN_SEVERAL_COUNTRIES.split('|'));
  // Regions go before cities, so that a city of the same name never moves its state.
  const named = [
    ...table.map(({ country, zone, regions: names }) => ({ country, zone, names })),
    ...table.map(({ country, zone, cities: names }) => ({ country, zone, names })),
  ];
  for (const { country, zone, names } of named) {
    for (const name of names.split('|').map(placeKey)) {
      if (name === '') continue;
      const key = `${country}:${name}`;
      if (!within.has(key)) within.set(key, zone);
      if (name.length < SHORTEST_NAME || ambiguous.has(name)) continue;
      alone.set(name, alone.has(name) && alone.get(name) !== zone ? undefined : zone);
    }
  }
  return { within, alone, ambiguous };
}
