/** Under this key stands the id of the opportunity that is known so, should its text ever land on another row. */
export const OWNER_KEY = 'id';

/** Separates pairs and what stands for it inside a key or value; `%` first, since the others contain it. */
const ESCAPES: readonly (readonly [RegExp, string, string])[] = [
  [/%/g, '%25', '%'],
  [/;/g, '%3B', ';'],
  [/=/g, '%3D', '='],
  [/\n/g, '%0A', '\n'],
  [/\r/g, '%0D', '\r'],
];
const ESCAPED = /%(?:25|3B|3D|0A|0D)/g;

/**
 * What was last processed of an opportunity, from the text in its cell: `key=value` pairs between `;`. A key that
 * is absent was never processed; one with an empty value was processed while blank. Never fails: what is no pair
 * is left out, of two pairs with one key the last counts.
 */
export function parseLastKnown(text: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const pair of text.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0) known.set(plain(pair.slice(0, at).trim()), plain(pair.slice(at + 1)));
  }
  return known;
}

/**
 * The text of what was processed, keys in alphabetical order so that equal knowledge is equal text. Reads back as
 * the same pairs, whatever the values hold; keys must not be empty nor begin or end with a space.
 */
export function formatLastKnown(known: ReadonlyMap<string, string>): string {
  return [...known.keys()]
    .sort()
    .map((key) => `${escaped(key)}=${escaped(known.get(key)!)}`)
    .join(';');
}

function escaped(text: string): string {
  return ESCAPES.reduce((done, [found, code]) => done.replace(found, code), text);
}

function plain(text: string): string {
  return text.replace(ESCAPED, (code) => ESCAPES.find(([, escape]) => escape === code)![2]);
}
