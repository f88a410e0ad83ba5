/** How things are timed, and how a measure is handed to the table. */

/** One line of the table: what was measured, what came out, what is aimed at. */
export interface Row {
  readonly measure: string;
  readonly figure: string;
  readonly target: string;
}

/** Hands a line to `scripts/bench.mjs`, which prints the table when all programs have ended. */
export function report(measure: string, figure: string, target = ''): void {
  const row: Row = { measure, figure, target };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/**
 * Processor time of the work in milliseconds, all threads of the process together, so that what else the machine does
 * does not count but our own garbage collection does. What the work returns is kept until the clock is read.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  // Young garbage of what ran before is not charged to this piece of work. A full collection would also throw away
  // compiled code, which nothing does in real use.
  globalThis.gc?.({ type: 'minor' });
  const before = process.cpuUsage();
  held[0] = await work();
  const { user, system } = process.cpuUsage(before);
  held.length = 0;
  return (user + system) / 1000;
}

/** What the work under the clock returned. */
const held: unknown[] = [];

/** Times several works in turn, `rounds` times over: a machine that grows slow does so for all of them. */
export async function alternate<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push(await processorMs(works[name]));
  }
  return times;
}

/** The middle value; of an even count the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle]!;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

/** Median of the ratios of each round. */
export function medianRatio(times: readonly number[], to: readonly number[]): number {
  return median(times.map((time, round) => time / to[round]!));
}

/** Largest memory the process has held so far (resident set), in megabytes of 10^6 bytes. */
export function peakMegabytes(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
}

/** `1234.5` as `1,235`; below ten with one decimal, below one with two. */
export function shown(value: number): string {
  const decimals = Math.abs(value) < 1 ? 2 : Math.abs(value) < 10 ? 1 : 0;
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
