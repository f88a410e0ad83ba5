/**
 * Builds the bundle and runs every check on it and on the tree: format, types, lint, tests. What passes is quiet, what fails
 * is printed in full. The last line is `tests: N passed, N failed`; a check that fails counts as one failed test.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.build', 'jest-results.json');
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** What has not changed since it was last found well formatted is not read again. */
const FORMAT = ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'];
FORMAT.push('--cache-location', join(root, '.build', 'prettier'), '.');

/** Where the checkers look for JavaScript and TypeScript. */
const FOLDERS = ['src', 'test', 'scripts', 'bench'];

/** Runs a program without input; resolves with its exit code and what it printed, unless that goes straight to the screen. */
function run(command, parameters, { shown = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ['ignore', ...(shown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** One check besides the tests: true when it passes; otherwise its name and all it said are printed. */
async function check(name, command, ...parameters) {
  const started = Date.now();
  const { code, output } = await run(command, parameters);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** The numbers of jest's own report. What ends jest without failing a test (a file that does not load) counts as well. */
async function runJest() {
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const { code } = await run(
    bin('jest'),
    ['--ci', '--json', `--outputFile=${results}`, ...process.argv.slice(2)],
    {
      shown: true,
    },
  );
  const report = reportOf(results);
  if (report === undefined) {
    console.log('FAILED jest: it ended without a report');
    return { passed: 0, failed: 1 };
  }
  // A suite that fails to load has no tests to count; one that never ran must not pass unseen.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.log(`FAILED jest: ${skipped} tests were skipped`);
  if (report.numTotalTests === 0) console.log('FAILED jest: no test was found');
  const unseen = skipped > 0 || report.numTotalTests === 0 || (code !== 0 && failed === 0);
  return { passed: report.numPassedTests, failed: failed + (unseen ? 1 : 0) };
}

function reportOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

// Everything else looks at what is built, so it comes first and alone.
const built = await check('build', process.execPath, join(root, 'scripts', 'build.mjs'));
// The checks run beside the first tests, which are in the browser and wait more than they calculate.
const [tests, ...checked] = await Promise.all([
  runJest(),
  check('format: prettier --check', bin('prettier'), ...FORMAT),
  check('types: tsc -b --force', bin('tsc'), '-b', '--force'),
  check('lint: oxlint', bin('oxlint'), '--deny-warnings', ...FOLDERS),
]);

const failed = [built, ...checked].filter((passes) => !passes).length + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`tests: ${tests.passed} passed, ${failed} failed`);
