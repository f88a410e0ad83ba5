import { isBlank, trimmedText, type Cell, type Day, type Reading } from '../core/values/cell';
import { readDay } from '../core/values/day';
import { readMonth } from '../core/values/month';
import { readNumber } from '../core/values/number';
import { foldText } from '../core/values/text';

/** Reads the cells of one table and counts what it could not read, so that no figure is silently too small. */
export class CellReader {
  private readonly failures = new Map<string, number>();
  private ambiguous = 0;

  constructor(private readonly reading: Reading) {}

  /** Text of a cell as written; `''` where blank. */
  text(cell: Cell): string {
    return trimmedText(cell);
  }

  /** A day; undefined where blank or, counted, where it cannot be read. */
  day(cell: Cell, header: string): Day | undefined {
    if (isBlank(cell)) return undefined;
    const read = readDay(cell, this.reading);
    if (read === undefined) this.fail(header);
    if (read?.ambiguous === true) this.ambiguous += 1;
    return read?.day;
  }

  /** A month `YYYY-MM`; undefined where blank or, counted, where it cannot be read. */
  month(cell: Cell, header: string): string | undefined {
    const month = readMonth(cell, this.reading);
    if (month === undefined && !isBlank(cell)) this.fail(header);
    return month;
  }

  /** A number; undefined where blank or, counted, where it cannot be read. */
  number(cell: Cell, header: string): number | undefined {
    if (isBlank(cell)) return undefined;
    const read = readNumber(cell, this.reading);
    if (read === undefined) this.fail(header);
    return read;
  }

  /** How many cells could not be read, by header. */
  get unreadable(): ReadonlyMap<string, number> {
    return this.failures;
  }

  /** How many dates only the locale's order of day and month decided. */
  get ambiguousDates(): number {
    return this.ambiguous;
  }

  private fail(header: string): void {
    this.failures.set(header, (this.failures.get(header) ?? 0) + 1);
  }
}

/** Looks folded words up in a list of codes; remembers the words it does not know. */
export class WordReader<Code extends string> {
  readonly unknown = new Set<string>();

  constructor(private readonly codes: ReadonlyMap<string, Code>) {}

  /** The code of a word; undefined where blank or, remembered, unknown. */
  code(cell: Cell): Code | undefined {
    if (isBlank(cell)) return undefined;
    const text = String(cell).trim();
    const code = this.codes.get(foldText(text));
    if (code === undefined) this.unknown.add(text);
    return code;
  }
}
