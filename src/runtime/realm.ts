/** A fresh world of built-ins for one execution, and the doors between it and the host. */

import vm from 'node:vm';
import type { Realm } from './execution';
import { FAST_BUILTINS, PRELUDE } from './realm-prelude';
import { instantOf, offsetAt } from './time-zone';

/** A service whose object also takes properties a script sets on it (an HTML template) keeps them in this map. */
export const FREE_PROPERTIES = Symbol('properties a script may set');

/** Set on the prototype of a base class whose methods are the runtime's own: no script sees them. */
export const HIDDEN_FROM_SCRIPTS = Symbol('methods of the runtime');

interface Makers {
  date(milliseconds: number): Date;
  array(): unknown[];
  object(): Record<string, unknown>;
  error(name: string, message: string): Error;
  method(name: string, invoke: (parameters: unknown[]) => unknown): (...parameters: unknown[]) => unknown;
  isError(value: unknown): value is Error;
  settle(value: unknown, fulfilled: (value: unknown) => void, rejected: (reason: unknown) => void): boolean;
}

export interface ScriptRealm extends Realm {
  readonly context: vm.Context;
  /** An error of the realm: `TypeError`… or any other name. */
  error(name: string, message: string): Error;
  isError(value: unknown): value is Error;
  /** Waits for a promise of the realm; false when the value is none. */
  settle(value: unknown, fulfilled: (value: unknown) => void, rejected: (reason: unknown) => void): boolean;
  /** Makes a global that is built when it is first looked at. */
  defineGlobal(name: string, build: () => unknown): void;
  /** Class name of an object that {@link Realm.expose} made. */
  classNameOf(value: unknown): string | undefined;
}

export interface RealmOptions {
  now(): number;
  /** IANA name of the script's time zone: local members of `Date` follow it. */
  readonly timeZone: string;
  /** Names the script declares itself at top level. */
  readonly declared: ReadonlySet<string>;
  /** Told of every member asked for that the runtime does not have. */
  onMissing(member: string): void;
  /** Turns what a service threw into what the script sees. */
  translate(thrown: unknown): unknown;
}

const prelude = new vm.Script(PRELUDE, { filename: 'runtime-prelude.js' });

/** Members every object has, or that the language itself looks for: answered by the plain object below the service. */
const LANGUAGE_MEMBERS = new Set<PropertyKey>([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'then',
  'toJSON',
]);

/** Fields of a service that a script may see: Google's services carry only enums and classes, named with a capital. */
const isPublicField = (name: string): boolean => /^[A-Z]/.test(name);

interface Member {
  readonly kind: 'method' | 'value';
  read(): unknown;
}

function findMember(service: object, name: string): Member | undefined {
  if (Object.hasOwn(service, name)) {
    if (!isPublicField(name)) return undefined;
    return { kind: 'value', read: () => Reflect.get(service, name) as unknown };
  }
  for (
    let prototype: object | null = Object.getPrototypeOf(service) as object | null;
    prototype !== null && Object.getPrototypeOf(prototype) !== null;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    if (Object.hasOwn(prototype, HIDDEN_FROM_SCRIPTS)) continue;
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor === undefined) continue;
    if (typeof descriptor.value === 'function')
      return { kind: 'method', read: () => descriptor.value as unknown };
    return { kind: 'value', read: () => Reflect.get(service, name) as unknown };
  }
  return undefined;
}

function freeProperties(service: object): Map<string, unknown> | undefined {
  return (service as { [FREE_PROPERTIES]?: Map<string, unknown> })[FREE_PROPERTIES];
}

/**
 * Creates the realm: built-ins of Apps Script's V8 only, `Date` on the given clock and time zone.
 * Promises run as microtasks at the end of each evaluation, inside its time limit.
 */
