/** The order in which formulas are calculated: each after those whose results it reads. */
import { Producers } from './dependencies';
import type { FormulaCell } from './formula-cell';

export interface Order {
  readonly cells: readonly FormulaCell[];
  /** Formulas that wait for themselves. */
  readonly circular: ReadonlySet<FormulaCell>;
}

interface Waiting {
  readonly cell: FormulaCell;
  readonly producers: readonly FormulaCell[];
  next: number;
}

/** Written without recursion: a column of running totals is a chain as long as the sheet. */
export function orderOf(cells: ReadonlySet<FormulaCell>): Order {
  const producers = new Producers(cells);
  const done = new Set<FormulaCell>();
  const circular = new Set<FormulaCell>();
  const open = new Map<FormulaCell, number>();
  const ordered: FormulaCell[] = [];
  for (const start of cells) {
    if (done.has(start)) continue;
    const stack: Waiting[] = [];
    const enter = (cell: FormulaCell): void => {
      open.set(cell, stack.length);
      stack.push({ cell, producers: producers.of(cell), next: 0 });
    };
    enter(start);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const producer = top.producers[top.next];
      top.next += 1;
      if (producer === undefined) {
        stack.pop();
        open.delete(top.cell);
        done.add(top.cell);
        ordered.push(top.cell);
      } else if (open.has(producer)) {
        for (let index = open.get(producer)!; index < stack.length; index += 1)
          circular.add(stack[index]!.cell);
      } else if (!done.has(producer)) enter(producer);
    }
  }
  return { cells: ordered, circular };
}
