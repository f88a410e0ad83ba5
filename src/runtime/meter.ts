/** Counts what an execution asks of the services: the figures that quotas and slowness hang on. */

import type { Block, ServiceCall } from './execution';

/** The JSON shape of a meter file. */
export interface MeterReading {
  /** Counted calls by method, e.g. `{"Range.getValues": 2}`. */
  readonly calls: Readonly<Record<string, number>>;
  readonly reads: number;
  readonly writes: number;
  /** Processor time of the whole execution, start-up of the script included. */
  readonly cpuMs: number;
  /** The largest number of rows touched in one block. */
  readonly rows: number;
}

export interface Meter {
  /** Counts a read or write; navigation is free. */
  record(call: ServiceCall): void;
  reading(cpuMs: number): MeterReading;
}

/**
 * Blocks of one range that follow one another are one call: the counted call just before was the same method on the same
 * columns of the same sheet, and this one starts on the row after its last. Anything counted in between breaks the chain,
 * so that a loop that reads and writes row by row shows in full.
 */
function continues(previous: ServiceCall | undefined, call: ServiceCall): boolean {
  const before = previous?.block;
  const block = call.block;
  return (
    before !== undefined &&
    block !== undefined &&
    previous?.name === call.name &&
    before.sheetId === block.sheetId &&
    before.column === block.column &&
    before.columns === block.columns &&
    block.row === endOf(before)
  );
}

const endOf = (block: Block): number => block.row + block.rows;

export function createMeter(): Meter {
  const calls = new Map<string, number>();
  const totals = { read: 0, write: 0 };
  let rows = 0;
  let previous: ServiceCall | undefined;
  return {
    record(call) {
      if (call.kind === 'navigation') return;
      rows = Math.max(rows, call.block?.rows ?? 0);
      if (!continues(previous, call)) {
        calls.set(call.name, (calls.get(call.name) ?? 0) + 1);
        totals[call.kind] += 1;
      }
      previous = call;
    },
    reading: (cpuMs) => ({
      calls: Object.fromEntries(calls),
      reads: totals.read,
      writes: totals.write,
      cpuMs,
      rows,
    }),
  };
}

/** The sum of several executions, e.g. of a job done in chunks; `rows` is the largest. */
export function addReadings(readings: readonly MeterReading[]): MeterReading {
  const calls: Record<string, number> = {};
  for (const reading of readings) {
    for (const [name, count] of Object.entries(reading.calls)) calls[name] = (calls[name] ?? 0) + count;
  }
  const sum = (pick: (reading: MeterReading) => number): number =>
    readings.reduce((total, reading) => total + pick(reading), 0);
  return {
    calls,
    reads: sum((reading) => reading.reads),
    writes: sum((reading) => reading.writes),
    cpuMs: sum((reading) => reading.cpuMs),
    rows: Math.max(0, ...readings.map((reading) => reading.rows)),
  };
}
