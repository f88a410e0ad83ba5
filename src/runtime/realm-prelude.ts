/**
 * Source texts that are evaluated inside every fresh realm before the script: they take away what Apps Script's V8 does
 * not have, put the settable clock and the script's time zone under `Date`, and hand back the makers of realm values.
 */

/** Not in Apps Script's V8, or not confirmed to be (Google, `guides/v8runtimeoverview`; the rest is unconfirmed). */
export const REMOVED_GLOBALS = [
  'SharedArrayBuffer',
  'Atomics',
  'structuredClone',
  'Temporal',
  'console',
] as const;

/** Members of built-in prototypes and constructors whose presence at Google is not confirmed: all newer than ES2021. */
export const REMOVED_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': [
    'at',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'with',
  ],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  Object: ['hasOwn', 'groupBy'],
  Array: ['fromAsync'],
  Intl: ['Segmenter'],
};

const removals = [
  ...REMOVED_GLOBALS.map((name) => `delete globalThis.${name};`),
  ...Object.entries(REMOVED_MEMBERS).flatMap(([holder, names]) =>
    names.map((name) => `delete ${holder}.${name};`),
  ),
].join('\n');

/**
 * `Date` on the settable clock and in the time zone of the script. Instants, UTC members and parsing of texts that name
 * their zone are the engine's own; local members are UTC members of the shifted instant.
 */
const zonedDate = String.raw`
function zonedDate(now, offsetAt, instantOf, timeZone) {
  const Native = Date;
  const prototype = Native.prototype;
  const native = {};
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (typeof prototype[name] === 'function') native[name] = Function.prototype.call.bind(prototype[name]);
  }
  const DATE_ONLY = /^[+-]?\d{4,6}(-\d\d(-\d\d)?)?$/;
  const NAMES_ITS_ZONE = /(?:\b(?:Z|GMT|UTC?|[ECMP][SD]T)|\dZ|\d[+-]\d\d:?\d\d|(?:GMT|UTC) ?[+-]\d{1,4}|\s[+-]\d{4})\s*(?:\(.*\))?\s*$/i;
  const wallOf = (date) => { const time = native.getTime(date); return new Native(time + offsetAt(time)); };
  const fromWall = (wall) => (Number.isFinite(wall) ? instantOf(wall) : NaN);
  function parse(text) {
    text = String(text);
    const direct = Native.parse(text);
    if (Number.isNaN(direct) || DATE_ONLY.test(text.trim()) || NAMES_ITS_ZONE.test(text)) return direct;
    const iso = Native.parse(text + 'Z');
    return fromWall(Number.isNaN(iso) ? Native.parse(text + ' UTC') : iso);
  }
  function fromParts(parts) {
    const numbers = parts.map(Number);
    return fromWall(Native.UTC(...numbers));
  }
  function Zoned(...parts) {
    if (new.target === undefined) return new Zoned().toString();
    let time;
    if (parts.length === 0) time = now();
    else if (parts.length > 1) time = fromParts(parts);
    else {
      const only = parts[0];
      if (only instanceof Native) time = native.getTime(only);
      else {
        const primitive = typeof only === 'object' && only !== null ? only[Symbol.toPrimitive] ? only[Symbol.toPrimitive]('default') : only.valueOf() : only;
        time = typeof primitive === 'string' ? parse(primitive) : Number(primitive);
      }
    }
    return Reflect.construct(Native, [time], new.target);
  }
  const define = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  define(Zoned, 'now', function now_() { return now(); });
  define(Zoned, 'parse', parse);
  define(Zoned, 'UTC', Native.UTC);
  Object.defineProperty(Zoned, 'name', { value: 'Date', configurable: true });
  Object.defineProperty(Zoned, 'length', { value: 7, configurable: true });
  Object.defineProperty(Zoned, 'prototype', { value: prototype, writable: false });
  define(prototype, 'constructor', Zoned);
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const utcGet = native['getUTC' + part];
    define(prototype, 'get' + part, { ['get' + part]() { return utcGet(wallOf(this)); } }['get' + part]);
    const utcSet = native['setUTC' + part];
    if (utcSet === undefined) continue;
    define(prototype, 'set' + part, { ['set' + part](...values) {
      const time = native.getTime(this);
      const wall = Number.isNaN(time) && part === 'FullYear' ? new Native(0) : wallOf(this);
      utcSet(wall, ...values);
      return native.setTime(this, fromWall(native.getTime(wall)));
    } }['set' + part]);
  }
  define(prototype, 'getYear', function getYear() { return this.getFullYear() - 1900; });
  define(prototype, 'getTimezoneOffset', function getTimezoneOffset() {
    const time = native.getTime(this);
    return Number.isNaN(time) ? NaN : -offsetAt(time) / 60000;
  });
  const two = (number) => String(number).padStart(2, '0');
  const dateText = (date) => {
    const [weekday, day, month, year] = native.toUTCString(wallOf(date)).replace(',', '').split(' ');
    return weekday + ' ' + month + ' ' + day + ' ' + year;
  };
  const NativeFormat = Intl.DateTimeFormat;
  // Making a format costs a hundred times what asking it does.
  let zoneNames;
  const timeText = (date) => {
    const minutes = Math.trunc(-date.getTimezoneOffset());
    const size = Math.abs(minutes);
    zoneNames = zoneNames || new NativeFormat('en-US', { timeZone, timeZoneName: 'long' });
    const zone = zoneNames
      .formatToParts(date).find((part) => part.type === 'timeZoneName').value;
    return two(date.getHours()) + ':' + two(date.getMinutes()) + ':' + two(date.getSeconds()) + ' GMT' +
      (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + two(size % 60) + ' (' + zone + ')';
  };
  const unlessInvalid = (text) => function () { return Number.isNaN(native.getTime(this)) ? 'Invalid Date' : text(this); };
  define(prototype, 'toDateString', unlessInvalid(dateText));
  define(prototype, 'toTimeString', unlessInvalid(timeText));
  define(prototype, 'toString', unlessInvalid((date) => dateText(date) + ' ' + timeText(date)));
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    define(prototype, name, { [name](locales, options) {
      return native[name](this, locales === undefined ? 'en-US' : locales, { timeZone, ...options });
    } }[name]);
  }
  const inZone = (options) => ({ timeZone, ...options });
  Intl.DateTimeFormat = new Proxy(NativeFormat, {
    construct: (target, [locales, options], newTarget) => Reflect.construct(target, [locales, inZone(options)], newTarget),
    apply: (target, self, [locales, options]) => target(locales, inZone(options)),
  });
  define(globalThis, 'Date', Zoned);
  return (time) => new Native(time);
}`;

