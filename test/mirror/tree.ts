import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What is installed, built or downloaded is not ours to judge. */
const NOT_OURS: ReadonlySet<string> = new Set([
  '.git',
  '.build',
  '.tsc',
  'dist',
  'node_modules',
  'out',
  'package-lock.json',
]);

/** Paths of all files below a folder of the repository, relative to its root, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Lines of a text; the end of line that closes it opens no new one. */
export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;
