import { formatDay } from '../values/day';
import { foldText } from '../values/text';
import { TRACKED, type Change, type OpportunityNow, type ReadCell, type TrackedField } from './types';

/**
 * What the cells of an opportunity say, field by field, in a form that is alike in every language and locale: codes,
 * plain numbers, ISO days, `''` for blank. What cannot be read is left out: it is asked about, and is no change yet.
 */
export function canonicalState(now: OpportunityNow): ReadonlyMap<TrackedField, string> {
  const state = new Map<TrackedField, string>();
  if (now.outcome !== undefined) state.set('outcome', now.outcome);
  state.set('stage', now.stage.trim());
  put('amount', now.amount, String);
  put('expectedClose', now.expectedClose, formatDay);
  state.set('insideRep', now.insideRep.trim());
  state.set('fieldRep', now.fieldRep.trim());
  state.set('lostReason', now.lostReason.trim());
  state.set('competitor', now.competitor.trim());
  put('wakeUp', now.wakeUp, formatDay);
  return state;

  function put(field: TrackedField, cell: ReadCell<number>, text: (value: number) => string): void {
    if (cell.state === 'blank') state.set(field, '');
    if (cell.state === 'read') state.set(field, text(cell.value));
  }
}

/**
 * What has changed since an opportunity was last processed, in the order of {@link TRACKED}. A field that was never
 * processed begins as it stands, without a change, but for the outcome of what DUO handed over: that began as
 * open. Texts are compared folded, amounts as numbers, outcomes as codes, so that translating a word or writing
 * `1.000 €` for 1000 is no change.
 */
export function changesOf(known: ReadonlyMap<string, string>, now: OpportunityNow): readonly Change[] {
  const state = canonicalState(now);
  const changes: Change[] = [];
  for (const field of TRACKED) {
    const to = state.get(field);
    const from = known.get(field) ?? (field === 'outcome' && now.isHandedOver ? 'open' : undefined);
    if (to === undefined || from === undefined) continue;
    if (foldText(from) !== foldText(to)) changes.push({ field, from, to });
  }
  return changes;
}
