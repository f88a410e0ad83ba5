import type { Cell } from '../values/cell';
import { isBlank } from '../values/cell';
import type { Role } from './role';

/** What METHOD §3.1 asks of every captured lead; `reach` is an e-mail or a phone. */
export const MINIMUM_FIELDS = ['first_name', 'last_name', 'company', 'reach', 'source'] as const;

export type MinimumField = (typeof MINIMUM_FIELDS)[number];

/** Which roles fill a field; any of them does. */
const FILLED_BY: Readonly<Record<MinimumField, readonly Role[]>> = {
  first_name: ['first_name', 'full_name'],
  last_name: ['last_name'],
  company: ['company'],
  reach: ['email', 'phone', 'mobile'],
  source: ['source'],
};

/** A full name of at least two words holds the last name too. */
const FIRST_AND_LAST = /\S\s+\S/;

/**
 * Makes the function that says what a row lacks of the minimum capture (METHOD §3.1: first name, last name,
 * company, e-mail or phone, source), in the order of {@link MINIMUM_FIELDS}; `[]` where it is complete. `roles` gives
 * the role of each column. A field that no column holds is lacking in every row; a full name of two words or more
 * fills first and last name.
 */
export function minimumCheck(roles: readonly string[]): (row: readonly Cell[]) => MinimumField[] {
  const columnsOf = (wanted: readonly string[]): number[] =>
    roles.flatMap((role, column) => (wanted.includes(role) ? [column] : []));
  const fields = MINIMUM_FIELDS.map((field) => ({ field, columns: columnsOf(FILLED_BY[field]) }));
  const fullNames = columnsOf(['full_name']);
  return (row) => {
    const lacking: MinimumField[] = [];
    for (const { field, columns } of fields) {
      if (columns.some((column) => !isBlank(row[column]))) continue;
      if (
        field === 'last_name' &&
        fullNames.some((column) => FIRST_AND_LAST.test(String(row[column] ?? '').trim()))
      ) {
        continue;
      }
      lacking.push(field);
    }
    return lacking;
  };
}
