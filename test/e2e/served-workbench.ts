/** The workbench as a person starts it: the built command in a process of its own. */

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const COMMAND = join(ROOT, '.build', 'duo.mjs');

/** The command loads the sample and runs `onOpen` before it tells its address; two busy cores take a while. */
const START_MILLISECONDS = 30_000;
const END_MILLISECONDS = 5_000;

const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/\S*/;

export interface ServedWorkbench {
  /** As printed, with the key. */
  readonly url: string;
  /** What the command has printed so far. */
  readonly output: () => string;
  /** Ends the command as Ctrl+C does and takes its folder away. */
  close(): Promise<void>;
  /** Ends the command as a power cut does. */
  kill(): Promise<void>;
}

/** Programs that a test has started do not outlive it, however it ends. */
const running = new Set<() => void>();
process.once('exit', () => {
  for (const kill of running) kill();
});

/**
 * Starts `duo serve` on a free port, with nothing kept from before.
 * @param parameters further ones of the command, e.g. `['--now', '2026-10-31T10:00:00+01:00']`
 * @param environment what else it finds in its environment
 * @throws Error with what the command has printed, where it ends or tells no address in time
 */
export async function serveWorkbench(
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedWorkbench> {
  const folder = await mkdtemp(join(tmpdir(), 'duo-workbench-'));
  const child = spawn(
    process.execPath,
    [COMMAND, 'serve', '--no-open', '--state', join(folder, 'state'), ...parameters],
    // Documents without a time zone take that of the machine.
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'Europe/Madrid', ...environment },
    },
  );
  const kill = (): void => void child.kill('SIGKILL');
  running.add(kill);
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      running.delete(kill);
      resolve();
    }),
  );
  let output = '';
  const close = async (): Promise<void> => {
    child.kill('SIGINT');
    const timer = setTimeout(kill, END_MILLISECONDS);
    await ended;
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true });
  };
  const url = await new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), START_MILLISECONDS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      // A line may come in parts: the address is whole once its line is.
      const found = output
        .split('\n')
        .slice(0, -1)
        .map((line) => ADDRESS.exec(line)?.[0])
        .find((address) => address !== undefined);
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => resolve(undefined));
  });
  if (url === undefined) {
    await close();
    throw new Error(`The workbench has told no address:\n${output}`);
  }
  return {
    url,
    output: () => output,
    close,
    async kill() {
      kill();
      await ended;
    },
  };
}
