import type { Realm } from '../../execution';
import { CHART_ENUMS, type ChartEnumName, SPREADSHEET_ENUMS, type SpreadsheetEnumName } from './enum-names';

/** One enumeration: the object scripts reach (`SpreadsheetApp.BorderStyle`) and the way from names to values and back. */
export class EnumFamily {
  /** What hangs on `SpreadsheetApp` or `Charts`; unknown members throw by name. */
  readonly exposed: object;
  private readonly valueByName = new Map<string, object>();
  private readonly nameByValue = new Map<unknown, string>();

  constructor(realm: Realm, familyName: string, names: readonly string[]) {
    const members: Record<string, object> = {};
    names.forEach((name, ordinal) => {
      const value = realm.expose(new EnumValue(name, ordinal, this), name);
      members[name] = value;
      this.valueByName.set(name, value);
      this.nameByValue.set(value, name);
    });
    this.exposed = realm.expose(members, familyName);
  }

  get names(): readonly string[] {
    return [...this.valueByName.keys()];
  }

  /**
   * The value scripts see for a name. The type is the caller's: it names the enumeration of Google's typings
   * that this family stands for. Throws for a name the enumeration does not have (a defect of the document).
   */
  value<T>(name: string): T {
    const value = this.valueByName.get(name);
    if (value === undefined) throw new RangeError(`No such enumeration member: ${name}`);
    return value as T;
  }

  /** The name of a value of this enumeration; undefined for anything else, another enumeration's values included. */
  nameOf(value: unknown): string | undefined {
    return this.nameByValue.get(value);
  }
}

/** One member. `String(x)`, `JSON.stringify(x)` and `name()` give its name. */
class EnumValue {
  constructor(
    private readonly text: string,
    private readonly position: number,
    private readonly family: EnumFamily,
  ) {}

  name(): string {
    return this.text;
  }

  ordinal(): number {
    return this.position;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }

  compareTo(other: unknown): number {
    const name = this.family.nameOf(other);
    return name === undefined ? Number.NaN : this.position - this.family.names.indexOf(name);
  }
}

export type Enums = Readonly<Record<SpreadsheetEnumName | ChartEnumName, EnumFamily>>;

/** All enumerations of the Spreadsheet and Charts services, made once for each execution so that `===` holds. */
export function createEnums(realm: Realm): Enums {
  const families = Object.entries({ ...SPREADSHEET_ENUMS, ...CHART_ENUMS }).map(
    ([name, members]) => [name, new EnumFamily(realm, name, members)] as const,
  );
  return Object.fromEntries(families) as Enums;
}

/** Names of the enumerations that hang on `SpreadsheetApp` and on `Charts`. */
export const SPREADSHEET_ENUM_NAMES = Object.keys(SPREADSHEET_ENUMS) as SpreadsheetEnumName[];
export const CHART_ENUM_NAMES = Object.keys(CHART_ENUMS) as ChartEnumName[];
