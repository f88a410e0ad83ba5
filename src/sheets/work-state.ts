import { isBlank, trimmedText, type Cell, type Day } from '../core/values/cell';
import { readDay } from '../core/values/day';
import { readNumber } from '../core/values/number';
import type { WorkStatus } from '../core/activities/codes';
import { formatDay } from '../core/values/day';
import type { OwnColumn, WorkColumn } from './own-columns';
import { safeText } from './safe-text';
import { choiceOf, choiceWord } from './tables/choices';
import type { Workbook } from './workbook';

/** Where a lead stands in our work, as its row shows. */
export interface WorkState {
  /** `new` where nothing is written yet. */
  readonly work: WorkStatus;
  readonly workReason: string;
  readonly lastTouch: Day | undefined;
  /** Who made the last touch, as the log names them. */
  readonly lastBy: string;
  /** Attempts in a row without speaking to the contact. */
  readonly attempts: number;
  readonly nextStep: string;
  readonly nextDate: Day | undefined;
  readonly cadence: string;
}

/** What is to be changed of it; `''` clears a cell. */
export type WorkChange = {
  readonly [Column in WorkColumn]?: Column extends 'lastTouch' | 'nextDate'
    ? Day | ''
    : Column extends 'attempts'
      ? number | ''
      : Column extends 'work'
        ? WorkStatus | ''
        : string;
};

/** Reads the work columns of one row; `cell` gives what stands in a column, undefined where there is none. */
export function workStateOf(workbook: Workbook, cell: (column: OwnColumn) => Cell): WorkState {
  const day = (column: WorkColumn): Day | undefined => {
    const value = cell(column);
    return isBlank(value) ? undefined : readDay(value, workbook.reading)?.day;
  };
  return {
    work: choiceOf('workStatuses', cell('work')) ?? 'new',
    workReason: trimmedText(cell('workReason')),
    lastTouch: day('lastTouch'),
    lastBy: trimmedText(cell('lastBy')),
    attempts: readNumber(cell('attempts'), workbook.reading) ?? 0,
    nextStep: trimmedText(cell('nextStep')),
    nextDate: day('nextDate'),
    cadence: trimmedText(cell('cadence')),
  };
}

/** A changed cell as it is written. */
export function workCell(
  workbook: Workbook,
  column: WorkColumn,
  value: string | number | undefined,
): string | number {
  if (value === undefined || value === '') return '';
  if (column === 'work') return choiceWord(workbook.words, 'workStatuses', value as WorkStatus);
  if (typeof value === 'string') return safeText(value);
  return column === 'attempts' ? value : formatDay(value);
}
