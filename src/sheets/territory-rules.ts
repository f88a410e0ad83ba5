import { trimmedText } from '../core/values/cell';
import { readRules } from '../core/territories/read-rules';
import type { TerritoryColumn, TerritoryProblem, TerritoryRule } from '../core/territories/rule';
import { teamProblems, type TeamMember, type TeamProblem } from '../core/territories/team';
import type { LeadsTable } from './leads-tab';
import { readTeam } from './people';
import { definitionVocabulary, roleNames } from './recognition';
import { cellOf, readTable } from './tables/table';
import type { Workbook } from './workbook';

/** Who is in the team and which rules share leads out, or what is wrong with either. */
export interface AssignmentRules {
  readonly team: readonly TeamMember[];
  readonly rules: readonly TerritoryRule[];
  /** Headers of the Territories tab as they stand there. */
  readonly headers: ReadonlyMap<TerritoryColumn, string>;
  /** Faults of the Territories tab and of the Team tab; nothing is assigned while there are any of the former. */
  readonly problems: readonly TerritoryProblem[];
  readonly teamProblems: readonly (TeamProblem & { readonly row: number })[];
}

/** A share that nobody wrote is one like everybody's. */
const USUAL_CAPACITY = 1;

/** The team as leads are shared out by it, in the order of its tab. One read. */
export function readAssignmentTeam(workbook: Workbook): readonly (TeamMember & { readonly row: number })[] {
  return readTeam(workbook).map(({ name, email, role, partner, capacity, absentFrom, absentTo, row }) => ({
    // Who has no name is called by the address.
    name: name === '' ? email : name,
    email,
    role,
    partner,
    capacity: capacity ?? USUAL_CAPACITY,
    absentFrom,
    absentTo,
    row,
  }));
}

/** Reads the Team and Territories tabs against the columns of the Leads tab. Two reads; no tab is no rules. */
export function readAssignmentRules(workbook: Workbook, leads: LeadsTable): AssignmentRules {
  const team = readAssignmentTeam(workbook);
  const table = readTable(workbook, 'territories');
  const result = readRules(
    (table?.rows ?? []).map((row) => ({ row: row.row, cell: (column) => cellOf(table!, row, column) })),
    {
      vocabulary: definitionVocabulary(),
      fields: {
        headers: leads.headers,
        roles: leads.roles.map((guess) => guess.role),
        roleNames: roleNames(),
      },
      team,
      reading: workbook.reading,
    },
  );
  return {
    team,
    rules: result.ok ? result.rules : [],
    headers: new Map(
      [...(table?.columns ?? [])].map(([column, position]) => [
        column as TerritoryColumn,
        trimmedText(table!.headers[position]),
      ]),
    ),
    problems: result.ok ? [] : result.problems,
    teamProblems: teamProblems(team).map((problem) => ({
      ...problem,
      row: rowOfProblem(team, problem),
    })),
  };
}

/** The row a fault is about: of two called alike the lower one; 0 for the tab as a whole. */
function rowOfProblem(
  team: readonly (TeamMember & { readonly row: number })[],
  { code, name }: TeamProblem,
): number {
  const rows = team.filter((member) => member.name === name).map(({ row }) => row);
  return (code === 'duplicate_name' ? rows[rows.length - 1] : rows[0]) ?? 0;
}
