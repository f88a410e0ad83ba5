import type { PackedChange, PackedPlan } from '../../../src/contract/territories';
import { carrying, type Ask } from '../../../src/sidebar/assignment/carrying';

const change = (id: string): PackedChange => ['lead', id, '', 0, 1, 0, 0, 0];
const PLAN = { names: ['', 'Ana'], changes: ['a', 'b', 'c', 'd', 'e'].map(change) };
const REQUEST = { token: 't', digest: 'd', all: true };

/** What the page sends. */
interface Sent {
  readonly token: string;
  readonly digest: string;
  readonly all: boolean;
  readonly portion?: PackedPlan;
}

/** A script that gives the plan and writes portions of two; `fail` says at which request it does not answer. */
function script(fail = -1): { readonly ask: Ask; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  let requests = 0;
  const ask = (async (_: string, argument: Sent) => {
    requests += 1;
    if (requests === fail) throw new Error('lost');
    sent.push(argument);
    if (argument.portion === undefined) return { state: 'ready', plan: PLAN, portion: 2 };
    const written = argument.portion.changes.length;
    return { state: 'done', written, changedMeanwhile: 1, formulas: 0, gone: 0, unsettled: 0 };
  }) as Ask;
  return { ask, sent };
}

test('the plan is fetched once and sent back in portions, and their reports are added up', async () => {
  const { ask, sent } = script();
  const seen: number[][] = [];
  const outcome = await carrying(ask, 'territoryApply', REQUEST).run((...progress) => seen.push(progress));
  expect(outcome).toEqual({
    state: 'done',
    report: { written: 5, changedMeanwhile: 3, formulas: 0, gone: 0, unsettled: 0 },
  });
  expect(sent.map(({ portion }) => portion?.changes.map(([, id]) => id))).toEqual([
    undefined,
    ['a', 'b'],
    ['c', 'd'],
    ['e'],
  ]);
  expect(sent.every(({ token, digest, all }) => token === 't' && digest === 'd' && all)).toBe(true);
  expect(seen).toEqual([
    [0, 5],
    [2, 5],
    [4, 5],
  ]);
});

test('where the sheet has changed, the new preview is the outcome and nothing is sent back', async () => {
  const ask = (async () => ({ state: 'changed', preview: 'new' })) as unknown as Ask;
  expect(await carrying(ask, 'territoryApply', REQUEST).run(() => undefined)).toEqual({
    state: 'changed',
    preview: 'new',
  });
});

test('stopped, it ends after the portion on its way and can go on', async () => {
  const { ask, sent } = script();
  const work = carrying(ask, 'territoryApply', REQUEST);
  const outcome = await work.run((done) => {
    if (done === 2) work.stop();
  });
  expect(outcome).toEqual({ state: 'stopped', done: 2, total: 5 });
  expect(await work.run(() => undefined)).toMatchObject({ state: 'done', report: { written: 5 } });
  expect(sent).toHaveLength(4);
});

test('after a request that was lost the same portion is sent again with the same token', async () => {
  const { ask, sent } = script(3);
  const work = carrying(ask, 'territoryApply', REQUEST);
  await expect(work.run(() => undefined)).rejects.toThrow('lost');
  await work.run(() => undefined);
  expect(sent.map(({ portion }) => portion?.changes.length)).toEqual([undefined, 2, 2, 1]);
});
