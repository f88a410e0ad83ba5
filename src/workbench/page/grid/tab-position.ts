/** Where a dragged tab goes. */

/**
 * Univer counts visible tabs only; the document counts all.
 * @param order ids of all sheets in the order of their tabs
 * @param visibleIndex where the tab shall stand among those that can be seen
 * @returns where it shall stand among all
 */
export function tabPosition(
  order: readonly number[],
  isHidden: (sheet: number) => boolean,
  moved: number,
  visibleIndex: number,
): number {
  const others = order.filter((sheet) => sheet !== moved);
  const visible = others.filter((sheet) => !isHidden(sheet));
  const next = visible[visibleIndex];
  if (next !== undefined) return others.indexOf(next);
  const last = visible.at(-1);
  return last === undefined ? others.length : others.indexOf(last) + 1;
}
