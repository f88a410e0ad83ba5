import { digestOfPlan } from '../core/territories/owner-change';
import { dealtTo, type TeamMember } from '../core/territories/team';
import type { Given } from '../core/territories/turn';
import type { Workbook } from './workbook';

const TURN_PROPERTY = 'DUO.turn';

/** How far the turn has come, without names: counts in the order of those among whom is dealt. */
interface StoredTurn {
  /** Digest of who they are and of their capacities; with others the turn begins anew. */
  readonly team: string;
  readonly given: readonly number[];
  /** The act that brought it there, and how it stood before: the same act again begins where it began. */
  readonly act: string;
  readonly before: readonly number[];
}

/** How many each has been given in turn; as it was before `act` where that one is being tried again. No read. */
export function readTurn(workbook: Workbook, team: readonly TeamMember[], act?: string): Given {
  const written = workbook.properties[TURN_PROPERTY];
  if (written === undefined) return new Map();
  const stored = JSON.parse(written) as StoredTurn;
  const takers = dealtTo(team, 'inside', workbook.today);
  if (stored.team !== digestOfTakers(takers)) return new Map();
  const counts = stored.act === act ? stored.before : stored.given;
  return new Map(takers.map(({ name }, index) => [name, counts[index] ?? 0]));
}

/** Remembers how far the turn comes with an act. One write. */
export function rememberTurn(
  workbook: Workbook,
  team: readonly TeamMember[],
  act: string,
  before: Given,
  given: Given,
): void {
  const takers = dealtTo(team, 'inside', workbook.today);
  const counts = (of: Given): readonly number[] => takers.map(({ name }) => of.get(name) ?? 0);
  const stored: StoredTurn = {
    team: digestOfTakers(takers),
    given: counts(given),
    act,
    before: counts(before),
  };
  PropertiesService.getDocumentProperties().setProperty(TURN_PROPERTY, JSON.stringify(stored));
}

function digestOfTakers(takers: readonly TeamMember[]): string {
  return digestOfPlan(takers.map(({ name, capacity }) => [name, capacity]));
}