/** Makers of values of this realm; the only things the host takes out of it. */
export const PRELUDE = `(function (now, offsetAt, instantOf, timeZone) {
${removals}
${zonedDate}
return {
  date: zonedDate(now, offsetAt, instantOf, timeZone),
  array: () => [],
  object: () => ({}),
  error: (name, message) => {
    const constructors = { TypeError, RangeError, SyntaxError, ReferenceError };
    const error = new (constructors[name] || Error)(message);
    if (error.name !== name) Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
    return error;
  },
  method: (name, invoke) => ({ [name](...parameters) { return invoke(parameters); } })[name],
  isError: (value) => value instanceof Error,
  settle: (value, fulfilled, rejected) => {
    if (value === null || typeof value !== 'object' || typeof value.then !== 'function') return false;
    // Handlers of this realm: those of another would wait in that realm's queue.
    value.then((result) => { fulfilled(result); }, (reason) => { rejected(reason); });
    return true;
  },
};
})`;

/**
 * Built-ins that are bound once as script-level variables: in a \`node:vm\` realm every look-up of a property of the global
 * object goes through an interceptor, about a hundred times slower than such a variable (3 million \`Math.abs\`: 900 ms against 10).
 */
export const FAST_BUILTINS = [
  'Object',
  'Function',
  'Array',
  'Number',
  'parseFloat',
  'parseInt',
  'Boolean',
  'String',
  'Symbol',
  'Date',
  'Promise',
  'RegExp',
  'Error',
  'RangeError',
  'SyntaxError',
  'TypeError',
  'JSON',
  'Math',
  'Intl',
  'Map',
  'BigInt',
  'Set',
  'WeakMap',
  'WeakSet',
  'Uint8Array',
  'Int8Array',
  'Int32Array',
  'Uint32Array',
  'Uint16Array',
  'Float64Array',
  'ArrayBuffer',
  'isFinite',
  'isNaN',
  'encodeURIComponent',
  'decodeURIComponent',
] as const;
