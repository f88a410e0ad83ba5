import type { Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { RunResult } from '../../src/runtime/result';
import type { Host } from '../../src/runtime/host';
import { documentOf, hostOf } from './bundle';
import { differences, normalForm } from './normal-form';
import { at, named, pointsOf } from './points';
import { onceForEach } from './document-text';
import { calculating, copies, scoredAfresh } from './racing';
import { freshWorkbook, idsByKey, resultsByKey, usedWorkbook } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(120_000);

const BUSY = 'DUO ya está trabajando en este documento. Espere un momento y vuelva a intentarlo.';

type Run = (host: Host, interrupt?: Interrupt) => RunResult;

const menu =
  (name: string, answers: readonly string[] = []): Run =>
  (host, interrupt) =>
    host.run(name, [], { answers, interrupt: calculating(host.document, interrupt) });

const edit: Run = (host, interrupt) =>
  host.edit({
    sheet: 'Leads',
    a1: 'C3',
    values: [['600000002']],
    interrupt: calculating(host.document, interrupt),
  })[0]!.result;

/** What the second of two executions said, be it that it had to wait or that it was done. */
function saying({ error, dialogs, toasts }: RunResult): string {
  if (error !== undefined) return error.message;
  return [...dialogs.map(({ prompt }) => prompt), ...toasts.map(() => 'done')].join(' | ');
}

describe.each([
  [
    'two scorings of a sheet that never was scored',
    copies(freshWorkbook),
    menu('scoreAll'),
    menu('scoreAll'),
  ],
  ['two scorings', copies(usedWorkbook), menu('scoreAll'), menu('scoreAll')],
  ['a flagging, and in it a scoring', copies(usedWorkbook), menu('flagMissing'), menu('scoreAll')],
  ['a scoring, and in it a flagging', copies(usedWorkbook), menu('scoreAll'), menu('flagMissing')],
] as const)('%s at once', (_, start, first, second) => {
  const points = pointsOf((interrupt) => first(hostOf(start()), interrupt));

  test(`at any of the ${points.length} moments of the first, the second waits in vain and says so, or does its work`, () => {
    const alone = start();
    first(hostOf(alone));
    second(hostOf(alone));
    const wanted = normalForm(alone);
    const differing = onceForEach(start(), ({ document }) => differences(normalForm(document), wanted));
    const afterSecond = onceForEach(start(), (host) => {
      second(host);
      return differing(host);
    });
    let waited = 0;
    const faults = points.flatMap((point) => {
      const host = hostOf(start());
      let said = '';
      const result = first(
        host,
        at(point, () => {
          said = saying(second(host));
        }),
      );
      if (said === BUSY) waited += 1;
      const found: string[] = [BUSY, 'done'].includes(said) ? [] : [`the second said ${said}`];
      if (saying(result) !== 'done') found.push(`the first said ${saying(result)}`);
      if (host.world.lockHolders.size > 0) found.push('the lock is kept');
      found.push(...(said === BUSY ? afterSecond : differing)(host));
      return found.map((each) => `${named(point)}: ${each}`);
    });
    expect(faults).toEqual([]);
    // All but what comes before the lock is taken: the lock itself and the person's language cost no call.
    expect(waited).toBe(points.length);
  });
});

describe.each([
  ['a scoring', copies(usedWorkbook), menu('scoreAll')],
  ['another edit', copies(usedWorkbook), edit],
] as const)('an edit during %s', (_, start, first) => {
  const points = pointsOf((interrupt) => first(hostOf(start()), interrupt));

  test(`is silent at any of the ${points.length} moments, shows no result of another row, and is scored by the next run`, () => {
    const edited = (host: Host): RunResult =>
      host.edit({ sheet: 'Leads', a1: 'H5', values: [[500]], interrupt: calculating(host.document) })[0]!
        .result;
    const after = start();
    if (first === edit) edit(hostOf(after));
    const undone = scoredAfresh(after);
    edited(hostOf(after));
    const afresh = scoredAfresh(after);
    const earlier = resultsByKey(start());
    const ids = idsByKey(start());
    const wrongIn = onceForEach(start(), (host) => {
      const { document } = host;
      const found: string[] = [];
      for (const [key, now] of Object.entries(resultsByKey(document))) {
        const allowed = [afresh[key], undone[key], earlier[key]].map((each) => differences(now, each).length);
        if (!allowed.includes(0)) found.push(`${key} shows ${JSON.stringify(now)}`);
      }
      for (const [key, id] of Object.entries(idsByKey(document))) {
        if (ids[key] !== '' && ids[key] !== id)
          found.push(`${key} had ${String(ids[key])}, has ${String(id)}`);
      }
      host.run('scoreAll', [], { answers: [] });
      return [...found, ...differences(resultsByKey(document), afresh)];
    });
    const faults = points.flatMap((point) => {
      const host = hostOf(start());
      const found: string[] = [];
      first(
        host,
        at(point, () => {
          const second = edited(host);
          if (saying(second) !== '') found.push(`the edit said ${saying(second)}`);
        }),
      );
      found.push(...wrongIn(host));
      return found.map((each) => `${named(point)}: ${each}`);
    });
    expect(faults).toEqual([]);
  });
});

test('a second set-up at any moment of a first makes no tab, column or rule twice', () => {
  const start = (): DocumentModel => documentOf({ 'Hoja 1': '' });
  const setUp = menu('setUpTabs', ['', '', '', '']);
  const reference = start();
  setUp(hostOf(reference));
  const wanted = normalForm(reference);
  const points = pointsOf((interrupt) => setUp(hostOf(start()), interrupt)).filter(
    ({ phase }) => phase === 'before',
  );
  expect(points.length).toBeGreaterThan(100);
  const differing = onceForEach(start(), ({ document }) => differences(normalForm(document), wanted));
  const faults = points.flatMap((point) => {
    const host = hostOf(start());
    setUp(
      host,
      at(point, () => {
        setUp(host);
      }),
    );
    return differing(host).map((each) => `${named(point)}: ${each}`);
  });
  expect(faults).toEqual([]);
});
