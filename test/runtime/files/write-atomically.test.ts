import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/runtime/files/file-error';
import { writeFileAtomically } from '../../../src/runtime/files/write-atomically';

describe('write-atomically > writeFileAtomically', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atomic-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('replaces a file and leaves nothing else behind', async () => {
    const path = join(folder, 'x.csv');
    await writeFile(path, 'old');
    await writeFileAtomically(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['x.csv']);
  });

  it('gives a coded error for a folder that is not there', async () => {
    const path = join(folder, 'none', 'x.csv');
    const failure = await writeFileAtomically(path, 'x').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileError);
    expect(failure).toMatchObject({ code: 'not-written', data: { path, reason: 'ENOENT' } });
  });

  it('leaves what was there and no temporary file when the target cannot be replaced', async () => {
    // A folder of that name cannot be renamed over by a file.
    const path = join(folder, 'sub');
    await writeFileAtomically(join(folder, 'other'), 'x');
    await mkdir(path);
    await expect(writeFileAtomically(path, 'x')).rejects.toMatchObject({ code: 'not-written' });
    expect((await readdir(folder)).sort()).toEqual(['other', 'sub']);
  });

  it('never shows a reader a half-written file', async () => {
    const path = join(folder, 'x.csv');
    const contents = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    await writeFileAtomically(path, contents[0] ?? '');
    const seen = new Set<string>();
    const writing = writeFileAtomically(path, contents[1] ?? '');
    for (let turn = 0; turn < 20; turn += 1) seen.add(await readFile(path, 'utf8'));
    await writing;
    for (const text of seen) expect(contents).toContain(text);
  });
});
