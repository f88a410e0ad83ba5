/** The rules of docs/architecture.md are enforced: each violation is planted in a copy of the tree in small and caught. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECTS, Skeleton, type Verdict } from './architecture/skeleton';
import { CYCLE_BACK, VIOLATIONS, type Violation } from './architecture/violations';

/** A dozen compiler runs of half a second each; on a busy machine of two cores several times that. */
jest.setTimeout(60_000);

const ROOT = join(__dirname, '..');
const configuration = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function inSkeleton<T>(violations: readonly Violation[], work: (skeleton: Skeleton) => T): T {
  const skeleton = new Skeleton();
  try {
    for (const { path, source } of violations) skeleton.plant(path, source);
    if (violations.length > 0) skeleton.plant(CYCLE_BACK.path, CYCLE_BACK.source);
    return work(skeleton);
  } finally {
    skeleton.remove();
  }
}

const clean = { clean: true, complaints: new Map() };

describe('architecture > a tree that keeps the rules', () => {
  it('passes the compiler and the linter', () => {
    inSkeleton([], (skeleton) => {
      expect(skeleton.lint()).toMatchObject(clean);
      expect(skeleton.typeCheck()).toMatchObject({ ...clean, output: '' });
    });
  });

  it.each(PROJECTS)('has in src/%s a project of its own and a rule for its imports', (project) => {
    expect(configuration('tsconfig.json')).toContain(`"path": "src/${project}"`);
    expect(configuration('.oxlintrc.json')).toContain(`"files": ["src/${project}/**"]`);
  });
});

describe('architecture > a tree that breaks a rule', () => {
  const isSeen = ({ compiler }: Violation): boolean => compiler !== undefined;

  /** One violation a project at a time: the compiler names a file once, wherever it is first imported. */
  function typeCheckInTurns(): Map<Violation, Verdict> {
    const verdicts = new Map<Violation, Verdict>();
    const seen = VIOLATIONS.filter(isSeen);
    const turnOf = (violation: Violation): number =>
      seen.filter(({ project }) => project === violation.project).indexOf(violation);
    for (let turn = 0; seen.some((violation) => turnOf(violation) === turn); turn++) {
      const planted = seen.filter((violation) => turnOf(violation) === turn);
      const verdict = inSkeleton(planted, (skeleton) => skeleton.typeCheck());
      for (const violation of planted) verdicts.set(violation, verdict);
    }
    return verdicts;
  }

  const compiler = new Map<Violation, Verdict>();
  let linter: Verdict | undefined;

  beforeAll(() => {
    for (const [violation, verdict] of typeCheckInTurns()) compiler.set(violation, verdict);
    linter = inSkeleton(VIOLATIONS, (skeleton) => skeleton.lint());
  });

  it.each(VIOLATIONS.filter(isSeen))('is refused by the compiler where $what', (violation) => {
    const verdict = compiler.get(violation)!;
    expect(verdict.complaints.get(violation.path)).toContain(violation.compiler);
    expect(verdict.clean).toBe(false);
  });

  it.each(VIOLATIONS)(
    'is refused by the linter, or known not to be, where $what',
    ({ path, linter: rule }) => {
      expect(linter!.complaints.get(path)).toEqual(rule === undefined ? undefined : [rule]);
      expect(linter!.clean).toBe(false);
    },
  );

  it('is refused by one of the two at least, whatever is broken', () => {
    expect(VIOLATIONS.filter((each) => !isSeen(each) && each.linter === undefined)).toEqual([]);
  });

  it('needs the linter: the compiler alone lets some of it pass', () => {
    const unseen = VIOLATIONS.filter((violation) => !isSeen(violation));
    expect(unseen.length).toBeGreaterThan(0);
    expect(inSkeleton(unseen, (skeleton) => skeleton.typeCheck())).toMatchObject({ ...clean, output: '' });
  });

  it('is caught by the rules alone: without them the same code passes', () => {
    inSkeleton(VIOLATIONS, (skeleton) => {
      skeleton.withoutRules();
      expect(skeleton.lint()).toMatchObject(clean);
      expect(skeleton.typeCheck()).toMatchObject({ ...clean, output: '' });
    });
  });
});
