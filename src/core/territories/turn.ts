/** Somebody among whom leads are dealt. */
export interface Taker {
  readonly name: string;
  /** Above 0; only the proportions count. */
  readonly capacity: number;
}

/** How many each taker has been given since this round of takers began, by name; missing is 0. */
export type Given = ReadonlyMap<string, number>;

/** Deals one after another; {@link Dealer.given} is the state to go on from another time. */
export interface Dealer {
  /** Who gets the next one; undefined where there is nobody. */
  readonly next: () => string | undefined;
  readonly given: () => Given;
}

/**
 * Deals in turn by capacity: the next one goes to whoever has had least for their capacity, among those who are below
 * their share of what has been dealt then; in a tie to the upper one in the team.
 *
 * This is the quota method of M. L. Balinski and H. P. Young (The Quota Method of Apportionment, American Mathematical
 * Monthly 82, 1975), for which they prove that after any number of leads everybody's count differs from their exact
 * share by less than one: merely giving to whoever is furthest behind does not have that property.
 */
export function dealerOf(takers: readonly Taker[], before: Given = new Map()): Dealer {
  const counts = takers.map(({ name }) => before.get(name) ?? 0);
  const capacity = takers.reduce((sum, taker) => sum + taker.capacity, 0);
  let dealt = counts.reduce((sum, count) => sum + count, 0);
  return {
    next: () => {
      if (takers.length === 0) return undefined;
      let chosen = -1;
      for (let index = 0; index < takers.length; index += 1) {
        const isBelow = counts[index]! * capacity < (dealt + 1) * takers[index]!.capacity;
        if (!isBelow) continue;
        if (chosen < 0 || isNeedier(takers, counts, index, chosen)) chosen = index;
      }
      // Somebody is always below their share; only a state from elsewhere and rounding could say otherwise.
      if (chosen < 0) chosen = neediest(takers, counts);
      counts[chosen]! += 1;
      dealt += 1;
      return takers[chosen]!.name;
    },
    given: () => new Map(takers.map(({ name }, index) => [name, counts[index]!])),
  };
}

function isNeedier(
  takers: readonly Taker[],
  counts: readonly number[],
  index: number,
  other: number,
): boolean {
  return takers[index]!.capacity * (counts[other]! + 1) > takers[other]!.capacity * (counts[index]! + 1);
}

function neediest(takers: readonly Taker[], counts: readonly number[]): number {
  let chosen = 0;
  takers.forEach((_, index) => {
    if (isNeedier(takers, counts, index, chosen)) chosen = index;
  });
  return chosen;
}
