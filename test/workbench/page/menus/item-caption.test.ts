import { itemCaption } from '../../../../src/workbench/page/menus/item-caption';
import type { RegisteredMenuView } from '../../../../src/workbench/protocol/messages';

const MENUS: readonly RegisteredMenuView[] = [
  { entries: [{ kind: 'separator' }, { kind: 'item', caption: 'Score', functionName: 'score' }] },
  {
    caption: 'Reports',
    entries: [
      {
        kind: 'submenu',
        caption: 'More',
        entries: [{ kind: 'item', caption: 'By source', functionName: 'bySource' }],
      },
    ],
  },
];

describe('itemCaption', () => {
  it('is the caption of the item that runs a function, however deep it stands, else the name', () => {
    expect(['score', 'bySource', 'onEdit'].map((name) => itemCaption(MENUS, name))).toEqual([
      'Score',
      'By source',
      'onEdit',
    ]);
  });
});
