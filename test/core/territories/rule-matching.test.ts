import * as fc from 'fast-check';
import { matcherOf } from '../../../src/core/territories/rule-matching';
import type { Cell } from '../../../src/core/values/cell';
import { READING, TODAY } from '../definition/fixtures';
import { leadCells, rulesOf } from './fixtures';

const RULES = rulesOf(
  [1, 'Industria grande', 'Sector', 'contiene', 'industria', 'Ana', ''],
  [1, '', 'Empleados', '>', 100, '', ''],
  [2, 'Barcelona', 'CP', 'esta entre', '08000; 08999', 'Luis', ''],
  [3, 'Vizcaya', 'CP', 'empieza por', '48; 01', 'Marta', ''],
  [4, 'Centro', 'Ciudad | Provincia', 'es uno de', 'Madrid; Toledo', 'Ana', ''],
);

function territories(leads: readonly (readonly Cell[])[]): readonly string[] {
  const matcher = matcherOf(RULES, leads, READING, TODAY);
  return leads.map((cells) => matcher.ruleOf(cells)?.territory ?? '');
}

test('the first rule by order all of whose rows hold gives the territory', () => {
  expect(
    territories([
      leadCells('Madrid', '28001', 'Industria textil', 250),
      leadCells('Madrid', '28001', 'Industria textil', 50),
      leadCells('Barcelona', '08001', 'Comercio', 250),
      leadCells('Bilbao', '48001'),
      leadCells('Lugo', '27001'),
    ]),
  ).toEqual(['Industria grande', 'Centro', 'Barcelona', 'Vizcaya', '']);
});

test('alternatives hold where any column does', () => {
  expect(territories([['Getafe', '28901', '', '', '', 'madrid']])).toEqual(['Centro']);
});

test('a code that the sheet took for a number gets its zeros back by the usual length of the column', () => {
  const others = [leadCells('Lugo', 27001), leadCells('Lugo', '27002')];
  expect(
    territories([leadCells('', 8001), leadCells('', 1005), leadCells('', 80010), ...others]).slice(0, 3),
  ).toEqual(['Barcelona', 'Vizcaya', '']);
});

test('a cell that cannot be read does not meet its condition and is counted by the row of the rule', () => {
  const leads = [
    leadCells('', '', 'industria', 'muchos'),
    leadCells('', '', 'industria', 'unos'),
    leadCells('', '', 'industria'),
  ];
  const matcher = matcherOf(RULES, leads, READING, TODAY);
  expect(leads.map((cells) => matcher.ruleOf(cells))).toEqual([undefined, undefined, undefined]);
  expect([...matcher.unreadable]).toEqual([[3, 2]]);
});

test('a rule without conditions holds for every lead', () => {
  const matcher = matcherOf(rulesOf([1, 'Todo', '', '', '', '', '']), [], READING, TODAY);
  expect(matcher.ruleOf([])?.territory).toBe('Todo');
});

test('whatever the order of the rows of the tab, a lead comes to the same territory', () => {
  const rows: readonly (readonly Cell[])[] = [
    [1, 'A', 'Ciudad', 'es', 'x', '', ''],
    [2, 'B', 'Empleados', '>', 5, '', ''],
    [2, 'B', 'Sector', 'es', 'y', '', ''],
    [3, 'C', 'Sector', 'es', 'y', '', ''],
  ];
  const cell = fc.constantFrom('x', 'y', '', '9', 7);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      cell,
      cell,
      cell,
      (order, city, industry, size) => {
        const cells = leadCells(city, '', industry, size);
        const straight = matcherOf(rulesOf(...rows), [cells], READING, TODAY).ruleOf(cells)?.territory;
        const mixed = matcherOf(rulesOf(...order.map((at) => rows[at]!)), [cells], READING, TODAY).ruleOf(
          cells,
        )?.territory;
        expect(mixed).toBe(straight);
      },
    ),
  );
});
