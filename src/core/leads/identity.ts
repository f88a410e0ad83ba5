import { toBase32 } from './base32';

const PREFIX = 'L-';
/**
 * Eight characters hold 40 bits: with 100,000 leads the chance that two random ids meet is 0.5 % (n² / 2·2⁴⁰),
 * and {@link assignIds} then draws again.
 */
const ID_LENGTH = 8;

/** One more than the largest number of an id of the usual length. */
export const LEAD_NUMBERS = 2 ** 40;

/** So many ids in a row that exist already mean a generator that is stuck, not chance. */
const DRAWS_MAX = 1000;

/** The id of the lead with this number, drawn or counted by the shell: `leadId(1234)` is `'L-0000016J'`. */
export function leadId(number: number): string {
  return PREFIX + toBase32(number, ID_LENGTH);
}

/** The ids of all rows, and which ones must be written. */
export interface AssignedIds {
  /** One per row, `''` for a blank row. */
  readonly ids: readonly string[];
  /** 0-based rows whose id is not the existing one, in order. */
  readonly changed: readonly number[];
}

/**
 * Gives every row that is not blank an id of its own and keeps the ids that rows have. A blank row has none;
 * of two rows with the same id (a copied row copies its id) the lower one gets a new one. Ids are compared
 * without outer spaces and case. `nextId` is asked again while it gives an id that some row has or had; it
 * throws a RangeError when that does not end. O(rows).
 */
export function assignIds(
  existing: readonly string[],
  isBlankRow: (row: number) => boolean,
  nextId: () => string,
): AssignedIds {
  const known = new Set(existing.map(comparable));
  const seen = new Set<string>();
  const ids: string[] = [];
  const changed: number[] = [];
  existing.forEach((written, row) => {
    const id = comparable(written);
    let assigned = '';
    if (!isBlankRow(row)) {
      assigned = id === '' || seen.has(id) ? freshId(known, nextId) : written.trim();
      seen.add(comparable(assigned));
    }
    ids.push(assigned);
    if (assigned !== written) changed.push(row);
  });
  return { ids, changed };
}

function comparable(id: string): string {
  return id.trim().toUpperCase();
}

function freshId(known: Set<string>, nextId: () => string): string {
  for (let draw = 0; draw < DRAWS_MAX; draw++) {
    const id = nextId();
    const key = comparable(id);
    if (key === '' || known.has(key)) continue;
    known.add(key);
    return id;
  }
  throw new RangeError('The generator of lead ids gives only ids that exist already.');
}
