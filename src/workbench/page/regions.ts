/** The parts of the page that F6 goes through, in the order of the screen. */

export const REGIONS = ['menus', 'grid', 'running', 'sidebar', 'dialog', 'panel', 'notifications'] as const;
export type Region = (typeof REGIONS)[number];

/**
 * The region after (or before) one, among those that are shown.
 * @param current undefined where the focus is nowhere
 */
export function regionBeside(
  shown: readonly Region[],
  current: Region | undefined,
  direction: 1 | -1,
): Region | undefined {
  if (shown.length === 0) return undefined;
  const order = REGIONS.filter((region) => shown.includes(region));
  const index = current === undefined ? -1 : order.indexOf(current);
  if (index < 0) return direction === 1 ? order[0] : order.at(-1);
  return order[(index + direction + order.length) % order.length];
}
