import { eventText } from '../../../runtime/editing';
import type { Host, RunOptions, TriggerRun } from '../../../runtime/host-api';
import type { Happening } from './scene';

/**
 * Starts the triggers for what somebody did, once formulas are calculated; edited cells are the selection that scripts
 * see.
 */
export function announce(host: Host, happenings: readonly Happening[], run: RunOptions): TriggerRun[] {
  return happenings.flatMap((happening) => {
    if (happening.kind === 'change') return host.changed(happening.changeType, run);
    const { document } = host;
    const sheet = document.sheets.find(({ id }) => id === happening.sheet);
    if (sheet === undefined) return [];
    const { row, column } = happening.block;
    // An undone paste over the edge has taken the cells behind the edge away again.
    const rows = Math.min(happening.block.rows, sheet.maxRows - row);
    const columns = Math.min(happening.block.columns, sheet.maxColumns - column);
    if (rows < 1 || columns < 1) return host.changed('OTHER', run);
    const area = { row: row + 1, column: column + 1, rows, columns };
    document.activeSheetId = sheet.id;
    document.selection = { sheetId: sheet.id, areas: [area] };
    const value = eventText(sheet.rows[row]?.values[column] ?? null);
    const cell = happening.was === undefined ? {} : { value, oldValue: happening.was.oldValue };
    return host.edited({ sheetName: sheet.name, ...area }, cell, run);
  });
}
