/** The command line from a cold start: the whole process, as a person waits for it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built';
import { median, report, shown } from './measuring';

const ROUNDS = 7;
const sample = (name: string): string => join(ROOT, 'samples', 'es', name);

function score(): number {
  const start = performance.now();
  const program = [
    join(ROOT, 'scripts', 'duo.mjs'),
    'score',
    sample('leads.csv'),
    '--duo',
    sample('duo.csv'),
  ];
  const { status, stderr } = spawnSync(process.execPath, [...program, '--today', '2026-10-31'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

/** What Node itself takes to start and end. */
function node(): number {
  const start = performance.now();
  spawnSync(process.execPath, ['--eval', '']);
  return performance.now() - start;
}

const scores: number[] = [];
const starts: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  scores.push(score());
  starts.push(node());
}
report(
  '`duo score` on the sample (335 rows), whole process; Node alone',
  `${shown(median(scores))} ms; ${shown(median(starts))} ms`,
);
