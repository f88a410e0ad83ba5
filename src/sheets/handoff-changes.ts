import type { Step } from '../core/handoff/step';
import { stepText, type StepCell } from '../core/handoff/step-text';
import { formatLastKnown, OWNER_KEY } from '../core/pipeline/last-known';
import type { NewCell } from './tables/cell-texts';
import type { ColumnOf } from './tables/table-schema';
import { updateRows, type UpdateResult } from './tables/update-rows';
import type { HandoffRecord, OpportunitiesTable } from './handoff-records';

/** Cells of one opportunity that are to be changed. */
export type OpportunityCells = Readonly<Partial<Record<ColumnOf<'opportunities'>, NewCell>>>;

/** Whether a change stands in the row now: the row may be gone, or somebody keeps moving it. */
export type Changed = 'done' | 'missing' | 'unsettled';

/** Changes cells of one opportunity, found by its id right before and checked afterwards. */
export function changeOpportunity(
  table: OpportunitiesTable,
  opportunityId: string,
  cells: OpportunityCells,
): Changed {
  return changedOf(updateRows(table, 'opportunityId', new Map([[opportunityId, cells]])));
}

function changedOf({ missing, unsettled }: UpdateResult): Changed {
  if (missing.length > 0) return 'missing';
  return unsettled.length > 0 ? 'unsettled' : 'done';
}

/** Cells of one opportunity to be changed, and what is then remembered as processed; `''` forgets. */
export interface RememberedChange {
  readonly record: Pick<HandoffRecord, 'opportunityId' | 'known'>;
  readonly cells: OpportunityCells;
  readonly remembered: Readonly<Record<string, string>>;
}

/**
 * Changes cells of opportunities and, last of all, what is remembered as processed: whoever is broken off in between
 * leaves rows that are taken for not processed, and everything is done again. Gives the ids whose row is gone or was
 * still moving.
 */
export function changeAndRemember(
  table: OpportunitiesTable,
  changes: readonly RememberedChange[],
): UpdateResult {
  const knowledge = new Map(
    changes.map(({ record, remembered }) => [
      record.opportunityId,
      { lastKnown: lastKnownOf(record, remembered) },
    ]),
  );
  const cells = new Map(changes.map(({ record, cells }) => [record.opportunityId, cells]));
  const place = table.columns.get('lastKnown') ?? Infinity;
  const isLast = changes.every((change) =>
    Object.keys(change.cells).every(
      (column) => (table.columns.get(column as ColumnOf<'opportunities'>) ?? -1) < place,
    ),
  );
  if (isLast) {
    // Cells are written from left to right.
    const both = changes.map(
      ({ record: { opportunityId: id }, cells }) => [id, { ...cells, ...knowledge.get(id)! }] as const,
    );
    return updateRows(table, 'opportunityId', new Map(both));
  }
  const { missing, unsettled } = updateRows(table, 'opportunityId', cells);
  for (const id of [...missing, ...unsettled]) knowledge.delete(id);
  const later = updateRows(table, 'opportunityId', knowledge);
  return {
    missing: [...missing, ...later.missing],
    unsettled: [...unsettled, ...later.unsettled],
  };
}

/** As {@link changeAndRemember}, for one opportunity. */
export function changeAndRememberOne(table: OpportunitiesTable, change: RememberedChange): Changed {
  return changedOf(changeAndRemember(table, [change]));
}

function lastKnownOf(
  { opportunityId, known }: RememberedChange['record'],
  remembered: Readonly<Record<string, string>>,
): string {
  const next = new Map([...known, [OWNER_KEY, opportunityId]]);
  for (const [key, value] of Object.entries(remembered)) {
    if (value === '') next.delete(key);
    else next.set(key, value);
  }
  return formatLastKnown(next);
}

/** Writes where a step stands; it is in the sheet when this returns `done`. */
export function writeStep(
  table: OpportunitiesTable,
  opportunityId: string,
  step: Step,
  cell: StepCell,
): Changed {
  const { words } = table.workbook;
  return changeOpportunity(table, opportunityId, { [step]: stepText(cell, words.handoff) });
}
