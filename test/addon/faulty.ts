import {
  Kill,
  ServiceFailure,
  TimeLimit,
  type Interrupt,
  type InterruptionPoint,
} from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { RunResult } from '../../src/runtime/result';
import type { Answers } from '../../src/runtime/script-execution';
import { hostOf } from './bundle';
import { documentText, leadIdsOf } from './document-text';
import { differences, normalForm } from './normal-form';
import { at, named, pointsOf } from './points';
import { copyOf } from './workbook';

/** What a person does, and in which document. */
export interface Action {
  readonly start: () => DocumentModel;
  readonly name: string;
  readonly answers?: Answers;
  /** What is typed, for the trigger. */
  readonly typed?: readonly [string, readonly (readonly unknown[])[]];
}

function run(
  action: Action,
  document: DocumentModel,
  interrupt?: Interrupt,
): { result: RunResult; isFree: boolean } {
  const host = hostOf(document);
  const options = { answers: action.answers ?? [], ...(interrupt === undefined ? {} : { interrupt }) };
  const result =
    action.typed === undefined
      ? host.run(action.name, [], options)
      : host.edit({ sheet: 'Leads', a1: action.typed[0], values: action.typed[1], ...options })[0]!.result;
  return { result, isFree: host.world.lockHolders.size === 0 };
}

/**
 * A failure may come before or after the effect of any call. What ends an execution from outside leaves what was
 * written until then, so it is tried before and after each write.
 */
const FAULTS = [
  {
    what: 'a service fails',
    make: () => new ServiceFailure('Service Spreadsheets failed while accessing document.'),
    isMeant: () => true,
  },
  {
    what: 'the execution is killed',
    make: () => new Kill('Killed'),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'before',
  },
  {
    what: 'the time is up',
    make: () => new TimeLimit(),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'after',
  },
] as const;

/** What went wrong around a fault, besides that the document is not as it should be. */
function misbehaviour(action: Action, { result, isFree }: ReturnType<typeof run>, isTold: boolean): string[] {
  const found: string[] = [];
  if (!isFree) found.push('the lock is kept');
  if (!isTold) return found;
  const failures = result.dialogs.filter(({ prompt }) => prompt.includes('Algo falló')).length;
  const said = failures + result.toasts.length;
  if (result.error !== undefined) found.push(`thrown: ${result.error.message}`);
  const wanted = action.name === 'onEdit' ? 0 : 1;
  if (said !== wanted) found.push(`said ${said} things instead of ${wanted}`);
  return found;
}

/** Before a call the document is as after the one before it: where there are hundreds, one of the two is enough. */
function isRepeated(what: string, { phase }: InterruptionPoint): boolean {
  return what === 'a service fails' && phase === 'before';
}

/**
 * What another try makes of a document that a fault has left, against what it should. It depends on nothing but the
 * document, so that of those that several faults leave alike only one is tried.
 */
function anotherTry(
  action: Action,
  made: DocumentModel,
  wanted: unknown,
): (document: DocumentModel) => string[] {
  const given = leadIdsOf(made);
  const known = new Map<string, string[]>();
  return (document) => {
    const text = documentText(document, given);
    let found = known.get(text);
    if (found === undefined) {
      const { error } = run(action, document).result;
      found = error === undefined ? [] : [`again: ${error.message}`];
      found.push(...differences(normalForm(document), wanted));
      known.set(text, found);
    }
    return found;
  };
}

/**
 * Declares the tests of one action: what it must come to after a fault at any of its moments and another try. A long
 * one meets each state of the document once.
 */
export function describeFaults(title: string, action: Action, isLong = false): void {
  const made = action.start();
  const start = (): DocumentModel => copyOf(made);
  const reference = start();
  const points = pointsOf((interrupt) => run(action, start(), interrupt));
  run(action, reference);
  const wanted = normalForm(reference);
  const tryAgain = anotherTry(action, made, wanted);
  const says = action.name === 'onEdit' ? 'nothing is said' : 'one sentence is said';

  describe(title, () => {
    test.each(isLong ? FAULTS.slice(0, 2) : FAULTS)(
      `when $what, whenever that is in its ${points.length} moments, ${says}, and doing it again gives what it should`,
      ({ what, make, isMeant }) => {
        const moments = points.filter((point) => isMeant(point) && !(isLong && isRepeated(what, point)));
        expect(moments.length).toBeGreaterThan(0);
        const faults = moments.flatMap((point) => {
          const document = start();
          const fail = at(point, () => {
            throw make();
          });
          const found = misbehaviour(action, run(action, document, fail), what === 'a service fails');
          found.push(...tryAgain(document));
          return found.map((each) => `${named(point)}: ${each}`);
        });
        expect(faults).toEqual([]);
      },
    );
  });
}
