/** Small checks of which larger ones are made: whether a value that came from outside has the form it should have. */

export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === 'string';
export const truth: Check = (value) => typeof value === 'boolean';
export const finite: Check = (value) => Number.isFinite(value);

/** A place or a count: whole and not negative; no sheet is so large. */
export const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const either =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item));

/** An object with at least these fields. */
export const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    return Object.entries(fields).every(([name, check]) => check(record[name]));
  };
