import type { Realm } from '../../execution';

/** Whether an argument fits a place in a signature. */
export type Matcher = (value: unknown) => boolean;

export const aString: Matcher = (value) => typeof value === 'string';
export const aNumber: Matcher = (value) => typeof value === 'number' && Number.isFinite(value);
export const aBoolean: Matcher = (value) => typeof value === 'boolean';
export const anArray: Matcher = (value) => Array.isArray(value);
export const anything: Matcher = () => true;
export const nullOr =
  (matcher: Matcher): Matcher =>
  (value) =>
    value === null || value === undefined || matcher(value);

/** A Date of any realm: `instanceof` fails for those of the script. */
export function isDate(value: unknown): value is Date {
  return (
    Object.prototype.toString.call(value) === '[object Date]' && !Number.isNaN((value as Date).getTime())
  );
}

/** Whether as many arguments were passed as the signature has places, and each fits. Trailing `undefined` counts as absent. */
export function matches(args: readonly unknown[], signature: readonly Matcher[]): boolean {
  const passed = withoutTrailingUndefined(args);
  if (passed.length > signature.length) return false;
  return signature.every((matcher, index) => index < passed.length && matcher(passed[index]));
}

/**
 * Google's sentence for arguments of wrong types, e.g.
 * `The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.`
 */
export function signatureMessage(realm: Realm, method: string, args: readonly unknown[]): string {
  const types = withoutTrailingUndefined(args).map((value) => typeName(realm, value));
  return `The parameters (${types.join(',')}) don't match the method signature for SpreadsheetApp.${method}.`;
}

function withoutTrailingUndefined(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length -= 1;
  return args.slice(0, length);
}

function typeName(realm: Realm, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const elementTypes = new Set(value.map((element) => typeName(realm, element)));
    const [only] = elementTypes;
    return elementTypes.size === 1 ? `${only}[]` : '(class)[]';
  }
  return realm.reveal(value) ? `SpreadsheetApp.${String(value)}` : '(class)';
}
