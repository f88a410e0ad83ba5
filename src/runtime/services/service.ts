/** The base of the service objects: calls through the execution, arguments checked in Google's words. */

import type { ServiceCall } from '../execution';
import { HIDDEN_FROM_SCRIPTS } from '../realm';
import type { ScriptExecution } from '../script-execution';
import { type Matcher, matches } from '../spreadsheet/rules/arguments';
import type { World } from '../world';

export abstract class Service {
  protected constructor(
    protected readonly execution: ScriptExecution,
    /** As Google documents it in calls, e.g. `Properties`. */
    private readonly className: string,
    /** As Google names it in signature errors, e.g. `PropertiesService.Properties`. */
    private readonly qualifiedName: string = className,
  ) {}

  protected get world(): World {
    return this.execution.world;
  }

  /** The object a script holds for this service. */
  exposed(): this {
    return this.execution.realm.expose(this, this.className);
  }

  protected navigate<T>(method: string, effect: () => T, more: Partial<ServiceCall> = {}): T {
    return this.execution.call({ ...more, name: `${this.className}.${method}`, kind: 'navigation' }, effect);
  }

  protected read<T>(method: string, effect: () => T, more: Partial<ServiceCall> = {}): T {
    return this.execution.call({ ...more, name: `${this.className}.${method}`, kind: 'read' }, effect);
  }

  protected write<T>(method: string, effect: () => T, more: Partial<ServiceCall> = {}): T {
    return this.execution.call({ ...more, name: `${this.className}.${method}`, kind: 'write' }, effect);
  }

  /** Refuses arguments that fit none of the signatures, with Google's words. */
  protected check(
    method: string,
    values: readonly unknown[],
    ...signatures: readonly (readonly Matcher[])[]
  ): void {
    if (signatures.some((signature) => matches(values, signature))) return;
    const types = values.map((value) => this.typeName(value)).join(',');
    this.execution.fail(
      `The parameters (${types}) don't match the method signature for ${this.qualifiedName}.${method}.`,
    );
  }

  /** An array of the script's realm. */
  protected array<T>(items: Iterable<T>): T[] {
    const array = this.execution.realm.array<T>();
    for (const item of items) array.push(item);
    return array;
  }

  private typeName(value: unknown): string {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'string') return 'String';
    if (typeof value === 'number') return 'number';
    if (typeof value === 'boolean') return 'Boolean';
    if (Array.isArray(value)) {
      const types = new Set(value.map((item) => this.typeName(item)));
      return types.size === 1 ? `${[...types][0]}[]` : 'Array';
    }
    return this.execution.realm.classNameOf(value) ?? '(class)';
  }
}

Object.defineProperty(Service.prototype, HIDDEN_FROM_SCRIPTS, { value: true });

/** Google's methods that return nothing give null, not undefined, where this has been seen (CacheService). */
export const NOTHING = null as unknown as void;
