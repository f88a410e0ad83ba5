import { backOf, type LoggedChange } from '../../../src/core/territories/owner-change';
import { lastUndo, planUndo } from '../../../src/core/territories/undo';

function change(act: string, id: string, from: string, to: string): LoggedChange {
  return { act, what: 'lead', id, leadId: id, from, to };
}

const standing = (names: Readonly<Record<string, string>>) => (_: string, id: string) => names[id];

test('only what still stands as the act left it gets its old name again', () => {
  const log = [
    change('a', 'L1', 'Ana', 'Luis'),
    change('a', 'L2', 'Ana', 'Luis'),
    change('a', 'L3', '', 'Luis'),
  ];
  const plan = planUndo('a', log, standing({ L1: 'LUIS', L2: 'Marta' }));
  expect(plan).toEqual({
    act: 'a',
    back: [{ what: 'lead', id: 'L1', leadId: 'L1', from: 'Luis', to: 'Ana' }],
    changedSince: 1,
    gone: 1,
  });
});

test('after half of an act was taken back, the plan is the other half', () => {
  const log = [
    change('a', 'L1', 'Ana', 'Luis'),
    change('a', 'L2', 'Ana', 'Luis'),
    change(backOf('a'), 'L1', 'Luis', 'Ana'),
  ];
  // L1 came to Luis again by hand meanwhile: that is no longer what the act left.
  expect(planUndo('a', log, standing({ L1: 'Luis', L2: 'Luis' })).back.map(({ id }) => id)).toEqual(['L2']);
});

test('the latest act of which something stands is the one to take back', () => {
  const log = [
    change('a', 'L1', 'Ana', 'Luis'),
    change('b', 'L2', 'Ana', 'Luis'),
    change('c', 'L3', 'Ana', 'Luis'),
  ];
  expect(lastUndo(log, standing({ L1: 'Luis', L2: 'Luis', L3: 'Marta' }))?.act).toBe('b');
});

test('an act that was taken back is done with, and taking back is not itself taken back', () => {
  const log = [change('a', 'L1', 'Ana', 'Luis'), change(backOf('a'), 'L1', 'Luis', 'Ana')];
  expect(lastUndo(log, standing({ L1: 'Ana' }))).toBeUndefined();
});

test('acts can be taken back one after another', () => {
  const log = [
    change('a', 'L1', 'Ana', 'Luis'),
    change('b', 'L1', 'Luis', 'Marta'),
    change(backOf('b'), 'L1', 'Marta', 'Luis'),
  ];
  expect(lastUndo(log, standing({ L1: 'Luis' }))).toMatchObject({
    act: 'a',
    back: [{ id: 'L1', to: 'Ana' }],
  });
});

test('an empty log has nothing to take back', () => {
  expect(lastUndo([], standing({}))).toBeUndefined();
});

test('an entry that tells only of a territory has no name to give back', () => {
  expect(planUndo('a', [change('a', 'L1', 'Ana', 'Ana')], standing({ L1: 'Ana' }))).toEqual({
    act: 'a',
    back: [],
    changedSince: 0,
    gone: 0,
  });
});
