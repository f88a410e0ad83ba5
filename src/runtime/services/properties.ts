/** PropertiesService: three stores of strings that live with the document. */

import type { ScriptExecution } from '../script-execution';
import { aBoolean, anything, aString } from '../spreadsheet/rules/arguments';
import { Service } from './service';

/** Google, "Quotas": property value size 9 KB, total storage 500 KB per store. */
export const MAXIMUM_VALUE_BYTES = 9 * 1024;
export const MAXIMUM_STORE_BYTES = 500 * 1024;

const STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

export class Properties extends Service implements GoogleAppsScript.Properties.Properties {
  readonly #store: Map<string, string>;

  constructor(execution: ScriptExecution, store: Map<string, string>) {
    super(execution, 'Properties', 'PropertiesService.Properties');
    this.#store = store;
  }

  getProperty(key: string): string | null {
    this.check('getProperty', [key], [aString]);
    return this.#look('getProperty', () => this.#store.get(key) ?? null);
  }

  getKeys(): string[] {
    return this.#look('getKeys', () => this.array(this.#store.keys()));
  }

  getProperties(): { [key: string]: string } {
    return this.#look('getProperties', () => {
      const result = this.execution.realm.object() as { [key: string]: string };
      for (const [key, value] of this.#store) result[key] = value;
      return result;
    });
  }

  setProperty(key: string, value: string): this {
    this.check('setProperty', [key, value], [aString, aString]);
    return this.#change('setProperty', () => this.#put([[key, value]]));
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): this {
    this.check('setProperties', [properties, deleteAllOthers], [anything, aBoolean]);
    const entries = Object.entries(properties);
    for (const [, value] of entries) this.check('setProperties', [value], [aString]);
    return this.#change('setProperties', () => {
      const before = deleteAllOthers ? [...this.#store] : [];
      if (deleteAllOthers) this.#store.clear();
      try {
        this.#put(entries);
      } catch (error) {
        for (const [key, value] of before) this.#store.set(key, value);
        throw error;
      }
    });
  }

  deleteProperty(key: string): this {
    this.check('deleteProperty', [key], [aString]);
    return this.#change('deleteProperty', () => this.#store.delete(key));
  }

  deleteAllProperties(): this {
    return this.#change('deleteAllProperties', () => this.#store.clear());
  }

  #look<T>(method: string, effect: () => T): T {
    return this.read(method, effect, { needs: 'document' });
  }

  /** Properties are open to custom functions too (Google, table of authorization modes). */
  #change(method: string, effect: () => unknown): this {
    this.write(method, effect, { needs: 'document' });
    return this;
  }

  #put(entries: readonly (readonly [string, string])[]): void {
    const after = new Map(this.#store);
    for (const [key, value] of entries) {
      if (bytes(value) > MAXIMUM_VALUE_BYTES) this.execution.fail('Argument too large: value');
      after.set(key, value);
    }
    let size = 0;
    for (const [key, value] of after) size += bytes(key) + bytes(value);
    if (size > MAXIMUM_STORE_BYTES) this.execution.fail(STORE_FULL);
    for (const [key, value] of entries) this.#store.set(key, value);
  }
}

export class PropertiesService extends Service implements GoogleAppsScript.Properties.PropertiesService {
  constructor(execution: ScriptExecution) {
    super(execution, 'PropertiesService');
  }

  getDocumentProperties(): Properties {
    return this.#open('getDocumentProperties', () => this.world.document.properties.document);
  }

  getScriptProperties(): Properties {
    return this.#open('getScriptProperties', () => this.world.document.properties.script);
  }

  getUserProperties(): Properties {
    return this.#open('getUserProperties', () => {
      const stores = this.world.document.properties.user;
      const { email } = this.execution.options.user;
      let store = stores.get(email);
      if (store === undefined) stores.set(email, (store = new Map()));
      return store;
    });
  }

  #open(method: string, store: () => Map<string, string>): Properties {
    return this.navigate(method, () => new Properties(this.execution, store()).exposed(), {
      needs: 'document',
    });
  }
}
