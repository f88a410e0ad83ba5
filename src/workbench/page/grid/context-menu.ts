/** Entries of the context menu that Univer does not have: notes, sorting, filters. */

import { CommandType } from '@univerjs/core';
import { ContextMenuGroup, ContextMenuPosition, IMenuManagerService, MenuItemType } from '@univerjs/ui';

import type { GridState } from './grid-state';
import type { GridWords } from './grid-words';

interface Entry {
  readonly id: string;
  readonly title: (words: GridWords) => string;
  readonly places: readonly ContextMenuPosition[];
  readonly act: () => void;
}

export interface ContextMenuActs {
  note(): void;
  sort(ascending: boolean): void;
  toggleFilter(): void;
}

const CELLS = [ContextMenuPosition.MAIN_AREA];
const CELLS_AND_COLUMNS = [ContextMenuPosition.MAIN_AREA, ContextMenuPosition.COL_HEADER];

/** Adds the entries; words are looked up whenever the menu opens. */
export function addContextMenu(state: GridState, acts: ContextMenuActs): void {
  const hasFilter = (): boolean => Boolean(state.heads.get(state.activeSheet())?.filter);
  const entries: readonly Entry[] = [
    {
      id: 'workbench.grid.sort-ascending',
      title: (words) => words.sortAscending,
      places: CELLS_AND_COLUMNS,
      act: () => acts.sort(true),
    },
    {
      id: 'workbench.grid.sort-descending',
      title: (words) => words.sortDescending,
      places: CELLS_AND_COLUMNS,
      act: () => acts.sort(false),
    },
    {
      id: 'workbench.grid.filter',
      title: (words) => (hasFilter() ? words.removeFilter : words.createFilter),
      places: CELLS_AND_COLUMNS,
      act: () => acts.toggleFilter(),
    },
    { id: 'workbench.grid.note', title: (words) => words.note, places: CELLS, act: () => acts.note() },
  ];
  const menus = state.injector.get(IMenuManagerService);
  for (const [order, entry] of entries.entries()) {
    state.commands.registerCommand({
      id: entry.id,
      type: CommandType.OPERATION,
      handler: () => {
        // The menu gives the focus back to the sheet when it has closed.
        setTimeout(entry.act);
        return true;
      },
    });
    for (const place of entry.places) {
      menus.mergeMenu({
        [place]: {
          [ContextMenuGroup.DATA]: {
            [entry.id]: {
              order,
              menuItemFactory: () => ({
                id: entry.id,
                type: MenuItemType.BUTTON,
                get title() {
                  return entry.title(state.words);
                },
              }),
            },
          },
        },
      });
    }
  }
}
