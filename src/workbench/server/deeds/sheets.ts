/** Deeds on tabs, charts and the document itself. */

import { changing, type DeedOf, type Effect, Refused, type Scene, selecting } from './scene';

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

export function addSheet(scene: Scene, { position }: DeedOf<'add-sheet'>): Effect {
  const added = scene.spreadsheet.insertSheet(position);
  return { happenings: changing('INSERT_GRID'), ...selecting(added.getSheetId(), FIRST_CELL) };
}

export function deleteSheet(scene: Scene, { sheet }: DeedOf<'delete-sheet'>): Effect {
  scene.spreadsheet.deleteSheet(scene.sheet(sheet));
  return { happenings: changing('REMOVE_GRID') };
}

/** The copy stands beside its original. */
export function copySheet(scene: Scene, { sheet }: DeedOf<'copy-sheet'>): Effect {
  scene.spreadsheet.setActiveSheet(scene.sheet(sheet));
  const copy = scene.spreadsheet.duplicateActiveSheet();
  return { happenings: changing('INSERT_GRID'), ...selecting(copy.getSheetId(), FIRST_CELL) };
}

export function renameSheet(scene: Scene, { sheet, name }: DeedOf<'rename-sheet'>): Effect {
  scene.sheet(sheet).setName(name);
  return { happenings: changing('OTHER') };
}

export function moveSheet(scene: Scene, { sheet, position }: DeedOf<'move-sheet'>): Effect {
  const { activeSheetId } = scene.document;
  scene.spreadsheet.setActiveSheet(scene.sheet(sheet));
  scene.spreadsheet.moveActiveSheet(position + 1);
  scene.spreadsheet.setActiveSheet(scene.sheet(activeSheetId));
  return { happenings: changing('OTHER') };
}

export function hideSheet(scene: Scene, { sheet, hidden }: DeedOf<'hide-sheet'>): Effect {
  if (hidden) {
    scene.sheet(sheet).hideSheet();
    return { happenings: changing('OTHER') };
  }
  scene.sheet(sheet).showSheet();
  return { happenings: changing('OTHER'), ...selecting(sheet, FIRST_CELL) };
}

export function colorSheet(scene: Scene, { sheet, color }: DeedOf<'color-sheet'>): Effect {
  scene.sheet(sheet).setTabColor(color);
  return { happenings: changing('OTHER') };
}

export function deleteChart(scene: Scene, { sheet, chart }: DeedOf<'delete-chart'>): Effect {
  const target = scene.sheet(sheet);
  const found = target.getCharts().find((each) => each.getChartId() === chart);
  if (found === undefined) throw new Refused({ code: 'outdated' });
  target.removeChart(found);
  return { happenings: changing('OTHER') };
}

export function renameDocument(scene: Scene, { name }: DeedOf<'rename-document'>): Effect {
  scene.spreadsheet.rename(name);
  return { happenings: [] };
}

export function setLocale(scene: Scene, { locale, timeZone }: DeedOf<'set-locale'>): Effect {
  scene.spreadsheet.setSpreadsheetLocale(locale);
  scene.spreadsheet.setSpreadsheetTimeZone(timeZone);
  return { happenings: changing('OTHER') };
}
