import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Folders of `src` with something in them, each a TypeScript project of its own; the workbench is three. */
export const PROJECTS: readonly string[] = readdirSync(join(ROOT, 'src'))
  .flatMap((name) => {
    const inside = readdirSync(join(ROOT, 'src', name));
    const projects = inside.filter((each) => existsSync(join(ROOT, 'src', name, each, 'tsconfig.json')));
    return projects.length > 0 ? projects.map((each) => `${name}/${each}`) : inside.length > 0 ? [name] : [];
  })
  .sort();

/** Projects besides those of `src`; the tests of pages know a browser, which Google's types do not go with. */
const TEST_PROJECTS = ['test', 'test/e2e', 'test/sidebar', 'test/workbench/page', 'bench'].map(
  (folder) => `${folder}/tsconfig.json`,
);

/** One file per folder that imports everything its folder may import: the tree in small, with no violation. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/core/points.ts': `
    export interface Points { readonly points: number }
    export const NO_POINTS: Points = { points: 0 };`,
  'src/contract/report.ts': `
    import type { Points } from '../core/points';
    export interface Report { readonly best: Points }
    export const EXPOSED = ['scoreAll'];`,
  'src/i18n/words.ts': `
    export const WORDS = { leads: 'Leads' };`,
  'src/sheets/tab.ts': `
    import { NO_POINTS, type Points } from '../core/points';
    import { WORDS } from '../i18n/words';
    export const pointsOf = (): Points =>
      SpreadsheetApp.getActive().getSheetByName(WORDS.leads) === null ? NO_POINTS : { points: 1 };`,
  'src/addon/action.ts': `
    import { EXPOSED, type Report } from '../contract/report';
    import { NO_POINTS } from '../core/points';
    import { WORDS } from '../i18n/words';
    import { pointsOf } from '../sheets/tab';
    export const report = (): Report | undefined =>
      EXPOSED.includes(WORDS.leads) ? { best: pointsOf() ?? NO_POINTS } : undefined;`,
  'src/sidebar/view.ts': `
    import type { Report } from '../contract/report';
    export const shown = (report: Report): string => document.title + report.best.points;`,
  'test/sidebar/view.ts': `
    import { shown } from '../../src/sidebar/view';
    export const seen = shown;`,
  'src/runtime/service.ts': `
    import { sep } from 'node:path';
    export const service = (): string => sep;`,
  'src/workbench/protocol/message.ts': `
    export interface Message { readonly text: string }`,
  'src/workbench/server/serve.ts': `
    import { service } from '../../runtime/service';
    import type { Message } from '../protocol/message';
    export const serve = (): Message => ({ text: service() });`,
  'src/workbench/page/show.ts': `
    import type { Message } from '../protocol/message';
    export const show = ({ text }: Message): string => text;`,
  'src/cli/command.ts': `
    import { service } from '../runtime/service';
    import { serve } from '../workbench/server/serve';
    export const command = (): string => service() + serve().text;`,
  'test/report.ts': `
    import { report } from '../src/addon/action';
    export const tested = report;`,
  'test/e2e/browser.ts': `
    import type { Message } from '../../src/workbench/protocol/message';
    export const seen = (): Message => ({ text: document.title });`,
  'test/workbench/page/show.ts': `
    import { show } from '../../../src/workbench/page/show';
    import { seen } from '../../e2e/browser';
    export const shown = (): string => show(seen());`,
  'bench/points.ts': `
    import { NO_POINTS } from '../src/core/points';
    export const measured = NO_POINTS;`,
};

/** What a checker said. */
export interface Verdict {
  readonly clean: boolean;
  /** Error codes or names of rules, each once, sorted, by the file they are said of. */
  readonly complaints: ReadonlyMap<string, readonly string[]>;
  readonly output: string;
}

/** The tree in small in a temporary folder, under the repository's own configuration. */
export class Skeleton {
  readonly folder = mkdtempSync(join(tmpdir(), 'duo-architecture-'));

  constructor() {
    for (const name of ['tsconfig.json', '.oxlintrc.json', ...TEST_PROJECTS]) this.copy(name);
    for (const project of PROJECTS) this.copy(`src/${project}/tsconfig.json`);
    for (const [path, source] of Object.entries(ALLOWED)) this.plant(path, source);
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
  }

  plant(path: string, source: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), `${source.trim()}\n`);
  }

  /** Everything in one project that knows all types, and no lint rule: what is planted must be sound without the rules. */
  withoutRules(): void {
    this.plant('.oxlintrc.json', '{}');
    this.plant(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          target: 'es2022',
          lib: ['es2022', 'dom'],
          module: 'esnext',
          moduleResolution: 'bundler',
          types: ['google-apps-script', 'node'],
          // Google's types and those of a browser differ about `MimeType`.
          skipLibCheck: true,
          noEmit: true,
        },
        include: ['src', 'test', 'bench'],
      }),
    );
  }

  typeCheck(): Verdict {
    const complaint = /^(?<path>[^\s(]+)\(\d+,\d+\): error (?<name>TS\d+)/gm;
    return this.run('tsc', ['-b', '--force', '--pretty', 'false'], complaint);
  }

  lint(): Verdict {
    const complaint = /^(?<path>[^\s:]+):\d+:\d+: .*\[(?:Error|Warning)\/(?<name>[^\]]+)\]$/gm;
    return this.run('oxlint', ['--deny-warnings', '-f', 'unix', 'src', 'test', 'bench'], complaint);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private copy(path: string): void {
    cpSync(join(ROOT, path), join(this.folder, path), { recursive: true });
  }

  private run(tool: string, parameters: readonly string[], complaint: RegExp): Verdict {
    const executable = join(ROOT, 'node_modules', '.bin', tool);
    const { status, stdout, stderr, error } = spawnSync(executable, parameters, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    const output = `${stdout}${stderr}`;
    const complaints = new Map<string, string[]>();
    for (const { groups } of output.matchAll(complaint)) {
      const names = new Set([...(complaints.get(groups!['path']!) ?? []), groups!['name']!]);
      complaints.set(groups!['path']!, [...names].sort());
    }
    return { clean: status === 0, complaints, output };
  }
}
