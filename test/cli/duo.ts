import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What a command left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `duo` as a person would, in the folder of the repository. */
export function duo(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/duo.mjs', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const folders: string[] = [];

afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A folder for the files of one test, gone after the last test of its file. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'duo-'));

  constructor() {
    folders.push(this.path);
  }

  /** Writes a file and gives its path. */
  file(name: string, contents: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, contents);
    return path;
  }

  /** The path of a file that may not exist yet. */
  at(name: string): string {
    return join(this.path, name);
  }

  json(name: string): unknown {
    return JSON.parse(readFileSync(this.at(name), 'utf8'));
  }

  text(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  get names(): readonly string[] {
    return readdirSync(this.path).sort();
  }
}