export function createRealm(options: RealmOptions): ScriptRealm {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const install = prelude.runInContext(context) as (
    now: () => number,
    offsetAt: (instant: number) => number,
    instantOf: (wall: number) => number,
    timeZone: string,
  ) => Makers;
  const makers = install(
    () => options.now(),
    (instant) => offsetAt(instant, options.timeZone),
    (wall) => instantOf(wall, options.timeZone),
    options.timeZone,
  );
  bindBuiltins(context, options.declared);

  const proxies = new WeakMap<object, object>();
  const services = new WeakMap<object, object>();
  const classNames = new WeakMap<object, string>();

  function invoke(service: object, method: Function, parameters: unknown[]): unknown {
    try {
      const result = Reflect.apply(method, service, parameters) as unknown;
      // A service may return itself or another one: scripts only ever hold what was exposed for it.
      return typeof result === 'object' && result !== null ? (proxies.get(result) ?? result) : result;
    } catch (thrown) {
      throw options.translate(thrown);
    }
  }

  function missing(className: string, name: string): never {
    options.onMissing(`${className}.${name}`);
    throw makers.error('TypeError', `${className}.${name} is not available in this runtime`);
  }

  function expose<T extends object>(service: T, className: string): T {
    const known = proxies.get(service);
    if (known !== undefined) return known as T;
    const plain = makers.object();
    const methods = new Map<string, unknown>();
    methods.set(
      'toString',
      makers.method('toString', () =>
        typeof service.toString === 'function' && service.toString !== Object.prototype.toString
          ? service.toString()
          : className,
      ),
    );
    function member(name: string): unknown {
      const cached = methods.get(name);
      if (cached !== undefined) return cached;
      const found = findMember(service, name);
      if (found === undefined) {
        const free = freeProperties(service);
        return free?.has(name) === true ? free.get(name) : missing(className, name);
      }
      if (found.kind === 'value') return found.read();
      const method = makers.method(name, (parameters) =>
        invoke(service, found.read() as Function, parameters),
      );
      methods.set(name, method);
      return method;
    }
    const proxy = new Proxy(plain, {
      get(target, name, receiver) {
        if (typeof name === 'symbol') return Reflect.get(target, name, receiver) as unknown;
        if (LANGUAGE_MEMBERS.has(name) && findMember(service, name) === undefined) {
          return Reflect.get(target, name, receiver) as unknown;
        }
        if (name === 'constructor' || name === 'valueOf')
          return Reflect.get(target, name, receiver) as unknown;
        return member(name);
      },
      has: (target, name) =>
        typeof name === 'string' &&
        (findMember(service, name) !== undefined ||
          (freeProperties(service)?.has(name) ?? false) ||
          name in target),
      set(_target, name, value) {
        const free = freeProperties(service);
        if (free === undefined || typeof name !== 'string') {
          throw makers.error('TypeError', `${className}.${String(name)} cannot be set`);
        }
        free.set(name, value);
        return true;
      },
      defineProperty: () => false,
      deleteProperty: () => false,
      setPrototypeOf: () => false,
    });
    proxies.set(service, proxy);
    services.set(proxy, service);
    classNames.set(proxy, className);
    return proxy as T;
  }

  return {
    context,
    array: <T>() => makers.array() as T[],
    date: (milliseconds) => makers.date(milliseconds),
    object: () => makers.object(),
    exception: (message) => makers.error('Exception', message),
    error: (name, message) => makers.error(name, message),
    isError: (value): value is Error => makers.isError(value),
    settle: (value, fulfilled, rejected) => makers.settle(value, fulfilled, rejected),
    expose,
    reveal: (value) => (typeof value === 'object' && value !== null ? services.get(value) : undefined),
    classNameOf: (value) => (typeof value === 'object' && value !== null ? classNames.get(value) : undefined),
    defineGlobal(name, build) {
      let built: { value: unknown } | undefined;
      Object.defineProperty(context, name, {
        configurable: true,
        enumerable: true,
        get: () => (built ??= { value: build() }).value,
        set: (value: unknown) => {
          built = { value };
        },
      });
    },
  };
}

const bindings = new Map<string, vm.Script>();

/** Binds the built-ins that the script does not declare itself as variables (see {@link FAST_BUILTINS}). */
function bindBuiltins(context: vm.Context, declared: ReadonlySet<string>): void {
  const names = FAST_BUILTINS.filter((name) => !declared.has(name));
  const source = `let ${names.map((name) => `${name} = globalThis.${name}`).join(', ')};`;
  let script = bindings.get(source);
  if (script === undefined) {
    script = new vm.Script(source, { filename: 'runtime-built-ins.js' });
    bindings.set(source, script);
  }
  script.runInContext(context);
}
