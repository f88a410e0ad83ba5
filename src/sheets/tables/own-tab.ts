import type { OwnTable } from './table';
import type { ColumnOf, TableName } from './table-schema';

/** Whether a column stands in a tab that the user had before, and was there: its format is theirs. */
export function isTheirs<Name extends TableName>(
  { sheet, workbook, name }: Pick<OwnTable<Name>, 'sheet' | 'workbook' | 'name'>,
  column: ColumnOf<Name>,
): boolean {
  if (name !== 'opportunities') return false;
  const { madeTabs = [], addedColumns = [] } = workbook.settings;
  return !madeTabs.includes(sheet.getSheetId()) && !addedColumns.includes(column);
}
