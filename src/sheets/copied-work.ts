import { isBlank } from '../core/values/cell';
import type { Evaluation } from './evaluation';
import { WORK_COLUMNS } from './own-columns';
import type { WorkChange } from './work-state';
import type { Workbook } from './workbook';
import { writeWork } from './write-work';

const NO_WORK: WorkChange = {
  work: '',
  workReason: '',
  lastTouch: '',
  lastBy: '',
  attempts: '',
  nextStep: '',
  nextDate: '',
  cadence: '',
};

/**
 * Clears the work columns of copied rows, by the new ids they were given: nobody has worked on them yet, and with the
 * status of the original they would be in no queue. No call where there is no copy, or nothing in those columns.
 */
export function clearCopiedWork(
  workbook: Workbook,
  { leads, block, ids }: Evaluation,
  copies: readonly string[],
): void {
  if (copies.length === 0) return;
  const wanted = new Set(copies);
  const columns = WORK_COLUMNS.flatMap((column) => leads.own.get(column) ?? []);
  const changes = new Map<string, WorkChange>();
  ids.forEach((id, index) => {
    if (!wanted.has(id)) return;
    const row = block.rows[index]!;
    if (columns.some((column) => !isBlank(row[column]))) changes.set(id, NO_WORK);
  });
  if (changes.size > 0) writeWork(workbook, changes);
}
