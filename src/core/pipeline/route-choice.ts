import { judge } from '../definition/judge';
import type { Cell, Day, Reading } from '../values/cell';
import { foldText } from '../values/text';
import type { Route, Stage } from './types';

/**
 * The route of a lead (METHOD §8): the first whose rules all hold; where none does, the one without rules;
 * undefined where there is none. `cells` is its row of the Leads tab, `today` for conditions on relative dates.
 * A blank or unreadable cell meets no condition but `is empty`.
 */
export function routeOf(
  routes: readonly Route[],
  cells: readonly Cell[],
  reading: Reading,
  today: Day | undefined,
): Route | undefined {
  const holds = (route: Route): boolean =>
    route.rules.every(({ columns, condition }) =>
      columns.some((column) => judge(condition, cells[column.column], column, reading, today) === 'holds'),
    );
  return (
    routes.find((route) => route.rules.length > 0 && holds(route)) ??
    routes.find((route) => route.rules.length === 0)
  );
}

/** The route of that name, case and accents ignored; undefined where there is none. */
export function routeNamed(routes: readonly Route[], name: string): Route | undefined {
  const word = foldText(name);
  return word === '' ? undefined : routes.find((route) => foldText(route.name) === word);
}

/** Where an opportunity on a route begins. */
export function firstStage(route: Route): Stage {
  return route.stages[0]!;
}

/** The stage of that name on a route, case and accents ignored; undefined where it is none of the route. */
export function stageNamed(route: Route, name: string): Stage | undefined {
  const word = foldText(name);
  return route.stages.find((stage) => foldText(stage.name) === word);
}

/** The stage after the one named; the first after none; undefined after the last and after one of no route. */
export function nextStage(route: Route, name: string): Stage | undefined {
  if (foldText(name) === '') return firstStage(route);
  const stage = stageNamed(route, name);
  return stage === undefined ? undefined : route.stages[route.stages.indexOf(stage) + 1];
}
