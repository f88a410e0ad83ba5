/**
 * What a service needs to know of the execution it runs in. The host implements it; services receive it
 * in their constructor and route every public method through {@link Execution.call}.
 */

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/**
 * How a service call is counted. `navigation` (getRange, getSheetByName, builders, enums) is free;
 * `read` and `write` look at or change contents, formats, notes, rules, properties, cache, mail, calendar.
 */
export type CallKind = 'navigation' | 'read' | 'write';

/** The cells a call touches; blocks that follow one another in one range are counted as one call. */
export interface Block {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ServiceCall {
  /** As Google documents it: `Range.setValues`, `Properties.getProperty`, `MailApp.sendEmail`. */
  readonly name: string;
  readonly kind: CallKind;
  readonly block?: Block;
  /** The narrowest authorisation under which Google allows it; the host refuses the rest. */
  readonly needs?: 'nothing' | 'document' | 'document-write' | 'user';
  /** OAuth scope (last part of its URL) that must be in the manifest, when the method asks for one. */
  readonly scope?: string;
}

/** Makes values that belong to the script's own realm, so that `instanceof Array` and `Date` hold there. */
export interface Realm {
  array<T>(): T[];
  date(milliseconds: number): Date;
  object(): Record<string, unknown>;
  /** An error whose `name` is `Exception` and whose text is `Exception: message`, as services throw. */
  exception(message: string): Error;
  /** A service object as the script sees it: unknown members throw by name, `String(x)` is the class name. */
  expose<T extends object>(service: T, className: string): T;
  /** The service behind an object that {@link expose} made (an argument a script passes back); undefined for anything else. */
  reveal(value: unknown): object | undefined;
}

export interface Execution {
  readonly realm: Realm;
  readonly authMode: AuthMode;
  /** Milliseconds since the epoch on the runtime's settable clock. */
  now(): number;
  /** Meters the call, lets a test act before and after it, checks authorisation and the time limit, runs it. */
  call<T>(call: ServiceCall, effect: () => T): T;
  /** Throws a service exception with Google's own words. */
  fail(message: string): never;
  /** Whether an e-mail address of the user may be told to this execution. */
  readonly userEmail: string;
  /** Language of the user's Google account, e.g. `es`. */
  readonly userLocale: string;
}
