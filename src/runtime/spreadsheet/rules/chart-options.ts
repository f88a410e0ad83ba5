import type { Realm } from '../../execution';
import type { RuleContext } from './context';
import { realmArray } from './context';
import { RuleService } from './service';

type GoogleOptions = GoogleAppsScript.Charts.ChartOptions;

/** Options by their dotted path, e.g. `legend.position`; nested objects are taken apart on the way in. */
export type ChartOptionValues = Record<string, unknown>;

/** A plain copy of what a script passes as an option; undefined for what no option can be (functions, services). */
export function optionToModel(realm: Realm, value: unknown): unknown {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (typeof value !== 'object' || realm.reveal(value) !== undefined) return undefined;
  if (Array.isArray(value)) return value.map((item) => optionToModel(realm, item) ?? null);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, optionToModel(realm, item)]),
  );
}

/** Sets an option; an object counts as one option for each of its members. */
export function setOptionValue(options: ChartOptionValues, path: string, value: unknown): void {
  for (const key of Object.keys(options)) {
    if (key === path || key.startsWith(`${path}.`)) delete options[key];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, item] of Object.entries(value)) setOptionValue(options, `${path}.${key}`, item);
  } else {
    options[path] = value;
  }
}

/** The ChartOptions object of a chart. */
export function chartOptionsFromModel(context: RuleContext, options: ChartOptionValues): GoogleOptions {
  return new ChartOptionsService(context, { ...options }).exposed;
}

class ChartOptionsService extends RuleService<GoogleOptions> implements GoogleOptions {
  constructor(
    context: RuleContext,
    private readonly options: Readonly<ChartOptionValues>,
  ) {
    super(context, 'ChartOptions');
  }

  get(option: string): unknown {
    return this.navigate('get', () => this.#optionAt(option));
  }

  /** Null for an option that nobody set: Google's own defaults are not known here. */
  #optionAt(path: string): unknown {
    const { realm } = this.execution;
    if (Object.hasOwn(this.options, path)) return toRealm(realm, this.options[path]);
    const members = Object.entries(this.options).filter(([key]) => key.startsWith(`${path}.`));
    if (members.length === 0) return null;
    const result = realm.object();
    for (const [key] of members) {
      const name = key.slice(path.length + 1).split('.')[0]!;
      result[name] = this.#optionAt(`${path}.${name}`);
    }
    return result;
  }
}

function toRealm(realm: Realm, value: unknown): unknown {
  return Array.isArray(value)
    ? realmArray(
        realm,
        value.map((item) => toRealm(realm, item)),
      )
    : value;
}
