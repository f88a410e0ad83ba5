/** Copies and comparisons of plain data, whatever realm made it. */

import { types } from 'node:util';

/** A deep copy of plain data: arrays with their holes, maps, sets, dates and objects; anything else is shared. */
export function copyStructure<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // `map` leaves holes as they are.
  if (Array.isArray(value)) return value.map(copy);
  if (types.isMap(value)) return new Map([...value].map(([key, entry]) => [key, copy(entry)]));
  if (types.isSet(value)) return new Set(value);
  if (types.isDate(value)) return new Date(value.getTime());
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, copy(entry)]));
}

/** Whether two plain data say the same; a field that is undefined is as good as absent, in arrays as in objects. */
export function sameStructure(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && sameItems(one, other);
  }
  if (types.isMap(one) || types.isMap(other)) {
    return types.isMap(one) && types.isMap(other) && sameItems([...one], [...other]);
  }
  if (types.isSet(one) || types.isSet(other)) {
    return types.isSet(one) && types.isSet(other) && sameMembers(one, other);
  }
  if (types.isDate(one) || types.isDate(other)) {
    return types.isDate(one) && types.isDate(other) && one.getTime() === other.getTime();
  }
  return sameFields(one as Record<string, unknown>, other as Record<string, unknown>);
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!sameStructure(one[index], other[index])) return false;
  }
  return true;
}

function sameMembers(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean {
  return one.size === other.size && [...one].every((member) => other.has(member));
}

function sameFields(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  return (
    Object.keys(one).every((name) => sameStructure(one[name], other[name])) &&
    Object.keys(other).every((name) => name in one || other[name] === undefined)
  );
}
