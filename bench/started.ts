/** The workbench as a person starts it, with the moments and the memory of its process. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './built';
import { LOCALE } from './definition';

export interface Started {
  readonly url: string;
  /** Milliseconds from the start of the command until it has printed its address. */
  readonly addressMs: number;
  /** On the clock of this process. */
  readonly startedAt: number;
  /** Peak of the resident set so far, in MB of 10^6 bytes; not known of a command that starts another. */
  readonly peakMegabytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Programs that a measure has started do not outlive it, however it ends. */
const running = new Set<number>();
process.once('exit', () => {
  for (const group of running) process.kill(-group, 'SIGKILL');
});

export interface StartOptions {
  readonly files?: readonly string[];
  readonly locale?: string;
}

/** The sample's last opportunities close before this day. */
const NOW = '2026-10-31T10:00:00+01:00';

/**
 * Starts it with nothing kept from before.
 * @param how `npm start`, or the command that it runs
 * @param files what is opened; the sample where there are none
 */
export async function start(
  how: 'npm start' | 'duo serve',
  { files: [file, ...added] = [], locale = LOCALE }: StartOptions = {},
): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'duo-bench-'));
  const parameters = ['--no-open', '--state', folder, '--now', NOW, '--locale', locale];
  if (file !== undefined) parameters.unshift(file, ...added.flatMap((path) => ['--add', path]));
  const startedAt = performance.now();
  const child =
    how === 'npm start'
      ? spawn('npm', ['start', '--silent', '--', ...parameters], { cwd: ROOT, detached: true })
      : spawn(process.execPath, [join(ROOT, 'scripts', 'duo.mjs'), 'serve', ...parameters], {
          cwd: ROOT,
          detached: true,
        });
  const group = child.pid!;
  running.add(group);
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      running.delete(group);
      resolve();
    }),
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [line, rest] = printed.split('\n');
      if (rest !== undefined) resolve(line!);
    });
    void ended.then(() => reject(new Error(errors)));
  });
  return {
    url,
    addressMs: performance.now() - startedAt,
    startedAt,
    async peakMegabytes() {
      const status = await readFile(`/proc/${group}/status`, 'utf8');
      return Math.round((Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6);
    },
    async close() {
      // To all that it has started, as Ctrl+C does.
      process.kill(-group, 'SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
