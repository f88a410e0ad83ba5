/** What `google.script.run` lets through (PLATFORM.md §0.6): numbers, booleans, strings, null, and arrays and objects of these. */

/** The fields of a form element by name; undefined for everything else. */
export type FormFields = (value: unknown) => Readonly<Record<string, unknown>> | undefined;

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

/** Made by a literal, by `JSON.parse` or without a prototype; of this page or of another. */
function isPlainObject(value: object): boolean {
  if (kindOf(value) !== '[object Object]') return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Checks and copies the arguments of a call, as Google's client does, at once and in the page. `undefined` and what is
 * not a finite number arrive as null. A form stands for the object of its fields where it is the only argument.
 * @throws TypeError `Failed due to illegal value in property: X`, or Error `Failed due to circular reference.`
 */
export function clientArguments(values: readonly unknown[], formFields: FormFields): unknown[] {
  const open = new Set<object>();

  function check(value: unknown, property: string): unknown {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (value === undefined) return null;
    if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) {
      throw new TypeError(`Failed due to illegal value in property: ${property}`);
    }
    if (open.has(value)) throw new Error('Failed due to circular reference.');
    open.add(value);
    const copy = Array.isArray(value)
      ? Array.from(value, (item, index) => check(item, String(index)))
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, check(item, key)]));
    open.delete(value);
    return copy;
  }

  const fields = values.length === 1 ? formFields(values[0]) : undefined;
  return fields === undefined
    ? values.map((value, index) => check(value, String(index)))
    : [check(fields, '0')];
}
