/** One idea per file, with its test found by path alone, and nothing in the tree that belongs to one machine or to later. */

import { filesBelow, linesOf, read } from './mirror/tree';
import { holdsOnlyTypes, judge, sourceFiles, testFiles, type TestedTogether } from './mirror/untested';

/** A build of all tests for their imports takes some seconds on a busy machine. */
jest.setTimeout(60_000);

/** The first entry that fits a file counts: what lies inside another stands before it. */
const TESTED_TOGETHER: readonly TestedTogether[] = [
  {
    files: 'src/contract/exposed.ts',
    by: ['test/bundle.test.ts'],
    why: 'a list: what it says is held against the built bundle',
  },
  {
    files: 'src/addon/',
    by: ['test/addon/'],
    through: ['src/addon/main.ts'],
    why: 'the order of steps and the words of an action show only in the sheet: it is run through the bundle that ships',
  },
  {
    files: 'src/sheets/',
    by: ['test/addon/'],
    through: ['src/addon/main.ts'],
    why: 'reading and writing a tab is judged by the tab afterwards: it is run through the bundle that ships',
  },
  {
    files: 'src/i18n/words/',
    by: ['test/i18n/words/words.test.ts'],
    why: 'word lists: that all languages have the same keys and places is one test',
  },
  {
    files: 'src/i18n/reading/roles/',
    by: ['test/i18n/reading/roles.test.ts'],
    why: 'word lists: that no word means two things is one test over all of them',
  },
  {
    files: 'src/core/queue/queue-lead.ts',
    by: ['test/core/queue/work-queue.test.ts'],
    why: 'records and the names of the sections: what stands in them is tested with the queue',
  },
  {
    files: 'src/core/pipeline/types.ts',
    by: ['test/core/pipeline/changes.test.ts'],
    why: 'records and the names of what is followed: tested with the changes',
  },
  {
    files: 'src/i18n/starter/templates/',
    by: ['test/i18n/starter/templates/templates.test.ts'],
    why: 'texts of one table in three languages, held against each other',
  },
  {
    files: 'src/i18n/starter/cadences/',
    by: ['test/i18n/starter/cadences/cadences.test.ts'],
    why: 'rows of one table in three languages, held against each other',
  },
  {
    files: 'src/i18n/starter/calendar/',
    by: ['test/addon/queue.test.ts', 'test/addon/team-set-up.test.ts'],
    through: ['src/addon/main.ts'],
    why: 'rows of one table in three languages: set up and read back through the bundle that ships',
  },
  {
    files: 'src/i18n/starter/pipelines/',
    by: ['test/addon/team-set-up.test.ts', 'test/addon/opportunities.test.ts'],
    through: ['src/addon/main.ts'],
    why: 'see calendar',
  },
  {
    files: 'src/sidebar/',
    by: ['test/sidebar/', 'test/e2e/'],
    through: ['src/sidebar/shell/main.tsx'],
    why: 'what a person sees and does in the sidebar shows only in a browser',
  },
  {
    files: 'src/i18n/starter/',
    by: ['test/i18n/starter/starter.test.ts'],
    why: 'word lists of one table, which is built and checked in each language',
  },
  {
    files: 'src/cli/',
    by: ['test/cli/score.test.ts', 'test/cli/roi.test.ts', 'test/cli/run.test.ts', 'test/cli/serve.test.ts'],
    through: ['src/cli/main.ts'],
    why: 'reading files, holding the session and refusing show in what a command prints and writes: it is run as people run it',
  },
  {
    files: 'src/runtime/spreadsheet/services/',
    by: ['test/parity/', 'test/runtime/spreadsheet/services/', 'test/runtime/host-spreadsheet.test.ts'],
    why: 'the classes are divided by length; behaviour is tested as Google documents it, method by method, from a script',
  },
  {
    files: 'src/runtime/spreadsheet/document/',
    by: ['test/parity/', 'test/runtime/spreadsheet/'],
    why: 'changes of the document are what the methods of the services do, and tested as those',
  },
  {
    files: 'src/runtime/spreadsheet/rules/',
    by: ['test/parity/', 'test/runtime/spreadsheet/rules/'],
    why: 'tables and drafts behind the builders, tested through the builders',
  },
  {
    files: 'src/runtime/spreadsheet/',
    by: ['test/parity/', 'test/runtime/spreadsheet/'],
    why: 'tables of limits and conventions, tested through typing and reading cells',
  },
  {
    files: 'src/runtime/services/',
    by: ['test/parity/', 'test/runtime/services/'],
    why: 'a service and its parts are one thing to a script, which is how they are tested',
  },
  {
    files: 'src/runtime/ui/',
    by: ['test/runtime/ui/ui.test.ts'],
    why: 'menus and dialogs are seen through Ui',
  },
  {
    files: 'src/runtime/files/',
    by: ['test/runtime/files/'],
    why: 'steps of reading or writing one kind of file, tested by the file that comes out or the document that comes in',
  },
  {
    files: 'src/runtime/formulas/',
    by: ['test/runtime/formulas/'],
    why: 'steps of one calculation, judged by what the cells show afterwards',
  },
  {
    files: 'src/runtime/snapshots/',
    by: ['test/runtime/snapshots/'],
    why: 'steps of comparing two states, judged by laws over both',
  },
  {
    files: 'src/workbench/protocol/',
    by: ['test/workbench/server/'],
    why: 'a few names that both sides must know',
  },
  {
    files: 'src/workbench/server/deeds/',
    by: ['test/workbench/server/deeds/'],
    why: 'what people do is judged by the document afterwards',
  },
  {
    files: 'src/workbench/server/history/',
    by: ['test/workbench/server/history/'],
    why: 'steps of undoing, judged by the document afterwards',
  },
  {
    files: 'src/workbench/server/views/',
    by: ['test/workbench/server/views/'],
    why: 'parts of one view, judged by what a page is told',
  },
  {
    files: 'src/workbench/server/',
    by: ['test/workbench/server/', 'test/cli/serve.test.ts'],
    through: ['src/cli/main.ts', 'src/workbench/server/worker.ts'],
    why: 'answering, waiting, saving and refusing show only to a page: the server is run as people run it, and talked to',
  },
  {
    files: 'src/workbench/page/charts/',
    by: ['test/workbench/page/charts/', 'test/workbench/page/app.test.ts'],
    through: ['src/workbench/page/main.tsx'],
    why: 'parts of one configuration',
  },
  {
    files: 'src/workbench/page/words/',
    by: ['test/workbench/page/words/words.test.ts'],
    why: 'word lists: that all languages have the same keys and places is one test',
  },
  {
    files: 'src/workbench/page/grid/',
    by: ['test/workbench/page/grid/', 'test/e2e/'],
    through: ['src/workbench/page/main.tsx'],
    why: 'what a person sees and does in the grid shows only in a browser',
  },
  {
    files: 'src/workbench/page/',
    by: ['test/workbench/page/', 'test/e2e/'],
    through: ['src/workbench/page/main.tsx'],
    why: 'what a person sees and does on the page shows only in a browser',
  },
  {
    files: 'src/runtime/',
    by: ['test/runtime/host.test.ts', 'test/runtime/realm.test.ts', 'test/parity/authorization.test.ts'],
    why: 'an execution and its realm, tested by what a script finds in them',
  },
];

