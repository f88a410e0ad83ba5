import { foldText } from '../values/text';
import { backOf, changeToken, type LoggedChange, type OwnerChange, type OwnedThing } from './owner-change';

/** What taking an act back comes to. */
export interface UndoPlan {
  readonly act: string;
  /** What still stands as the act left it, with what it becomes again. */
  readonly back: readonly OwnerChange[];
  /** What somebody changed since: it stays. */
  readonly changedSince: number;
  /** What is no longer in the sheet. */
  readonly gone: number;
}

/** The name that stands in a place now; undefined where there is no such lead or opportunity. */
export type StandsNow = (what: OwnedThing, id: string) => string | undefined;

/**
 * How an act is taken back: only what still stands as the act left it gets its old name again. `changes` are those
 * of the whole log; entries of the act that were taken back already are left out, so a plan made after half of it was
 * carried out is the other half.
 */
export function planUndo(act: string, changes: readonly LoggedChange[], now: StandsNow): UndoPlan {
  const done = new Set(
    changes.filter((change) => change.act === backOf(act)).map((change) => changeToken(act, change)),
  );
  const back: OwnerChange[] = [];
  let changedSince = 0;
  let gone = 0;
  for (const change of changes) {
    if (change.act !== act || done.has(changeToken(act, change))) continue;
    const { what, id, leadId, from, to } = change;
    // Only its territory was written.
    if (from === to) continue;
    const standing = now(what, id);
    if (standing === undefined) gone += 1;
    else if (foldText(standing) !== foldText(to)) changedSince += 1;
    else back.push({ what, id, leadId, from: to, to: from });
  }
  return { act, back, changedSince, gone };
}

/** The latest act of which anything can be taken back; undefined where there is none. `changes` are in log order. */
export function lastUndo(changes: readonly LoggedChange[], now: StandsNow): UndoPlan | undefined {
  const acts = new Map<string, LoggedChange[]>();
  for (const change of changes) {
    const known = acts.get(change.act);
    if (known === undefined) acts.set(change.act, [change]);
    else known.push(change);
  }
  for (const act of [...acts.keys()].reverse()) {
    if ([...acts.keys()].some((other) => backOf(other) === act)) continue;
    const plan = planUndo(act, [...acts.get(act)!, ...(acts.get(backOf(act)) ?? [])], now);
    if (plan.back.length > 0) return plan;
  }
  return undefined;
}
