import type { MenuView, RegisteredMenuView } from '../../protocol/messages';

/** What people know a function of the add-on by: the caption of the menu item that runs it, else its own name. */
export function itemCaption(menus: readonly RegisteredMenuView[], functionName: string): string {
  return (
    captionIn(
      menus.flatMap(({ entries }) => entries),
      functionName,
    ) ?? functionName
  );
}

function captionIn(entries: readonly MenuView[], functionName: string): string | undefined {
  for (const entry of entries) {
    if (entry.kind === 'item' && entry.functionName === functionName) return entry.caption;
    const inner = entry.kind === 'submenu' ? captionIn(entry.entries, functionName) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