/** One idea fits; more is two ideas in one file. */
const MOST_LINES = 300;

/** A test is a list of cases that are read one at a time: it may be longer before it hides anything. */
const MOST_LINES_OF_A_TEST = 450;

const LONGER_FOR_A_REASON: Readonly<Record<string, string>> = {
  'src/i18n/words/es.ts': 'one dictionary, in the same order in three languages; divided, gaps would hide',
  'src/i18n/words/en.ts': 'see es.ts',
  'src/i18n/words/pl.ts': 'see es.ts',
  'test/addon/bad-input.test.ts':
    'one table of faults after another over the same few sheets; its helpers would have to be shared',
  'test/addon/edits.test.ts': 'see bad-input.test.ts: every way to edit one sheet',
  'test/addon/formulas.test.ts': 'see bad-input.test.ts: five formulas over the same ranges',
  'test/addon/set-up.test.ts':
    'see bad-input.test.ts: one action in three languages, from every state it can meet',
};

const CODE_FOLDERS = ['src', 'test', 'scripts', 'bench'];

/** Written in two parts, so that this file may be read too. */
const POSTPONEMENTS = ['TO', 'FIX'].map((start, index) => start + ['DO', 'ME'][index]!);
const POSTPONED = new RegExp(`\\b(?:${POSTPONEMENTS.join('|')})\\b`);

/** An absolute path of somebody's machine: the home of a user, a drive, a mount. */
const MACHINE_PATH = /(?<![\w.)>-])\/(?:home|Users|root|work|mnt|tmp|private)\/\w|\b[A-Z]:\\{1,2}\w/;

