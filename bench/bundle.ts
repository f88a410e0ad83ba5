/** The bundle: its size, and what evaluating it costs, which every formula call pays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { built, ROOT } from './built';
import { median, report, shown } from './measuring';

const ROUNDS = 50;
/** The parts listed: whatever is at least this share of the bundle. */
const SMALLEST_SHARE = 0.025;

const code = built('Code.js');

/** Compiles and runs the script in a realm that has never seen it: processor milliseconds. */
function evaluationMs(): number {
  const context = vm.createContext({});
  // V8 would recognise a text it has compiled before.
  const fresh = `${code}\n// ${Math.random()}`;
  const before = process.cpuUsage();
  new vm.Script(fresh, { filename: 'Code.js' }).runInContext(context);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/** Bytes by part: `src/i18n/words`, `src/core/roi`, a package…, largest first. */
function parts(): [string, number][] {
  const meta = JSON.parse(readFileSync(join(ROOT, '.build', 'meta.json'), 'utf8')) as Metafile;
  const sums = new Map<string, number>();
  for (const output of Object.values(meta.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const part =
        /(?:node_modules\/(?:@[^/]+\/)?[^/]+|src\/[^/]+(?:\/[^/]+(?=\/))?)/.exec(path)?.[0] ?? path;
      sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

const bytes = Buffer.byteLength(code);
report('`dist/Code.js`', `${shown(bytes)} bytes`, 'aim 150,000');
report('… compressed with gzip', `${shown(gzipSync(code, { level: 9 }).length)} bytes`);
report(
  `… compiled and run in a fresh realm (median of ${ROUNDS}, processor)`,
  `${shown(median(Array.from({ length: ROUNDS }, evaluationMs)))} ms`,
  'aim 5 ms',
);
for (const [part, size] of parts()) {
  if (size / bytes >= SMALLEST_SHARE) report(`… of it \`${part}\``, `${shown(size)} bytes`);
}
