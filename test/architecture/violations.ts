/** A file that breaks a rule of docs/architecture.md, and who must see it. */
export interface Violation {
  readonly what: string;
  readonly project: string;
  /** The file is named after what it does. */
  readonly path: string;
  readonly source: string;
  /** A code that `tsc -b` must give; undefined where the compiler is known not to see it. */
  readonly compiler: string | undefined;
  /** A rule that oxlint must name; undefined where it is known not to see it. */
  readonly linter: string | undefined;
}

/** Outside the project's file list: the project does not reference the folder. */
const NOT_REFERENCED = 'TS6307';
/** An ambient name that the project's `types` do not hold. */
const NO_SUCH_NAME = 'TS2304';
/** A module of Node in a project without Node's types. */
const NO_NODE = 'TS2591';
const IMPORTS = 'eslint(no-restricted-imports)';
const GLOBALS = 'eslint(no-restricted-globals)';
const PROPERTIES = 'eslint(no-restricted-properties)';
const CYCLE = 'import(no-cycle)';

const pathOf = (folder: string, what: string): string => `${folder}/${what.replace(/[^a-z0-9]+/gi, '-')}.ts`;

function violation(
  what: string,
  folder: string,
  source: string,
  compiler: string | undefined,
  linter: string | undefined,
): Violation {
  const [, outer, inner] = folder.split('/');
  const project = outer === 'workbench' ? `${outer}/${inner}` : outer!;
  return { what, project, path: pathOf(folder, what), source, compiler, linter };
}

const POINTS = `export { NO_POINTS } from '../core/points';`;
const REPORT = `import type { Report } from '../contract/report'; export type Best = Report['best'];`;
const WORDS = `export { WORDS } from '../i18n/words';`;
const TAB = `export { pointsOf } from '../sheets/tab';`;
const ACTION = `export { report } from '../addon/action';`;
const SERVICE = `export { service } from '../runtime/service';`;
const COMMAND = `export { command } from '../cli/command';`;
const FILES = `export { readFileSync } from 'node:fs';`;
const PLATFORM = `export const name = (): string => SpreadsheetApp.getActive().getName();`;

export const VIOLATIONS: readonly Violation[] = [
  violation('core names SpreadsheetApp', 'src/core', PLATFORM, NO_SUCH_NAME, GLOBALS),
  violation('core imports addon', 'src/core', ACTION, NOT_REFERENCED, IMPORTS),
  violation('core imports a type of contract', 'src/core', REPORT, NOT_REFERENCED, IMPORTS),
  violation('core imports i18n', 'src/core', WORDS, NOT_REFERENCED, IMPORTS),
  violation('core imports sheets', 'src/core', TAB, NOT_REFERENCED, IMPORTS),
  violation('core imports runtime', 'src/core', SERVICE, NOT_REFERENCED, IMPORTS),
  violation('core imports node:fs', 'src/core', FILES, NO_NODE, IMPORTS),
  violation('core imports a package', 'src/core', `export { parse } from 'acorn';`, undefined, IMPORTS),
  violation(
    'core imports i18n from a folder further down',
    'src/core/deep/deeper',
    `export { WORDS } from '../../../i18n/words';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation(
    'core imports i18n when it is needed only',
    'src/core',
    `export const words = () => import('../i18n/words');`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation(
    'core asks for the time',
    'src/core',
    `export const now = (): number => Date.now();`,
    undefined,
    GLOBALS,
  ),
  violation(
    'core makes a date',
    'src/core',
    `export const today = (): unknown => new Date();`,
    undefined,
    GLOBALS,
  ),
  violation(
    'core takes the clock from globalThis',
    'src/core',
    `export const now = (): number => globalThis.Date.now();`,
    undefined,
    PROPERTIES,
  ),
  violation(
    'core throws dice',
    'src/core',
    `export const luck = (): number => Math.random();`,
    undefined,
    PROPERTIES,
  ),
  violation(
    'two files of core import each other',
    'src/core',
    `import { back } from './back'; export const forth = (): number => back();`,
    undefined,
    CYCLE,
  ),
  violation('contract imports a value of core', 'src/contract', POINTS, undefined, IMPORTS),
  violation('contract imports a value of i18n', 'src/contract', WORDS, undefined, IMPORTS),
  violation('contract names SpreadsheetApp', 'src/contract', PLATFORM, NO_SUCH_NAME, undefined),
  violation('i18n imports core', 'src/i18n', POINTS, NOT_REFERENCED, IMPORTS),
  violation('i18n imports a type of contract', 'src/i18n', REPORT, NOT_REFERENCED, IMPORTS),
  violation('i18n names SpreadsheetApp', 'src/i18n', PLATFORM, NO_SUCH_NAME, undefined),
  violation('sheets imports addon', 'src/sheets', ACTION, NOT_REFERENCED, IMPORTS),
  violation('sheets imports a type of contract', 'src/sheets', REPORT, NOT_REFERENCED, IMPORTS),
  violation('sheets imports node:fs', 'src/sheets', FILES, NO_NODE, IMPORTS),
  violation('addon imports runtime', 'src/addon', SERVICE, NOT_REFERENCED, IMPORTS),
  violation('addon imports cli', 'src/addon', COMMAND, NOT_REFERENCED, IMPORTS),
  violation('runtime imports core', 'src/runtime', POINTS, NOT_REFERENCED, IMPORTS),
  violation('runtime imports cli', 'src/runtime', COMMAND, NOT_REFERENCED, IMPORTS),
  violation('cli imports core', 'src/cli', POINTS, NOT_REFERENCED, IMPORTS),
  violation('cli imports addon', 'src/cli', ACTION, NOT_REFERENCED, IMPORTS),
  violation(
    'protocol imports runtime',
    'src/workbench/protocol',
    `export { service } from '../../runtime/service';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation(
    'protocol imports a package',
    'src/workbench/protocol',
    `export { parse } from 'acorn';`,
    undefined,
    IMPORTS,
  ),
  violation(
    'the page imports the server',
    'src/workbench/page',
    `export { serve } from '../server/serve';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation(
    'the page imports runtime',
    'src/workbench/page',
    `export { service } from '../../runtime/service';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation('the page imports node:fs', 'src/workbench/page', FILES, NO_NODE, IMPORTS),
  violation(
    'the server imports core',
    'src/workbench/server',
    `export { NO_POINTS } from '../../core/points';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation(
    'the server imports the page',
    'src/workbench/server',
    `export { show } from '../page/show';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation(
    'cli imports the page',
    'src/cli',
    `export { show } from '../workbench/page/show';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
  violation('sidebar imports a value of core', 'src/sidebar', POINTS, undefined, IMPORTS),
  violation('sidebar imports sheets', 'src/sidebar', TAB, NOT_REFERENCED, IMPORTS),
  violation(
    'what ships imports a test',
    'src/addon',
    `export { tested } from '../../test/report';`,
    NOT_REFERENCED,
    IMPORTS,
  ),
];

/** The other half of the cycle: what the linter says, it says of both. */
export const CYCLE_BACK = {
  path: 'src/core/back.ts',
  source: `import { forth } from './two-files-of-core-import-each-other'; export const back = (): number => forth();`,
};
