import type { Menu, MenuItem } from '../../../../src/workbench/page/menus/menu-entry';
import {
  chosenAt,
  NO_ENTRY,
  opened,
  press,
  type Position,
} from '../../../../src/workbench/page/menus/navigation';

const item = (caption: string, disabled?: boolean): MenuItem => ({
  kind: 'item',
  caption,
  choose: () => undefined,
  ...(disabled !== undefined && { disabled }),
});

const SEPARATOR = { kind: 'separator' } as const;
const redo = item('Redo', true);
const score = item('Puntuar todo');

const MENUS: readonly Menu[] = [
  { name: 'file', caption: 'Archivo', entries: [item('Descargar')] },
  { name: 'edit', caption: 'Editar', entries: [SEPARATOR, item('Undo'), SEPARATOR, redo] },
  {
    name: 'extensions',
    caption: 'Extensiones',
    entries: [{ kind: 'submenu', caption: 'DUO', entries: [item('Órdenes'), score] }],
  },
];

/** Where a row of keys leads. */
function walk(from: Position, ...keys: readonly string[]): Position {
  return keys.reduce((position, key) => press(MENUS, position, key)?.position ?? position, from);
}

const bar = (menu: number): Position => ({ menu, path: [] });

describe('navigation > on the bar', () => {
  it('goes left and right round the ends, and to both ends', () => {
    expect(walk(bar(2), 'ArrowRight')).toEqual(bar(0));
    expect(walk(bar(0), 'ArrowLeft')).toEqual(bar(2));
    expect(walk(bar(1), 'End')).toEqual(bar(2));
    expect(walk(bar(1), 'Home')).toEqual(bar(0));
  });

  it('opens a menu at its first or its last entry, never at a separator', () => {
    expect(walk(bar(1), 'ArrowDown')).toEqual({ menu: 1, path: [1] });
    expect(walk(bar(1), 'Enter')).toEqual({ menu: 1, path: [1] });
    expect(walk(bar(1), ' ')).toEqual({ menu: 1, path: [1] });
    expect(walk(bar(1), 'ArrowUp')).toEqual({ menu: 1, path: [3] });
    expect(opened(MENUS, 1)).toEqual({ menu: 1, path: [1] });
  });

  it('goes by letter to the next caption that begins with it', () => {
    expect(walk(bar(0), 'e')).toEqual(bar(1));
    expect(walk(bar(0), 'e', 'E')).toEqual(bar(2));
    expect(press(MENUS, bar(0), 'z')).toBeUndefined();
  });

  it('gives the focus back with Escape', () => {
    expect(press(MENUS, bar(1), 'Escape')).toEqual({ position: bar(1), left: true });
  });

  it('leaves keys alone that are none of its own', () => {
    expect(press(MENUS, bar(0), 'F2')).toBeUndefined();
    expect(press(MENUS, bar(0), 'Tab')).toBeUndefined();
  });
});

describe('navigation > in a menu', () => {
  it('goes up and down round the ends, over separators', () => {
    expect(walk({ menu: 1, path: [1] }, 'ArrowDown')).toEqual({ menu: 1, path: [3] });
    expect(walk({ menu: 1, path: [3] }, 'ArrowDown')).toEqual({ menu: 1, path: [1] });
    expect(walk({ menu: 1, path: [1] }, 'ArrowUp')).toEqual({ menu: 1, path: [3] });
    expect(walk({ menu: 1, path: [NO_ENTRY] }, 'ArrowDown')).toEqual({ menu: 1, path: [1] });
    expect(walk({ menu: 1, path: [NO_ENTRY] }, 'ArrowUp')).toEqual({ menu: 1, path: [3] });
    expect(walk({ menu: 1, path: [3] }, 'Home')).toEqual({ menu: 1, path: [1] });
    expect(walk({ menu: 1, path: [1] }, 'End')).toEqual({ menu: 1, path: [3] });
  });

  it('goes sideways into the neighbouring menu of the bar, which is open too', () => {
    expect(walk({ menu: 0, path: [0] }, 'ArrowRight')).toEqual({ menu: 1, path: [NO_ENTRY] });
    expect(walk({ menu: 0, path: [0] }, 'ArrowLeft')).toEqual({ menu: 2, path: [NO_ENTRY] });
  });

  it('goes into a submenu and back to where it opened', () => {
    expect(walk({ menu: 2, path: [0] }, 'ArrowRight')).toEqual({ menu: 2, path: [0, 0] });
    expect(walk({ menu: 2, path: [0, 0] }, 'ArrowLeft')).toEqual({ menu: 2, path: [0] });
    expect(walk({ menu: 2, path: [0, 0] }, 'Escape')).toEqual({ menu: 2, path: [0] });
    expect(walk({ menu: 2, path: [0] }, 'Escape')).toEqual(bar(2));
    expect(walk({ menu: 2, path: [0, 0] }, 'ArrowRight')).toEqual({ menu: 0, path: [NO_ENTRY] });
  });

  it('finds an entry by its letter without its accent', () => {
    expect(walk({ menu: 2, path: [0, 1] }, 'o')).toEqual({ menu: 2, path: [0, 0] });
    expect(walk({ menu: 2, path: [0, 0] }, 'P')).toEqual({ menu: 2, path: [0, 1] });
  });

  it('chooses an item and closes, but not a disabled one', () => {
    expect(press(MENUS, { menu: 2, path: [0, 1] }, 'Enter')).toEqual({ position: bar(2), chosen: score });
    expect(press(MENUS, { menu: 1, path: [3] }, 'Enter')).toBeUndefined();
    expect(chosenAt(MENUS, { menu: 2, path: [0, 1] })).toEqual({ position: bar(2), chosen: score });
    expect(chosenAt(MENUS, { menu: 1, path: [3] })).toBeUndefined();
    expect(chosenAt(MENUS, { menu: 2, path: [0] })).toEqual({ position: { menu: 2, path: [0, 0] } });
  });
});
