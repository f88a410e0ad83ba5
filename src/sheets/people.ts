import type { Day } from '../core/values/cell';
import type { TeamRole } from '../core/activities/codes';
import { cellOf, choiceIn, dayOf, numberOf, readTable, textOf } from './tables/table';
import type { Workbook } from './workbook';

/** Somebody of the Team tab. */
export interface TeamMember {
  /** As written in the owner column of the leads. */
  readonly name: string;
  readonly email: string;
  readonly role: TeamRole | undefined;
  /** Name of the field rep an inside rep is paired with, or the other way round. */
  readonly partner: string;
  /** Shares of new leads; undefined where not given. */
  readonly capacity: number | undefined;
  readonly absentFrom: Day | undefined;
  readonly absentTo: Day | undefined;
  /** Whether they want the daily digest. */
  readonly digest: boolean;
  readonly phone: string;
  /** 1-based sheet row. */
  readonly row: number;
}

/** The account that runs this; `''` where Google does not tell, or the user has not granted it. */
export function currentPerson(): string {
  try {
    // By the hour Google promises only the latter: who switched the trigger on.
    return Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
  } catch {
    return '';
  }
}

/** The members of the Team tab, in its order; none without the tab. One read. */
export function readTeam(workbook: Workbook): readonly TeamMember[] {
  const table = readTable(workbook, 'team');
  if (table === undefined) return [];
  return table.rows
    .map((row) => ({
      name: textOf(table, row, 'name'),
      email: textOf(table, row, 'email'),
      role: choiceIn(table, row, 'role', 'teamRoles'),
      partner: textOf(table, row, 'partner'),
      capacity: numberOf(table, row, 'capacity'),
      absentFrom: dayOf(table, row, 'absentFrom'),
      absentTo: dayOf(table, row, 'absentTo'),
      digest: cellOf(table, row, 'digest') === true,
      phone: textOf(table, row, 'phone'),
      row: row.row,
    }))
    .filter(({ name, email }) => name !== '' || email !== '');
}
