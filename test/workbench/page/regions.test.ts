import { regionBeside } from '../../../src/workbench/page/regions';

describe('regionBeside', () => {
  it('goes through what is shown in the order of the screen, round both ends', () => {
    expect(regionBeside(['panel', 'menus', 'grid'], 'grid', 1)).toBe('panel');
    expect(regionBeside(['panel', 'menus', 'grid'], 'panel', 1)).toBe('menus');
    expect(regionBeside(['panel', 'menus', 'grid'], 'menus', -1)).toBe('panel');
  });

  it('begins at the first, backwards at the last, where the focus is nowhere', () => {
    expect(regionBeside(['grid', 'menus'], undefined, 1)).toBe('menus');
    expect(regionBeside(['grid', 'menus'], undefined, -1)).toBe('grid');
    expect(regionBeside(['grid', 'menus'], 'sidebar', 1)).toBe('menus');
  });

  it('is nowhere where nothing is shown', () => {
    expect(regionBeside([], undefined, 1)).toBeUndefined();
  });
});
