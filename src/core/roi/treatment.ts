import { integersOf } from './integers';
import { joinLeads, NO_LEAD } from './join';
import { Labels } from './labels';
import { median } from './statistics/median';
import type { LeadRecord, LeadReference } from './types';

/** One thing done with a lead, or by it (METHOD §2: a touch). */
export interface ActivityRecord extends LeadReference {
  readonly isCall: boolean;
  /** Hours since 1970-01-01 by the wall clock; undefined where the time of day is not known. */
  readonly hour?: number | undefined;
}

export interface TreatmentInput {
  readonly leads: readonly LeadRecord[];
  /** Per lead, when it came in, like {@link ActivityRecord.hour}. */
  readonly createdHours: readonly (number | undefined)[];
  readonly activities: readonly ActivityRecord[];
}

/** How the leads of one source were treated. */
export interface TreatmentRow {
  /** The source in its commonest spelling, `''` for none. */
  readonly key: string;
  readonly leads: number;
  /** Leads without any activity, by anybody. */
  readonly neverTouched: number;
  /** Leads called at least once. */
  readonly called: number;
  /** Calls, answered or not. */
  readonly attempts: number;
  /** Calls per lead received; null without leads. */
  readonly attemptsPerLead: number | null;
  /** Median over the leads called, in hours; a call before the lead was written down counts as 0. */
  readonly medianHoursToFirstCall: number | null;
}

export interface Treatment {
  /** Most leads first; the row without a key last. */
  readonly rows: readonly TreatmentRow[];
  readonly total: TreatmentRow;
  readonly activitiesWithoutLead: number;
}

/**
 * Treatment beside results (METHOD §6): a source that nobody phones is not a bad source. Activities find their
 * lead as opportunities do ({@link joinLeads}). O(leads + activities).
 */
export function treatmentBySource({ leads, createdHours, activities }: TreatmentInput): Treatment {
  const { leadOf, withoutLead } = joinLeads(leads, activities);
  const touched = new Uint8Array(leads.length);
  const calls = new Int32Array(leads.length);
  const firstCall = new Float64Array(leads.length).fill(Infinity);
  activities.forEach(({ isCall, hour }, i) => {
    const lead = leadOf[i]!;
    if (lead === NO_LEAD) return;
    touched[lead] = 1;
    if (!isCall) return;
    calls[lead] = calls[lead]! + 1;
    if (hour !== undefined && hour < firstCall[lead]!) firstCall[lead] = hour;
  });

  const labels = new Labels();
  const labelOf = integersOf(leads, ({ source }) => labels.count(source));
  const sums = Array.from({ length: labels.size }, noTreatment);
  const total = noTreatment();
  labelOf.forEach((label, lead) => {
    const created = createdHours[lead];
    const first = firstCall[lead]!;
    for (const sum of [sums[label]!, total]) {
      sum.leads += 1;
      if (touched[lead] === 0) sum.neverTouched += 1;
      if (calls[lead]! > 0) sum.called += 1;
      sum.attempts += calls[lead]!;
      if (created !== undefined && first !== Infinity) sum.hours.push(Math.max(0, first - created));
    }
  });

  const shown = labels.shown();
  const rows = [...shown.keys()]
    .filter((label) => sums[label]!.leads > 0)
    .map((label) => treatmentRow(shown[label]!, sums[label]!))
    .sort(
      (a, b) => Number(a.key === '') - Number(b.key === '') || b.leads - a.leads || (a.key < b.key ? -1 : 1),
    );
  return { rows, total: treatmentRow('', total), activitiesWithoutLead: withoutLead };
}

interface TreatmentSums {
  leads: number;
  neverTouched: number;
  called: number;
  attempts: number;
  hours: number[];
}

function noTreatment(): TreatmentSums {
  return { leads: 0, neverTouched: 0, called: 0, attempts: 0, hours: [] };
}

function treatmentRow(key: string, sums: TreatmentSums): TreatmentRow {
  return {
    key,
    leads: sums.leads,
    neverTouched: sums.neverTouched,
    called: sums.called,
    attempts: sums.attempts,
    attemptsPerLead: sums.leads === 0 ? null : sums.attempts / sums.leads,
    medianHoursToFirstCall: median(sums.hours),
  };
}
