/** Entries of Univer's menus that Google's sheet does not have or that no deed stands for. */

import type { MenuConfig } from '@univerjs/ui';

const HIDDEN: readonly string[] = [
  'sheet.menu.copy-special',
  'sheet.command.paste-col-width',
  'sheet.command.paste-besides-border',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.contextMenu.text-to-number',
  'sheet.toolbar.text-to-number',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'formula-ui.operation.copy-formula-only',
  'sheet.command.paste-formula',
];

export const HIDDEN_MENU_ITEMS: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
