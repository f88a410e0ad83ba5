import type { ServiceCall } from '../../src/runtime/execution';
import { addReadings, createMeter } from '../../src/runtime/meter';

const block = (row: number, rows: number, sheetId = 0) => ({ sheetId, row, rows, column: 1, columns: 3 });
const read = (row: number, rows: number, sheetId?: number): ServiceCall => ({
  name: 'Range.getValues',
  kind: 'read',
  block: block(row, rows, sheetId),
});

function readingOf(...calls: ServiceCall[]) {
  const meter = createMeter();
  for (const call of calls) meter.record(call);
  return meter.reading(12.5);
}

describe('meter > record', () => {
  it('has the shape of a meter file', () => {
    expect(readingOf(read(2, 10), { name: 'Properties.setProperty', kind: 'write' })).toEqual({
      calls: { 'Range.getValues': 1, 'Properties.setProperty': 1 },
      reads: 1,
      writes: 1,
      cpuMs: 12.5,
      rows: 10,
    });
  });

  it('navigation costs nothing and breaks no chain', () => {
    expect(readingOf(read(2, 10), { name: 'Sheet.getRange', kind: 'navigation' }, read(12, 5)).calls).toEqual(
      { 'Range.getValues': 1 },
    );
  });

  it.each([
    ['the rows just read again', read(2, 10)],
    ['a block above', read(1, 1)],
    ['another sheet', read(12, 5, 1)],
    ['fewer columns', { ...read(12, 5), block: { ...block(12, 5), columns: 2 } }],
    ['a gap of a row', read(13, 5)],
    ['another method', { ...read(12, 5), name: 'Range.getNotes' }],
  ])('%s counts anew', (_what, second) => {
    expect(readingOf(read(2, 10), second).reads).toBe(2);
  });

  it('calls without cells count each', () => {
    const call: ServiceCall = { name: 'Cache.get', kind: 'read' };
    expect(readingOf(call, call, call).calls).toEqual({ 'Cache.get': 3 });
  });
});

describe('meter > addReadings', () => {
  it('adds calls and times; rows are those of the largest block', () => {
    const one = { calls: { a: 1, b: 2 }, reads: 2, writes: 1, cpuMs: 3, rows: 50 };
    const other = { calls: { b: 1 }, reads: 1, writes: 0, cpuMs: 4, rows: 20 };
    expect(addReadings([one, other])).toEqual({
      calls: { a: 1, b: 3 },
      reads: 3,
      writes: 1,
      cpuMs: 7,
      rows: 50,
    });
    expect(addReadings([])).toEqual({ calls: {}, reads: 0, writes: 0, cpuMs: 0, rows: 0 });
  });
});
