/** CacheService: strings that expire on the settable clock and may vanish at any time. */

import type { ScriptExecution } from '../script-execution';
import { aNumber, anArray, anything, aString } from '../spreadsheet/rules/arguments';
import type { CacheEntry } from '../world';
import { NOTHING, Service } from './service';

/** Google, `reference/cache/Cache`: sizes, and seconds an entry lives. */
export const MAXIMUM_KEY_LENGTH = 250;
export const MAXIMUM_VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MINIMUM_SECONDS = 1;
const MAXIMUM_SECONDS = 21_600;

/** Beyond the cap, the entries farthest from expiring are kept (older copies of the same page). */
const MAXIMUM_ITEMS = 1_000;
const ITEMS_KEPT = 900;

export class Cache extends Service implements GoogleAppsScript.Cache.Cache {
  readonly #store: Map<string, CacheEntry>;

  constructor(execution: ScriptExecution, store: Map<string, CacheEntry>) {
    super(execution, 'Cache', 'CacheService.Cache');
    this.#store = store;
  }

  get(key: string): string | null {
    this.#checkKey('get', key);
    return this.read('get', () => this.#valid(key) ?? null, { needs: 'document' });
  }

  getAll(keys: string[]): { [key: string]: string } {
    this.check('getAll', [keys], [anArray]);
    for (const key of keys) this.#checkKey('getAll', key);
    return this.read(
      'getAll',
      () => {
        const found = this.execution.realm.object() as { [key: string]: string };
        for (const key of keys) {
          const value = this.#valid(key);
          if (value !== undefined) found[key] = value;
        }
        return found;
      },
      { needs: 'document' },
    );
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    this.check('put', [key, value, expirationInSeconds], [aString, aString, aNumber]);
    return this.#keep('put', [[key, value]], expirationInSeconds);
  }

  putAll(values: { [key: string]: string }, expirationInSeconds = DEFAULT_SECONDS): void {
    this.check('putAll', [values, expirationInSeconds], [anything, aNumber]);
    for (const value of Object.values(values)) this.check('putAll', [value], [aString]);
    return this.#keep('putAll', Object.entries(values), expirationInSeconds);
  }

  remove(key: string): void {
    this.#checkKey('remove', key);
    return this.#drop('remove', [key]);
  }

  removeAll(keys: string[]): void {
    this.check('removeAll', [keys], [anArray]);
    return this.#drop('removeAll', keys);
  }

  #checkKey(method: string, key: unknown): void {
    this.check(method, [key], [aString]);
    if ((key as string).length > MAXIMUM_KEY_LENGTH) this.execution.fail('Argument too large: key');
  }

  #valid(key: string): string | undefined {
    const entry = this.#store.get(key);
    if (entry === undefined) return undefined;
    if (entry.expiresAt > this.execution.now()) return entry.value;
    this.#store.delete(key);
    return undefined;
  }

  #keep(method: string, entries: readonly [string, string][], seconds: number): void {
    for (const [key, value] of entries) {
      this.#checkKey(method, key);
      if (Buffer.byteLength(value, 'utf8') > MAXIMUM_VALUE_BYTES)
        this.execution.fail('Argument too large: value');
    }
    if (seconds < MINIMUM_SECONDS || seconds > MAXIMUM_SECONDS) {
      this.execution.fail(
        `Cache entries live ${MINIMUM_SECONDS} to ${MAXIMUM_SECONDS} seconds, not ${seconds}.`,
      );
    }
    return this.write(
      method,
      () => {
        const expiresAt = this.execution.now() + Math.trunc(seconds) * 1000;
        for (const [key, value] of entries) this.#store.set(key, { value, expiresAt });
        this.#shrink();
        return NOTHING;
      },
      { needs: 'document' },
    );
  }

  #drop(method: string, keys: readonly string[]): void {
    return this.write(
      method,
      () => {
        for (const key of keys) this.#store.delete(key);
        return NOTHING;
      },
      { needs: 'document' },
    );
  }

  #shrink(): void {
    if (this.#store.size <= MAXIMUM_ITEMS) return;
    const soonestFirst = [...this.#store].sort(([, one], [, other]) => one.expiresAt - other.expiresAt);
    for (const [key] of soonestFirst.slice(0, soonestFirst.length - ITEMS_KEPT)) this.#store.delete(key);
  }
}

export class CacheService extends Service implements GoogleAppsScript.Cache.CacheService {
  constructor(execution: ScriptExecution) {
    super(execution, 'CacheService');
  }

  getDocumentCache(): Cache {
    return this.#open('getDocumentCache', 'document');
  }

  getScriptCache(): Cache {
    return this.#open('getScriptCache', 'script');
  }

  getUserCache(): Cache {
    return this.#open('getUserCache', `user:${this.execution.options.user.email}`);
  }

  #open(method: string, name: string): Cache {
    return this.navigate(
      method,
      () => {
        const { caches } = this.world;
        let store = caches.get(name);
        if (store === undefined) caches.set(name, (store = new Map()));
        return new Cache(this.execution, store).exposed();
      },
      { needs: 'document' },
    );
  }
}
