import type { Menu, MenuEntry, MenuItem } from '../../../../src/workbench/page/menus/menu-entry';
import { EXTENSIONS, pageMenus } from '../../../../src/workbench/page/menus/page-menus';
import { INITIAL, reduce, type State } from '../../../../src/workbench/page/state';
import { en } from '../../../../src/workbench/page/words/en';
import type { Workbench } from '../../../../src/workbench/page/workbench';
import { ANA, welcome } from '../sample-welcome';

const acts: unknown[] = [];

/** What the menus ask for, written down instead of done. */
const workbench = {
  store: { tell: (event: unknown) => void acts.push(event) },
  run: (name: string) => acts.push(['run', name]),
  tryDeed: (deed: unknown) => acts.push(deed),
  download: (...what: unknown[]) => acts.push(['download', ...what]),
} as unknown as Workbench;

const REGISTERED = [
  {
    entries: [
      { kind: 'item', caption: 'Score all', functionName: 'scoreAll' },
      { kind: 'separator' },
      {
        kind: 'submenu',
        caption: 'More',
        entries: [{ kind: 'item', caption: 'Remove', functionName: 'remove' }],
      },
      { kind: 'help', caption: 'Help' },
    ],
  },
  { caption: 'Own menu', entries: [{ kind: 'item', caption: 'Go', functionName: 'go' }] },
] as const;

const state = reduce(INITIAL, welcome({ menus: REGISTERED }), 0);
const menusOf = (of: State): Menu[] =>
  pageMenus(of, en, workbench, { openWindow: () => void acts.push('window') });
const menu = (of: State, name: string): readonly MenuEntry[] =>
  menusOf(of).find((each) => each.name === name)!.entries;
const captions = (entries: readonly MenuEntry[]): unknown[] =>
  entries.map((entry) =>
    entry.kind === 'submenu'
      ? [entry.caption, captions(entry.entries)]
      : entry.kind === 'item'
        ? entry.caption
        : '-',
  );
const items = (entries: readonly MenuEntry[]): MenuItem[] =>
  entries.flatMap((entry) =>
    entry.kind === 'item' ? [entry] : entry.kind === 'submenu' ? items(entry.entries) : [],
  );

beforeEach(() => acts.splice(0));

describe('page-menus > what the add-on has registered', () => {
  it('hangs under its name in Extensions, menus of their own in the bar before Help', () => {
    expect(captions(menu(state, EXTENSIONS))).toEqual([
      ['DUO', ['Score all', '-', ['More', ['Remove']], 'Help']],
    ]);
    expect(menusOf(state).map(({ caption }) => caption)).toEqual([
      'File',
      'Edit',
      'View',
      'Data',
      'Extensions',
      'Own menu',
      'Help',
    ]);
  });

  it('runs its functions; Help tells of the sheet', () => {
    for (const item of items(menu(state, EXTENSIONS))) item.choose();
    expect(acts).toEqual([['run', 'scoreAll'], ['run', 'remove'], { kind: 'page-dialog', dialog: 'about' }]);
  });

  it('is told to be nothing where it has registered nothing', () => {
    const bare = reduce(INITIAL, welcome(), 0);
    expect(items(menu(bare, EXTENSIONS))).toMatchObject([{ caption: en.menus.noExtensions, disabled: true }]);
  });
});

describe('page-menus > menus of the page', () => {
  it('download the shown tab, open a window and ask before going back to the file they name', () => {
    const file = menu(reduce(INITIAL, welcome({ source: 'leads.csv' }), 0), 'file');
    expect(captions(file).at(-1)).toBe('Back to the file “leads.csv”…');
    for (const item of items(file)) item.choose();
    expect(acts).toEqual([
      ['download', 'xlsx'],
      ['download', 'csv', 0],
      'window',
      { kind: 'page-dialog', dialog: 'reset' },
    ]);
  });

  it('sort and filter from where the person stands; one row is no range to sort', () => {
    const data = items(menu(state, 'data'));
    expect(data.map(({ caption, disabled }) => [caption, disabled])).toEqual([
      ['Sort sheet by column A (A to Z)', false],
      ['Sort sheet by column A (Z to A)', false],
      ['Sort selection by column A (A to Z)', true],
      ['Sort selection by column A (Z to A)', true],
      ['Create a filter', false],
    ]);
    data[1]!.choose();
    expect(acts).toMatchObject([{ kind: 'sort', keys: [{ column: 0, ascending: false }] }]);
  });

  it('show which panel is open and close it again', () => {
    const open = reduce(state, { kind: 'panel', panel: 'outbox' }, 0);
    const [outbox, calendar] = items(menu(open, 'view'));
    expect([outbox!.checked, calendar!.checked]).toEqual([true, false]);
    outbox!.choose();
    calendar!.choose();
    expect(acts).toEqual([
      { kind: 'panel', panel: null },
      { kind: 'panel', panel: 'calendar' },
    ]);
  });
});

describe('page-menus > who may not change the document', () => {
  const viewer = { ...ANA, person: { ...ANA.person, access: 'viewer' } } as const;

  it.each([
    ['a viewer', reduce(INITIAL, welcome({ identity: viewer }), 0)],
    ['a window without connection', reduce(state, { kind: 'link', link: 'lost' }, 0)],
  ])('%s finds undo, redo, sorting and the filter disabled', (_, without) => {
    const changing = [...items(menu(without, 'edit')), ...items(menu(without, 'data'))];
    expect(changing.map(({ disabled }) => disabled)).toEqual(changing.map(() => true));
  });

  it('a window without connection runs nothing either', () => {
    const lost = reduce(state, { kind: 'link', link: 'lost' }, 0);
    expect(
      items(menu(lost, EXTENSIONS)).filter(
        ({ caption, disabled }) => caption !== 'Help' && disabled !== true,
      ),
    ).toEqual([]);
  });
});
