import type { Interrupt, InterruptionPoint } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { RunResult } from '../../src/runtime/result';
import { hostOf } from './bundle';
import { documentText, leadIdsOf } from './document-text';
import type { Deed } from './people';
import { at, named, pointsOf } from './points';
import {
  copyOf,
  idsByKey,
  notesByKey,
  ownHeaders,
  ownPositions,
  resultsByKey,
  sheetOf,
  strayCells,
  userCells,
  withoutOurs,
} from './workbook';

/** Carries an action out on a document. */
export type Act = (document: DocumentModel, interrupt?: Interrupt) => RunResult;

/** Sheets calculates a formula as soon as it is written; those of these tests are all `=I5*2`. */
export function calculating(document: DocumentModel, interrupt?: Interrupt): Interrupt {
  return (point) => {
    if (point.name === 'Range.setFormulas' && point.phase === 'after') {
      for (const row of sheetOf(document).rows) {
        row?.formulas?.forEach((formula, column) => {
          const [, letter, number] = /^=([A-Z])(\d+)\*2$/.exec(formula ?? '') ?? [];
          if (letter === undefined || row.values[column] !== null) return;
          const factor = sheetOf(document).rows[Number(number) - 1]?.values[letter.charCodeAt(0) - 65];
          row.values[column] = Number(factor) * 2;
        });
      }
    }
    interrupt?.(point);
  };
}

/** A menu item. */
export const menu =
  (name: string): Act =>
  (document, interrupt) =>
    hostOf(document).run(name, [], { answers: [], interrupt: calculating(document, interrupt) });

/** What a person types or pastes, and the trigger that follows. */
export const typeInto =
  (a1: string, values: readonly (readonly unknown[])[]): Act =>
  (document, interrupt) =>
    hostOf(document).edit({
      sheet: 'Leads',
      a1,
      values,
      interrupt: calculating(document, interrupt),
    })[0]!.result;

/** What each lead must show, from a clean scoring of the same cells. */
export function scoredAfresh(document: DocumentModel): Record<string, Record<string, unknown>> {
  const clean = withoutOurs(document);
  hostOf(clean).run('scoreAll', [], { answers: [] });
  return resultsByKey(clean);
}

/** The notes each lead must carry, from a clean flagging of the same cells. */
export function notedAfresh(document: DocumentModel): Record<string, Record<string, string>> {
  const clean = withoutOurs(document);
  for (const row of sheetOf(clean).rows) {
    row?.notes?.forEach((note, column) => {
      if (note?.startsWith('DUO:')) delete row.notes![column];
    });
  }
  hostOf(clean).run('flagMissing', [], { answers: [] });
  return notesByKey(clean);
}

const HEADERS = {
  id: 'ID DUO',
  score: 'Puntos DUO',
  range: 'Mín–máx',
  status: 'Estado DUO',
  missing: 'Falta',
  why: 'Por qué',
  next: 'Siguiente pregunta',
  version: 'Versión DUO',
  scoredWith: 'DUO puntuado con',
};

/** What an action that was disturbed is held against. */
export interface Expectation {
  /** The document before the action. */
  readonly before: DocumentModel;
  /** The user's cells after the action. */
  readonly theirs: Record<string, unknown>;
  /** What each lead shows when it is scored as it stands, and as it stood before the deed. */
  readonly afresh: Record<string, Record<string, unknown>>;
  readonly undone: Record<string, Record<string, unknown>>;
  /** The notes each lead may carry, those it must carry first. */
  readonly notes: readonly Record<string, Record<string, string>>[];
}

/** Everything that went wrong in a document in which an action was disturbed; `again` is the next run. */
export function faultsOf(
  document: DocumentModel,
  result: RunResult,
  expectation: Expectation,
  flags: boolean,
  again: () => void,
): string[] {
  return [...faultsOfRun(result), ...faultsOfDocument(document, expectation, flags, again)];
}

function faultsOfRun({ error, missing, dialogs }: RunResult): string[] {
  const faults: string[] = [];
  if (error !== undefined) faults.push(`error: ${error.message}`);
  if (missing.length > 0) faults.push(`missing: ${missing.join()}`);
  if (dialogs.length > 0) faults.push(`dialog: ${JSON.stringify(dialogs[0]!.prompt)}`);
  return faults;
}

