#!/usr/bin/env node
/**
 * Builds, runs the benchmarks of `bench/` one after another, each in a fresh process, and prints their table.
 *
 *   npm run bench                    all of them (several minutes)
 *   npm run bench -- scoring files   only these
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, '.build', 'bench');

const PROGRAMS = [
  'actions',
  'growth',
  'scoring',
  'rules-engine',
  'bundle',
  'formula',
  'files',
  'command',
  'queue',
  'workbench',
];

/** Runs one program and gives the rows it printed. */
async function rowsOf(program) {
  const outfile = join(folder, `${program}.mjs`);
  await build({
    entryPoints: [join(root, 'bench', `${program}.ts`)],
    outfile,
    bundle: true,
    external: [
      '@cj-tech-master/excelts',
      'acorn',
      'commander',
      'json-rules-engine',
      'numfmt',
      'playwright-core',
    ],
    // Where the pages are driven from stands beside its own files.
    define: { __dirname: JSON.stringify(join(root, 'test', 'e2e')) },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    tsconfigRaw: {},
  });
  const run = spawnSync(process.execPath, ['--expose-gc', outfile], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`bench/${program}.ts failed`);
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ...JSON.parse(line), program }));
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PROGRAMS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${PROGRAMS.join(', ')}.`);
  process.exit(1);
}

await mkdir(folder, { recursive: true });
console.log('| measure | figure | target | command |');
console.log('| --- | --- | --- | --- |');
for (const program of PROGRAMS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  for (const { measure, figure, target } of await rowsOf(program)) {
    console.log(`| ${measure} | ${figure} | ${target} | \`npm run bench -- ${program}\` |`);
  }
}
