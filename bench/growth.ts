/** Whether the cost of scoring all grows with the rows and no faster, up to 100,000 of them. */
import { spawnSync } from 'node:child_process';
import { act, hostOf } from './built';
import { peakMegabytes, report, shown } from './measuring';
import { workbookOf } from './workbook';

const SIZES = [12_500, 25_000, 50_000, 100_000] as const;

interface Cost {
  readonly microsecondsPerRow: number;
  readonly megabytes: number;
}

function costOf(rows: number): Cost {
  const host = hostOf(workbookOf(rows));
  act(host, 'setUpTabs');
  const { meter } = act(host, 'scoreAll');
  return { microsecondsPerRow: (meter.cpuMs * 1000) / rows, megabytes: peakMegabytes() };
}

const [, , rows] = process.argv;
if (rows !== undefined) {
  process.stdout.write(JSON.stringify(costOf(Number(rows))));
} else {
  const costs = SIZES.map((size): Cost => {
    const program = [...process.execArgv, process.argv[1]!, String(size)];
    const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Cost;
  });
  const first = costs[0]!;
  const last = costs[costs.length - 1]!;
  report(
    'Score all at 12,500 / 25,000 / 50,000 / 100,000 rows × 30: processor µs a row',
    costs.map((cost) => shown(cost.microsecondsPerRow)).join(' / '),
  );
  report(
    '… a row at 100,000 against one at 12,500',
    shown(last.microsecondsPerRow / first.microsecondsPerRow),
    'linear: about 1',
  );
  report('… peak memory of the whole process, MB', costs.map((cost) => shown(cost.megabytes)).join(' / '));
}
