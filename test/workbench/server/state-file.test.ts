import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptDeeds } from '../../../src/workbench/server/kept-deeds';
import {
  fingerprintOf,
  readState,
  setAside,
  stateFilePath,
  writeState,
} from '../../../src/workbench/server/state-file';

const folder = mkdtempSync(join(tmpdir(), 'state-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAYLOAD = new Uint8Array([0, 1, 10, 13, 255]);

describe('a state file', () => {
  test('gives back what was written, in a folder that it makes', async () => {
    const path = join(folder, 'new', 'one.state');
    await writeState(path, PAYLOAD, 'print');
    const kept = await readState(path);
    expect(kept).toMatchObject({ kind: 'good', fingerprint: 'print' });
    expect(kept.kind === 'good' && [...kept.payload]).toEqual([...PAYLOAD]);
  });

  test('that is not there is none; one of a later program is newer, one that was cut or changed broken', async () => {
    const path = join(folder, 'two.state');
    expect(await readState(path)).toEqual({ kind: 'none' });
    await writeState(path, PAYLOAD, 'print');
    const whole = readFileSync(path);
    const changes: readonly (readonly [Buffer | string, string])[] = [
      [whole.subarray(0, whole.length - 1), 'broken'],
      [Buffer.concat([whole, Buffer.from([0])]), 'broken'],
      [whole.subarray(1), 'broken'],
      ['', 'broken'],
      ['{}\n', 'broken'],
      ['null\n', 'broken'],
      ['x'.repeat(10_000), 'broken'],
      [Buffer.from(whole.toString('latin1').replace('"version":1', '"version":2'), 'latin1'), 'newer'],
    ];
    for (const [contents, kind] of changes) {
      writeFileSync(path, contents);
      expect(await readState(path)).toEqual({ kind });
    }
  });

  test('comes with the deeds that were kept after it, up to a line that was cut off', async () => {
    const path = join(folder, 'four.state');
    const person = { user: { email: 'ana@example.com', locale: 'es' }, access: 'owner' as const };
    const kept = [1, 2, 3].map((number) => ({
      number,
      person,
      deed: { kind: 'rename-document' as const, name: `Name ${number}` },
    }));
    const deeds = new KeptDeeds(path, []);
    for (const each of kept) deeds.add(each);
    await writeState(path, PAYLOAD, 'print', 1);
    expect(await readState(path)).toMatchObject({ lastDeed: 1, deeds: kept.slice(1) });
    const lines = readFileSync(`${path}.deeds`, 'utf8');
    writeFileSync(`${path}.deeds`, lines.slice(0, -2));
    expect(await readState(path)).toMatchObject({ deeds: [kept[1]] });
    // The next one is written with what is known, the torn line goes.
    const again = new KeptDeeds(path, [kept[1]!]);
    again.add(kept[2]!);
    expect(await readState(path)).toMatchObject({ deeds: kept.slice(1) });
    again.forget(2);
    again.add({ ...kept[0]!, number: 4 });
    expect(await readState(path)).toMatchObject({ deeds: [{ number: 3 }, { number: 4 }] });
    again.forget(4);
    expect(existsSync(`${path}.deeds`)).toBe(false);
  });

  test('gets no deeds of a state that was there before', async () => {
    const path = join(folder, 'five.state');
    writeFileSync(`${path}.deeds`, 'of another state');
    expect(new KeptDeeds(path, []).after(0)).toEqual([]);
    expect(existsSync(`${path}.deeds`)).toBe(false);
  });

  test('is set aside without being lost', async () => {
    const path = join(folder, 'three.state');
    writeFileSync(path, 'precious');
    expect(readFileSync(await setAside(path), 'utf8')).toBe('precious');
    expect(await readState(path)).toEqual({ kind: 'none' });
  });

  test('is another one for another source', () => {
    expect(stateFilePath('/f', '/a.csv')).not.toBe(stateFilePath('/f', '/b.csv'));
    expect(stateFilePath('/f', '/a.csv')).toMatch(/^\/f\/[0-9a-f]{16}\.state$/);
  });

  test('knows a source by its contents, file by file', () => {
    const [a, b, ab] = ['a', 'b', 'ab'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
    const prints = [[a, b], [b, a], [ab], [a], [a, b, a]].map(fingerprintOf);
    expect(new Set(prints).size).toBe(prints.length);
    expect(fingerprintOf([a, b])).toBe(prints[0]);
  });
});
