/**
 * The median: the middle value in order of size, the mean of the two middle ones when their number is even;
 * null without values.
 *
 * `median([9, 1, 4])` is 4, `median([1, 4, 9, 10])` is 6.5. Same definition as R's `median` and Python's
 * `statistics.median`. The input is left as it is. O(n log n).
 *
 * @param values finite numbers, in any order
 */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const ordered = Float64Array.from(values).sort();
  const middle = ordered.length >> 1;
  const upper = ordered[middle]!;
  return ordered.length % 2 === 1 ? upper : (ordered[middle - 1]! + upper) / 2;
}
