import { foldText } from '../values/text';
import { COUNTRY_LINES } from './country-table';

/** A country as the table tells it. */
interface Country {
  readonly code: string;
  /** IANA zone of (nearly) all of its people; undefined where regions must be known. */
  readonly zone: string | undefined;
}

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const DOTS_AND_APOSTROPHES = /[.'’´`]/g;
/** `México (CDMX)`, `Madrid, España`, `España / Portugal`: each part may be the country. */
const PARTS = /[,;()/|]|\s[-–]\s/;

let byName: Map<string, Country> | undefined;

/** A place as it is looked up: folded, without punctuation. `'EE.UU.'` is `'eeuu'`, `'Bielsko-Biała'` `'bielsko biala'`. */
export function placeKey(text: string): string {
  return foldText(text.replace(DOTS_AND_APOSTROPHES, '')).replace(NOT_WORDS, ' ').trim();
}

/** The parts of a place that people write into one cell, as {@link placeKey} gives them, the whole first. */
export function placeKeys(text: string): readonly string[] {
  const parts = text.split(PARTS).map(placeKey);
  return [...new Set([placeKey(text), ...parts])].filter((key) => key !== '');
}

/**
 * The ISO 3166-1 code of a country named in Spanish, English or Polish, by its code or by a usual nickname
 * (`EE.UU.`, `Holanda`, `UK`), alone or beside other places in one text; undefined where no country is recognised.
 */
export function countryCode(text: string): string | undefined {
  return countryOf(text)?.code;
}

/** The only zone of a country, or that of nine in ten of its people; undefined for others. `code` is ISO 3166-1. */
export function zoneOfCountry(code: string): string | undefined {
  return countries().get(code.toLowerCase())?.zone;
}

function countryOf(text: string): Country | undefined {
  const known = countries();
  for (const key of placeKeys(text)) {
    const country = known.get(key);
    if (country !== undefined) return country;
  }
  return undefined;
}

function countries(): ReadonlyMap<string, Country> {
  if (byName !== undefined) return byName;
  byName = new Map();
  for (const line of COUNTRY_LINES) {
    const [code = '', zone = '', names = ''] = line.split('|');
    const country = { code, zone: zone === '' ? undefined : zone };
    for (const name of [code.toLowerCase(), ...names.split(',')]) byName.set(name, country);
  }
  return byName;
}