function faultsOfDocument(
  document: DocumentModel,
  { before, theirs, afresh, undone, notes }: Expectation,
  flags: boolean,
  again: () => void,
): string[] {
  const faults: string[] = [];
  const check = (what: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      faults.push(`${what}: ${firstDifference(found, wanted)}`);
    }
  };
  check('the cells of the user', userCells(document), theirs);
  if (ownPositions(document).size > 0) check('our headers', ownHeaders(document), HEADERS);
  check('results outside leads', strayCells(document), []);
  // What was scored before, or what its cells said before the deed: the next run scores it anew.
  const earlier = ownPositions(before).size === 0 ? {} : resultsByKey(before);
  const blank = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, '']));
  delete blank['id'];
  const results = resultsByKey(document);
  for (const [key, now] of Object.entries(results)) {
    const allowed = [afresh[key], undone[key], earlier[key], blank].map((each) =>
      JSON.stringify(sorted(each ?? {})),
    );
    if (!allowed.includes(JSON.stringify(sorted(now)))) faults.push(`${key} shows ${JSON.stringify(now)}`);
  }
  for (const [key, found] of Object.entries(notesByKey(document))) {
    for (const [header, text] of Object.entries(found)) {
      if (![...notes, notesByKey(before)].some((each) => each[key]?.[header] === text))
        faults.push(`a note on ${key} ${header}: ${text}`);
    }
  }
  const idsThen = idsByKey(before);
  const idsNow = idsByKey(document);
  for (const [key, id] of Object.entries(idsNow)) {
    if ((idsThen[key] ?? '') !== '' && idsThen[key] !== id)
      faults.push(`${key} had ${idsThen[key]}, has ${id}`);
  }
  const given = Object.values(idsNow).filter((id) => id !== '');
  if (new Set(given).size !== given.length) faults.push('two leads have one id');
  const isDone = !flags && JSON.stringify(sorted(results)) === JSON.stringify(sorted(afresh));
  if (isDone && given.length === Object.keys(idsNow).length) return faults;
  again();
  check('results after the next run', sorted(resultsByKey(document)), sorted(afresh));
  check('cells of the user after the next run', userCells(document), theirs);
  if (flags) check('our notes after the next run', sorted(notesByKey(document)), sorted(notes[0]!));
  const idsLater = idsByKey(document);
  for (const [key, id] of Object.entries(idsNow)) {
    if (id !== '' && idsLater[key] !== id) faults.push(`the next run gave ${key} another id`);
  }
  if (Object.values(idsLater).includes('')) faults.push('a lead without id after the next run');
  if (new Set(Object.values(idsLater)).size !== Object.keys(idsLater).length)
    faults.push('two leads, one id later');
  return faults;
}

function sorted(value: object): unknown {
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, typeof each === 'object' && each !== null ? sorted(each as object) : each]),
  );
}

function firstDifference(found: unknown, wanted: unknown): string {
  if (typeof found !== 'object' || typeof wanted !== 'object' || found === null || wanted === null) {
    return `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`;
  }
  for (const key of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
    const [one, other] = [(found as Record<string, unknown>)[key], (wanted as Record<string, unknown>)[key]];
    if (JSON.stringify(one) !== JSON.stringify(other)) {
      return `${key}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
    }
  }
  return 'another order';
}

/** What must come of an action on a document and a deed at any moment of it. */
export function expectationOf(
  start: () => DocumentModel,
  act: Act,
  isEdit: boolean,
  deed: Deed,
): Expectation {
  const expected = start();
  if (isEdit) act(expected, undefined);
  deed(expected);
  const undisturbed = undisturbedOf(start, act, isEdit);
  return {
    before: undisturbed.before,
    theirs: userCells(expected),
    afresh: scoredAfresh(expected),
    undone: undisturbed.undone,
    notes: [notedAfresh(expected), undisturbed.notes],
  };
}

interface Undisturbed extends Pick<Expectation, 'before' | 'undone'> {
  readonly notes: Record<string, Record<string, string>>;
}

/** By action, then by where it begins: the same whatever the deed. */
const known = new WeakMap<Act, WeakMap<() => DocumentModel, Undisturbed>>();

function undisturbedOf(start: () => DocumentModel, act: Act, isEdit: boolean): Undisturbed {
  const ofAct = known.get(act) ?? new WeakMap<() => DocumentModel, Undisturbed>();
  known.set(act, ofAct);
  let found = ofAct.get(start);
  if (found === undefined) {
    const document = start();
    if (isEdit) act(document, undefined);
    found = { before: start(), undone: scoredAfresh(document), notes: notedAfresh(document) };
    ofAct.set(start, found);
  }
  return found;
}

/** A disturbed action: where, when and by what. */
export interface Disturbance {
  readonly start: () => DocumentModel;
  readonly act: Act;
  readonly isEdit?: boolean;
  readonly flags?: boolean;
}

/**
 * All faults of an action when somebody does a deed at any of its moments, each named by its moment. What is wrong with a
 * document, and what the next run makes of it, depends on nothing but the document: many moments leave the same one, which
 * is looked at once.
 */
export function faultsAtAll(
  { start, act, isEdit = false, flags = false }: Disturbance,
  deed: Deed,
): string[] {
  const expectation = expectationOf(start, act, isEdit, deed);
  const given = leadIdsOf(expectation.before);
  const known = new Map<string, string[]>();
  return momentsOf({ start, act }).flatMap((point) => {
    const document = start();
    const result = act(
      document,
      at(point, () => deed(document)),
    );
    const again = (): void => {
      hostOf(document).run(flags ? 'flagMissing' : 'scoreAll', [], { answers: [] });
    };
    const text = documentText(document, given);
    let ofDocument = known.get(text);
    if (ofDocument === undefined)
      known.set(text, (ofDocument = faultsOfDocument(document, expectation, flags, again)));
    return [...faultsOfRun(result), ...ofDocument].map((fault) => `${named(point)}: ${fault}`);
  });
}

/**
 * The moments of an action at which somebody may do something: before each call and after the last. After one call and before
 * the next is the same moment: nothing reads or writes the document in between.
 */
export function momentsOf({ start, act }: Pick<Disturbance, 'start' | 'act'>): InterruptionPoint[] {
  const points = pointsOf((interrupt) => act(start(), interrupt));
  return points.filter(({ phase }, index) => phase === 'before' || index === points.length - 1);
}

/** Copies of one document, made once. */
export function copies(make: () => DocumentModel): () => DocumentModel {
  let made: DocumentModel | undefined;
  return () => copyOf((made ??= make()));
}
