/** Deeds that choose which rows are seen, and in which order. */

import { changing, type DeedOf, type Effect, Refused, type Scene } from './scene';

export function sort(scene: Scene, { sheet, block, keys }: DeedOf<'sort'>): Effect {
  scene.range(sheet, block).sort(keys.map(({ column, ascending }) => ({ column: column + 1, ascending })));
  return { happenings: changing('OTHER') };
}

export function filter(scene: Scene, { sheet, block }: DeedOf<'filter'>): Effect {
  if (block !== null) scene.range(sheet, block).createFilter();
  else scene.sheet(sheet).getFilter()?.remove();
  return { happenings: changing('OTHER') };
}

export function filterColumn(scene: Scene, { sheet, column, hidden }: DeedOf<'filter-column'>): Effect {
  const filtered = scene.sheet(sheet).getFilter();
  if (filtered === null) throw new Refused({ code: 'outdated' });
  if (hidden.length === 0) filtered.removeColumnFilterCriteria(column + 1);
  else {
    const criteria = scene.app
      .newFilterCriteria()
      .setHiddenValues([...hidden])
      .build();
    filtered.setColumnFilterCriteria(column + 1, criteria);
  }
  return { happenings: changing('OTHER') };
}
