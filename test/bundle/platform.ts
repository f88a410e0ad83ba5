/** What Apps Script's V8 has, as far as Google documents it, and which OAuth scope each part asks for. */

import type { Script } from './script';

/** Names of the language itself up to ES2019; BigInt is there too (V8 has had it since 6.7, older than Apps Script's). */
const LANGUAGE: ReadonlySet<string> = new Set(
  `undefined NaN Infinity isFinite isNaN parseFloat parseInt
   decodeURI decodeURIComponent encodeURI encodeURIComponent
   Object Function Boolean Symbol Number BigInt Math Date String RegExp JSON Promise Reflect Proxy Intl
   Array Map Set WeakMap WeakSet ArrayBuffer DataView
   Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array
   Error EvalError RangeError ReferenceError SyntaxError TypeError URIError`.split(/\s+/),
);

/**
 * Members newer than ES2019, which esbuild does not polyfill, and which Apps Script is not known to have
 * (nor, for those of ES2020 and ES2021, for how long).
 */
const NEWER_MEMBERS: ReadonlySet<string> = new Set(
  `matchAll allSettled replaceAll any at hasOwn groupBy findLast findLastIndex toSorted toReversed toSpliced with
   fromAsync isWellFormed toWellFormed union intersection difference symmetricDifference isSubsetOf isSupersetOf
   isDisjointFrom withResolvers drop take toArray`.split(/\s+/),
);

/** Objects of the language that are newer than ES2019, read off a name that is allowed. */
const NEWER_GLOBAL_MEMBERS: ReadonlySet<string> = new Set([
  'Intl.DisplayNames',
  'Intl.ListFormat',
  'Intl.Segmenter',
  'Intl.DurationFormat',
  'Intl.supportedValuesOf',
]);

/**
 * Names that stand in the bundle but are never reached, each with the reason; the test runs the code around them where
 * they do not exist.
 */
export const UNREACHED: Readonly<Record<string, string>> = {
  TextEncoder: '@noble/hashes would turn a text into bytes with it; digestOf hands it bytes',
};

/** Services by the scope that any use of them asks for (Google's reference, "Authorization" of each method). */
const SERVICES: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries({
    SpreadsheetApp: 'spreadsheets.currentonly',
    CalendarApp: 'calendar',
    MailApp: 'script.send_mail',
    UrlFetchApp: 'script.external_request',
    CacheService: undefined,
    Charts: undefined,
    HtmlService: undefined,
    LockService: undefined,
    Logger: undefined,
    PropertiesService: undefined,
    ScriptApp: undefined,
    Session: undefined,
    Utilities: undefined,
    console: undefined,
  }),
);

/** Names of Google's services that this add-on may use. */
export const SERVICE_NAMES: readonly string[] = [...SERVICES.keys()];

/** Methods that ask for a scope of their own, whatever their service asks for. `alert` and `prompt` ask for none. */
const METHODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    showSidebar: 'script.container.ui',
    showModalDialog: 'script.container.ui',
    showModelessDialog: 'script.container.ui',
    newTrigger: 'script.scriptapp',
    deleteTrigger: 'script.scriptapp',
    getProjectTriggers: 'script.scriptapp',
    getUserTriggers: 'script.scriptapp',
    getEmail: 'userinfo.email',
  }),
);

/** Members that would ask for every spreadsheet of the user instead of the one in front of them. */
const BEYOND_THE_DOCUMENT: ReadonlySet<string> = new Set([
  'SpreadsheetApp.open',
  'SpreadsheetApp.openById',
  'SpreadsheetApp.openByUrl',
  'SpreadsheetApp.create',
]);

/** Everything in the script that Apps Script does not have or that this add-on must not use, as `kind name`. */
export function faultsOf(script: Script): string[] {
  const known = (name: string): boolean =>
    LANGUAGE.has(name) || SERVICES.has(name) || Object.hasOwn(UNREACHED, name);
  return [
    ...[...script.freeNames].filter((name) => !known(name)).map((name) => `name ${name}`),
    ...[...script.calledMembers].filter((name) => NEWER_MEMBERS.has(name)).map((name) => `method ${name}`),
    ...[...script.globalMembers]
      .filter((path) => NEWER_GLOBAL_MEMBERS.has(path) || BEYOND_THE_DOCUMENT.has(path))
      .map((path) => `member ${path}`),
  ].sort();
}

/** Full URLs of the scopes that the services and methods of the script ask for. */
export function scopesOf(script: Script): Set<string> {
  const scopes = [
    ...[...script.freeNames].map((name) => SERVICES.get(name)),
    ...[...script.calledMembers].map((name) => METHODS.get(name)),
  ].filter((scope) => scope !== undefined);
  return new Set(scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`));
}