/** A neighbour of the repository, which a clone does not have. */
const OUTSIDE = new RegExp(['\\.\\.', 'shared\\b'].join('/'));

const EMPTY_NAMES = /(?:^|\/)(?:utils?|helpers?|misc|common|manager)(?:\.|\/)|Manager\./;

const isText = (path: string): boolean => !/\.(?:png|jpe?g|ico|xlsx|pdf|zip)$/.test(path);

describe('tree > tests', () => {
  it('has for each file in which something runs a test of the same path, or a reason and tests that reach it', () => {
    expect(judge(sourceFiles(), testFiles(), TESTED_TOGETHER)).toEqual({
      untested: [],
      unreached: [],
      idle: [],
    });
  });

  it('holds no declaration file that a compiler left behind', () => {
    // Written by hand: a stylesheet is imported for its effect, and has no types of its own.
    const written = ['src/sidebar/shell/style-sheets.d.ts', 'src/workbench/page/grid/style-sheets.d.ts'];
    expect(filesBelow('src').filter((path) => path.endsWith('.d.ts'))).toEqual(written);
  });

  const entry: TestedTogether = {
    files: 'src/core/values/',
    by: ['test/core/values/text.test.ts'],
    why: 'an example',
  };
  const text = ['src/core/values/text.ts', 'test/core/values/text.test.ts'] as const;

  it('would see a file without a test', () => {
    const { untested } = judge([text[0], 'src/core/values/new.ts'], [text[1]], []);
    expect(untested).toEqual(['src/core/values/new.ts']);
  });

  it('would see a reason whose tests do not reach the file', () => {
    const { unreached, untested } = judge([text[0], 'src/core/values/number.ts'], [text[1]], [entry]);
    expect({ unreached, untested }).toEqual({ unreached: ['src/core/values/number.ts'], untested: [] });
  });

  it('would see a reason that nothing needs any more, and one whose tests are gone', () => {
    expect(judge([text[0]], [text[1]], [entry]).idle).toEqual([entry.files]);
    expect(judge([text[0]], [], [entry]).idle).toEqual([entry.files]);
  });

  it.each([
    ['export interface Lead { readonly name: string }', true],
    [`import type { Lead } from './lead'; export type Leads = Lead[];`, true],
    ['/** Why. */ export const LIMIT = 3;', false],
    [`export { lead } from './lead';`, false],
  ])('takes %s for types alone: %s', (source, expected) => {
    expect(holdsOnlyTypes(source)).toBe(expected);
  });
});

describe('tree > files', () => {
  const code = CODE_FOLDERS.flatMap(filesBelow).filter((path) => /\.(?:ts|tsx|mjs|cjs)$/.test(path));

  it('are short enough for one idea', () => {
    const tooLong = code.filter((path) => {
      const limit = path.endsWith('.test.ts') ? MOST_LINES_OF_A_TEST : MOST_LINES;
      return !(path in LONGER_FOR_A_REASON) && linesOf(read(path)) > limit;
    });
    expect(tooLong).toEqual([]);
  });

  it.each(Object.keys(LONGER_FOR_A_REASON))('still need the exception for %s', (path) => {
    expect(linesOf(read(path))).toBeGreaterThan(MOST_LINES);
  });

  it('bear names that say what they hold', () => {
    expect(code.filter((path) => EMPTY_NAMES.test(path))).toEqual([]);
  });
});

describe('tree > texts', () => {
  const texts = filesBelow('.')
    .filter(isText)
    .map((path) => ({ path, text: read(path) }));

  it.each([
    ['leave nothing for later', POSTPONED],
    ['name no path of one machine', MACHINE_PATH],
    ['point at nothing outside the repository', OUTSIDE],
  ])('%s', (_what, pattern) => {
    const found = texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it.each([
    [POSTPONED, `// ${POSTPONEMENTS[0]}: later`, true],
    [POSTPONED, 'TODOS los leads', false],
    [MACHINE_PATH, ['', 'home', 'ana', 'leads.csv'].join('/'), true],
    [MACHINE_PATH, `open "${['', 'work', 'main'].join('/')}"`, true],
    [MACHINE_PATH, ['C:', 'Users', 'Ana'].join('\\'), true],
    [MACHINE_PATH, 'https://example.com/home/ana', false],
    [OUTSIDE, ['..', 'shared', 'data'].join('/'), true],
    [OUTSIDE, '../sheets/tab', false],
  ])('%s says of %s: %s', (pattern, text, expected) => {
    expect(pattern.test(text)).toBe(expected);
  });
});
