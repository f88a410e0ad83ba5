/** Copies of plain values between the host and a script's realm, and the rules of `google.script.run`. */

import type { ScriptRealm } from './realm';

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isArray = (value: unknown): value is unknown[] => Array.isArray(value);
const isDate = (value: unknown): value is Date => kindOf(value) === '[object Date]';

/** A plain object of any realm: made by a literal, `JSON.parse` or `Object.create(null)`. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || kindOf(value) !== '[object Object]') return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Copies arrays, plain objects and dates into the realm; everything else (service objects included) passes as it is. */
export function intoRealm(value: unknown, realm: ScriptRealm): unknown {
  if (typeof value !== 'object' || value === null || realm.reveal(value) !== undefined) return value;
  if (isArray(value)) {
    const copy = realm.array<unknown>();
    // A table has millions of plain cells: only objects are worth a call.
    for (const item of value) copy.push(isObject(item) ? intoRealm(item, realm) : item);
    return copy;
  }
  if (isDate(value)) return realm.date(value.getTime());
  if (!isPlainObject(value)) return value;
  const copy = realm.object();
  for (const [key, item] of Object.entries(value)) copy[key] = intoRealm(item, realm);
  return copy;
}

/** Copies arrays, plain objects and dates out of the realm; service objects become the text `String()` gives for them. */
export function outOfRealm(value: unknown, realm: ScriptRealm): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (realm.reveal(value) !== undefined) return String(value);
  if (isArray(value)) return Array.from(value, (item) => (isObject(item) ? outOfRealm(item, realm) : item));
  if (isDate(value)) return new Date(value.getTime());
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outOfRealm(item, realm)]));
}

/**
 * Checks what a page passes to `google.script.run`: numbers, booleans, strings, null, and arrays and objects of them.
 * @returns a copy as JSON carries it
 * @throws TypeError `Failed due to illegal value in property: X` or Error `Failed due to circular reference.`, at once
 * and in the page, as Google's client does
 */
export function clientArguments(values: readonly unknown[]): unknown[] {
  const open = new Set<object>();
  function check(value: unknown, property: string): unknown {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (value === undefined) return null;
    if (typeof value !== 'object' || !(isArray(value) || isPlainObject(value))) {
      throw new TypeError(`Failed due to illegal value in property: ${property}`);
    }
    if (open.has(value)) throw new Error('Failed due to circular reference.');
    open.add(value);
    const copy = isArray(value)
      ? value.map((item, index) => check(item, String(index)))
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, check(item, key)]));
    open.delete(value);
    return copy;
  }
  return values.map((value, index) => check(value, String(index)));
}

/** Thrown inside {@link clientResult} to leave the walk: the whole result is null. */
class NothingCrosses extends Error {}

/**
 * What the page receives: a Date anywhere makes the whole result null, without an error; `undefined` and instances of
 * classes become null, except that an undefined property is left out.
 */
export function clientResult(value: unknown, realm: ScriptRealm): unknown {
  const open = new Set<object>();
  function copy(item: unknown): unknown {
    if (item === null || typeof item === 'boolean' || typeof item === 'string') return item;
    if (typeof item === 'number') return Number.isFinite(item) ? item : null;
    if (typeof item !== 'object') return null;
    if (isDate(item) || open.has(item)) throw new NothingCrosses();
    if (realm.reveal(item) !== undefined || !(isArray(item) || isPlainObject(item))) return null;
    open.add(item);
    const result = isArray(item)
      ? Array.from(item, copy)
      : Object.fromEntries(
          Object.entries(item)
            .filter(([, child]) => child !== undefined)
            .map(([key, child]) => [key, copy(child)]),
        );
    open.delete(item);
    return result;
  }
  try {
    return copy(value);
  } catch (error) {
    if (error instanceof NothingCrosses) return null;
    throw error;
  }
}
