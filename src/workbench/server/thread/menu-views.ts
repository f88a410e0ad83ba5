import type { MenuEntry, RegisteredMenu } from '../../../runtime/result';
import type { MenuView, RegisteredMenuView } from '../../protocol/messages';

const entryView = (entry: MenuEntry): MenuView =>
  entry.kind === 'submenu' ? { ...entry, entries: entry.entries.map(entryView) } : entry;

/** Menus as pages get them: JSON has no undefined caption. */
export function menuViews(menus: readonly RegisteredMenu[]): RegisteredMenuView[] {
  return menus.map(({ caption, entries }) => ({
    ...(caption === undefined ? {} : { caption }),
    entries: entries.map(entryView),
  }));
}

/** Menus with those that an execution added: one of the same caption is replaced. */
export function withMenus(
  known: readonly RegisteredMenu[],
  added: readonly RegisteredMenu[],
): RegisteredMenu[] {
  const captions = new Set(added.map(({ caption }) => caption));
  return [...known.filter(({ caption }) => !captions.has(caption)), ...added];
}
