/** The menus of the page: its own, and what the add-on has really registered. */

import type { MenuView } from '../../protocol/messages';
import type { Panel, State } from '../state';
import type { Words } from '../words/es';
import { fill } from '../words/fill';
import type { Workbench } from '../workbench';
import type { Menu, MenuEntry } from './menu-entry';
import { activeBlock, columnLetters, sortRange, sortSheet, toggleFilter } from './sorting';

/** What a choice may do besides acting on the document. */
export interface MenuActs {
  readonly openWindow: () => void;
}

/** Opened with a key of its own, whatever it is called. */
export const EXTENSIONS = 'extensions';

const SEPARATOR: MenuEntry = { kind: 'separator' };

function fileMenu(state: State, words: Words, workbench: Workbench, acts: MenuActs): Menu {
  const { file } = words.menus;
  const { download } = workbench;
  const reset = state.source === undefined ? file.resetSample : fill(file.resetFile, { name: state.source });
  return {
    name: 'file',
    caption: file.caption,
    entries: [
      {
        kind: 'submenu',
        caption: file.download,
        entries: [
          { kind: 'item', caption: file.xlsx, choose: () => void download('xlsx') },
          { kind: 'item', caption: file.csv, choose: () => void download('csv', state.selection?.sheet) },
        ],
      },
      { kind: 'item', caption: file.openWindow, choose: acts.openWindow },
      SEPARATOR,
      {
        kind: 'item',
        caption: reset,
        choose: () => workbench.store.tell({ kind: 'page-dialog', dialog: 'reset' }),
      },
    ],
  };
}

function editMenu(words: Words, workbench: Workbench, disabled: boolean): Menu {
  const { edit } = words.menus;
  const { tryDeed } = workbench;
  return {
    name: 'edit',
    caption: edit.caption,
    entries: [
      {
        kind: 'item',
        caption: edit.undo,
        shortcut: edit.undoKeys,
        disabled,
        choose: () => void tryDeed({ kind: 'undo' }),
      },
      {
        kind: 'item',
        caption: edit.redo,
        shortcut: edit.redoKeys,
        disabled,
        choose: () => void tryDeed({ kind: 'redo' }),
      },
    ],
  };
}

export const PANELS: readonly Panel[] = ['outbox', 'calendar', 'executions', 'person'];

function viewMenu(state: State, words: Words, workbench: Workbench): Menu {
  return {
    name: 'view',
    caption: words.menus.view,
    entries: PANELS.map((panel) => ({
      kind: 'item',
      caption: words.panels[panel],
      checked: state.panel === panel,
      choose: () => workbench.store.tell({ kind: 'panel', panel: state.panel === panel ? null : panel }),
    })),
  };
}

function dataMenu(state: State, words: Words, workbench: Workbench, disabled: boolean): Menu {
  const { data } = words.menus;
  const sheet = state.document?.sheets.find(({ head }) => head.id === state.selection?.sheet);
  const block = state.selection === null ? undefined : activeBlock(state.selection);
  if (sheet === undefined || block === undefined) return { name: 'data', caption: data.caption, entries: [] };
  const column = columnLetters(block.column);
  const { tryDeed } = workbench;
  const single = block.rows === 1;
  const sorts = [true, false] as const;
  return {
    name: 'data',
    caption: data.caption,
    entries: [
      ...sorts.map((ascending) => ({
        kind: 'item' as const,
        caption: fill(ascending ? data.sortSheetUp : data.sortSheetDown, { column }),
        disabled,
        choose: () => void tryDeed(sortSheet(sheet, block.column, ascending)),
      })),
      ...sorts.map((ascending) => ({
        kind: 'item' as const,
        caption: fill(ascending ? data.sortRangeUp : data.sortRangeDown, { column }),
        disabled: disabled || single,
        choose: () => void tryDeed(sortRange(sheet.head.id, block, ascending)),
      })),
      SEPARATOR,
      {
        kind: 'item',
        caption: sheet.head.filter === null ? data.filter : data.noFilter,
        disabled,
        choose: () => void tryDeed(toggleFilter(sheet, block)),
      },
    ],
  };
}

function registered(
  entries: readonly MenuView[],
  words: Words,
  workbench: Workbench,
  disabled: boolean,
): MenuEntry[] {
  return entries.map((entry) => {
    switch (entry.kind) {
      case 'separator':
        return SEPARATOR;
      case 'submenu':
        return { ...entry, entries: registered(entry.entries, words, workbench, disabled) };
      case 'help':
        return {
          kind: 'item',
          // Google's own item, in the language of the account.
          caption: words.menus.help,
          choose: () => workbench.store.tell({ kind: 'page-dialog', dialog: 'about' }),
        };
      case 'item':
        return {
          kind: 'item',
          caption: entry.caption,
          disabled,
          choose: () => void workbench.run(entry.functionName),
        };
    }
  });
}

function extensionsMenu(state: State, words: Words, workbench: Workbench, disabled: boolean): Menu {
  const own = state.menus.filter(({ caption }) => caption === undefined);
  const entries: MenuEntry[] = own.map((menu) => ({
    kind: 'submenu',
    caption: state.addOn.name,
    entries: registered(menu.entries, words, workbench, disabled),
  }));
  const none: MenuEntry = {
    kind: 'item',
    caption: words.menus.noExtensions,
    disabled: true,
    choose: () => undefined,
  };
  return {
    name: EXTENSIONS,
    caption: words.menus.extensions,
    entries: entries.length > 0 ? entries : [none],
  };
}

/** All menus of the bar, in Google's order; those that the add-on put into the bar itself stand before Help. */
export function pageMenus(state: State, words: Words, workbench: Workbench, acts: MenuActs): Menu[] {
  const offline = state.link !== 'open';
  const readOnly = offline || state.identity?.person.access === 'viewer';
  return [
    fileMenu(state, words, workbench, acts),
    editMenu(words, workbench, readOnly),
    viewMenu(state, words, workbench),
    dataMenu(state, words, workbench, readOnly),
    extensionsMenu(state, words, workbench, offline),
    ...state.menus.flatMap(({ caption, entries }, index) =>
      caption === undefined
        ? []
        : [{ name: `script-${index}`, caption, entries: registered(entries, words, workbench, offline) }],
    ),
    {
      name: 'help',
      caption: words.menus.help,
      entries: [
        {
          kind: 'item',
          caption: words.menus.keyboard,
          choose: () => workbench.store.tell({ kind: 'page-dialog', dialog: 'keyboard' }),
        },
        {
          kind: 'item',
          caption: words.menus.about,
          choose: () => workbench.store.tell({ kind: 'page-dialog', dialog: 'about' }),
        },
      ],
    },
  ];
}
