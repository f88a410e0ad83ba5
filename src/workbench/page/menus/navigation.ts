/**
 * Where the keyboard stands in a menu bar and where a key leads, by the pattern of the W3C's ARIA practices
 * (APG, "Menu and Menubar").
 */

import type { Menu, MenuEntry, MenuItem } from './menu-entry';

export interface Position {
  /** Menu of the bar. */
  readonly menu: number;
  /** Entries from the open menu inwards, each in the menu that the one before it opened; empty where no menu is open. */
  readonly path: readonly number[];
}

/** In a path: its menu is open, none of its entries is active yet. */
export const NO_ENTRY = -1;

export interface Step {
  readonly position: Position;
  /** The item that was chosen; the menus are closed then. */
  readonly chosen?: MenuItem;
  /** The focus goes back to where it was before the menu bar. */
  readonly left?: true;
}

/** The entries of the menu in which the last entry of a path stands. */
export function entriesAt(menus: readonly Menu[], { menu, path }: Position): readonly MenuEntry[] {
  let entries = menus[menu]?.entries ?? [];
  for (const index of path.slice(0, -1)) {
    const entry = entries[index];
    entries = entry?.kind === 'submenu' ? entry.entries : [];
  }
  return entries;
}

/** The neighbour that can be stood on, round the ends; the same place where there is none. */
function neighbour(entries: readonly MenuEntry[], from: number, direction: 1 | -1): number {
  for (let step = 1; step <= entries.length; step++) {
    const index = (from + direction * step + entries.length * 2) % entries.length;
    if (entries[index]!.kind !== 'separator') return index;
  }
  return from;
}

const firstOf = (entries: readonly MenuEntry[]): number => neighbour(entries, NO_ENTRY, 1);
const lastOf = (entries: readonly MenuEntry[]): number => neighbour(entries, 0, -1);

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The next caption after `from` that begins with the letter; undefined where none does. */
function startingWith(
  captions: readonly (string | undefined)[],
  letter: string,
  from: number,
): number | undefined {
  for (let step = 1; step <= captions.length; step++) {
    const index = (Math.max(from, NO_ENTRY) + step) % captions.length;
    const caption = captions[index];
    if (caption !== undefined && folded(caption).startsWith(folded(letter))) return index;
  }
  return undefined;
}

const isLetter = (key: string): boolean => /^[\p{L}\p{N}]$/u.test(key);

function alongBar(menus: readonly Menu[], position: Position, direction: 1 | -1): Position {
  const menu = (position.menu + direction + menus.length) % menus.length;
  return { menu, path: position.path.length > 0 ? [NO_ENTRY] : [] };
}

function pressOnBar(menus: readonly Menu[], position: Position, key: string): Step | undefined {
  const { menu } = position;
  const entries = menus[menu]?.entries ?? [];
  switch (key) {
    case 'ArrowRight':
      return { position: alongBar(menus, position, 1) };
    case 'ArrowLeft':
      return { position: alongBar(menus, position, -1) };
    case 'Home':
      return { position: { menu: 0, path: [] } };
    case 'End':
      return { position: { menu: menus.length - 1, path: [] } };
    case 'ArrowDown':
    case 'Enter':
    case ' ':
      return { position: { menu, path: [firstOf(entries)] } };
    case 'ArrowUp':
      return { position: { menu, path: [lastOf(entries)] } };
    case 'Escape':
      return { position: { menu, path: [] }, left: true };
  }
  if (!isLetter(key)) return undefined;
  const found = startingWith(
    menus.map(({ caption }) => caption),
    key,
    menu,
  );
  return found === undefined ? undefined : { position: { menu: found, path: [] } };
}

function choose(position: Position, entry: MenuEntry | undefined): Step | undefined {
  if (entry?.kind === 'submenu') {
    return { position: { ...position, path: [...position.path, firstOf(entry.entries)] } };
  }
  if (entry?.kind !== 'item' || entry.disabled === true) return undefined;
  return { position: { menu: position.menu, path: [] }, chosen: entry };
}

function pressInMenu(menus: readonly Menu[], position: Position, key: string): Step | undefined {
  const { menu, path } = position;
  const entries = entriesAt(menus, position);
  const index = path.at(-1)!;
  const entry = entries[index];
  const inner = path.slice(0, -1);
  const at = (next: number): Step => ({ position: { menu, path: [...inner, next] } });
  switch (key) {
    case 'ArrowDown':
      return at(neighbour(entries, index, 1));
    case 'ArrowUp':
      return at(index === NO_ENTRY ? lastOf(entries) : neighbour(entries, index, -1));
    case 'Home':
      return at(firstOf(entries));
    case 'End':
      return at(lastOf(entries));
    case 'ArrowRight':
      return entry?.kind === 'submenu' ? choose(position, entry) : { position: alongBar(menus, position, 1) };
    case 'ArrowLeft':
      return inner.length > 0
        ? { position: { menu, path: inner } }
        : { position: alongBar(menus, position, -1) };
    case 'Enter':
    case ' ':
      return choose(position, entry);
    case 'Escape':
      return { position: { menu, path: inner } };
  }
  if (!isLetter(key)) return undefined;
  const captions = entries.map((each) => (each.kind === 'separator' ? undefined : each.caption));
  const found = startingWith(captions, key, index);
  return found === undefined ? undefined : at(found);
}

/**
 * Where a key leads.
 * @param key as `KeyboardEvent.key` names it
 * @returns undefined where the key is none of the menu bar's
 */
export function press(menus: readonly Menu[], position: Position, key: string): Step | undefined {
  return position.path.length === 0 ? pressOnBar(menus, position, key) : pressInMenu(menus, position, key);
}

/** Opens a menu of the bar at its first entry. */
export function opened(menus: readonly Menu[], menu: number): Position {
  return { menu, path: [firstOf(menus[menu]?.entries ?? [])] };
}

/** A click on an entry at a path, or the pointer resting on it. */
export function chosenAt(menus: readonly Menu[], position: Position): Step | undefined {
  return choose(position, entriesAt(menus, position)[position.path.at(-1)!]);
}
