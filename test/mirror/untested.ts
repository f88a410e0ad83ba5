import { buildSync, transformSync } from 'esbuild';
import { join } from 'node:path';
import { filesBelow, read } from './tree';

const ROOT = join(__dirname, '..', '..');

/** Files that are tested together, by tests with other names, and why that is better here. */
export interface TestedTogether {
  /** A file, or a folder with a closing slash. */
  readonly files: string;
  /** Test files, or folders of them with a closing slash, all of which must exist. */
  readonly by: readonly string[];
  /** The files through which those tests reach the code where they do not import it: the entries of bundles. */
  readonly through?: readonly string[];
  readonly why: string;
}

/** The test that belongs to a file by its path alone. */
export const testPathOf = (file: string): string =>
  file.replace(/^src\//, 'test/').replace(/\.tsx?$/, '.test.ts');

const isIn = (path: string, place: string): boolean =>
  place.endsWith('/') ? path.startsWith(place) : path === place;

/** Whether nothing of the file is left once its types are gone. */
export function holdsOnlyTypes(source: string, loader: 'ts' | 'tsx' = 'ts'): boolean {
  return transformSync(source, { loader, format: 'esm' }).code.trim() === '';
}

/** Every file that the given ones import, directly or through others; types do not count. */
export function reachOf(files: readonly string[]): ReadonlySet<string> {
  const { metafile } = buildSync({
    entryPoints: [...files],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'out',
    logLevel: 'silent',
  });
  return new Set(Object.keys(metafile.inputs));
}

/** What the rule about tests says of a tree. */
export interface Verdict {
  /** Files without a test, neither by path nor by an entry. */
  readonly untested: readonly string[];
  /** Files of an entry that its tests do not reach. */
  readonly unreached: readonly string[];
  /** Entries that no file needs, or whose tests do not exist. */
  readonly idle: readonly string[];
}

export function judge(
  sources: readonly string[],
  tests: readonly string[],
  together: readonly TestedTogether[],
): Verdict {
  const open = sources.filter((file) => !tests.includes(testPathOf(file)));
  const entryOf = (file: string): TestedTogether | undefined =>
    together.find((entry) => isIn(file, entry.files));
  const testsOf = (entry: TestedTogether): string[] =>
    tests.filter((test) => entry.by.some((place) => isIn(test, place)));
  const unreached = together.flatMap((entry) => {
    const own = open.filter((file) => entryOf(file) === entry);
    const from = entry.through ?? testsOf(entry);
    const reach = from.length === 0 ? new Set<string>() : reachOf(from);
    return own.filter((file) => !reach.has(file));
  });
  return {
    untested: open.filter((file) => entryOf(file) === undefined),
    unreached,
    idle: together
      .filter(
        (entry) =>
          !open.some((file) => entryOf(file) === entry) ||
          !entry.by.every((place) => tests.some((test) => isIn(test, place))),
      )
      .map(({ files }) => files),
  };
}

/** Files of `src` in which something runs. */
export function sourceFiles(): string[] {
  return filesBelow('src').filter(
    (file) => /\.tsx?$/.test(file) && !holdsOnlyTypes(read(file), file.endsWith('x') ? 'tsx' : 'ts'),
  );
}

export function testFiles(): string[] {
  return filesBelow('test').filter((file) => file.endsWith('.test.ts'));
}
