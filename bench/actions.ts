/**
 * The menu actions through the built bundle: what they ask of the services, at what cost, with how much memory. Each
 * action and size runs in a process of its own, because the peak of memory is one of the process.
 */
import { spawnSync } from 'node:child_process';
import { act, hostOf } from './built';
import { peakMegabytes, report, shown } from './measuring';
import { workbookOf } from './workbook';

const SIZES = [1000, 10_000, 50_000] as const;
/** Most counted calls that each action may cost once the tabs are set up. */
const ACTIONS = { scoreAll: 15, flagMissing: 15, buildSourceReturn: 25 } as const;

type Action = keyof typeof ACTIONS;
/** In a workbook that set-up has prepared; or in one as it was handed in, where our columns are added on the way. */
type State = 'after set-up' | 'without set-up';

interface Cost {
  readonly calls: number;
  readonly processorMs: number;
  readonly megabytes: number;
}

/** Runs one action once, in this process. */
function costOf(action: Action, rows: number, state: State): Cost {
  const host = hostOf(workbookOf(rows));
  if (state === 'after set-up') act(host, 'setUpTabs');
  const { meter } = act(host, action);
  return { calls: meter.reads + meter.writes, processorMs: meter.cpuMs, megabytes: peakMegabytes() };
}

function costInFreshProcess(action: Action, rows: number, state: State): Cost {
  const program = [...process.execArgv, process.argv[1]!, action, String(rows), state];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
}

const [, , action, rows, state] = process.argv;
if (action !== undefined) {
  process.stdout.write(JSON.stringify(costOf(action as Action, Number(rows), state as State)));
} else {
  for (const [name, limit] of Object.entries(ACTIONS) as [Action, number][]) {
    for (const state of ['after set-up', 'without set-up'] as const) {
      const costs = SIZES.map((size) => costInFreshProcess(name, size, state));
      const each = (figure: (cost: Cost) => number, write: (value: number) => string = shown): string =>
        costs.map((cost) => write(figure(cost))).join(' / ');
      const measure = `${name}, ${state}, 1,000 / 10,000 / 50,000 rows × 30`;
      report(
        `${measure}: counted calls`,
        each((cost) => cost.calls, String),
        `the same, ≤ ${limit}`,
      );
      report(
        '… processor ms',
        each((cost) => cost.processorMs),
      );
      report(
        '… peak memory of the whole process, MB',
        each((cost) => cost.megabytes),
      );
    }
  }
}
