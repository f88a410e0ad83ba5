import { monthKey } from '../values/day';
import type { Day } from '../values/cell';
import { channelOf, isContradictory, type RecordChannels } from './channels';
import { integersOf } from './integers';
import type { LabelledRecords } from './labelling';
import type { Basis, ReturnInput } from './types';

/** Numbers month keys from 1; 0 is the undated. A day met before costs one lookup. */
class Months {
  private readonly numberOfDay = new Map<Day, number>();
  private readonly numberOfKey = new Map<string, number>([['', 0]]);
  readonly keys: string[] = [''];

  of(when: Day | string | undefined): number {
    if (when === undefined) return 0;
    if (typeof when === 'string') return this.ofKey(when);
    let number = this.numberOfDay.get(when);
    if (number === undefined) {
      number = this.ofKey(monthKey(when));
      this.numberOfDay.set(when, number);
    }
    return number;
  }

  private ofKey(key: string): number {
    let number = this.numberOfKey.get(key);
    if (number === undefined) {
      number = this.keys.push(key) - 1;
      this.numberOfKey.set(key, number);
    }
    return number;
  }
}

/**
 * The month of every record (METHOD §6): leads by the day they were created, costs by their period.
 *
 * - `cohort`: opportunities by the month their lead was created; one without a lead by its own creation, the
 *   first that is known of that customer.
 * - `period`: opportunities by the day they closed. What is open has not closed, whatever stands in its
 *   close date (often the expected one), and is undated.
 */
export function monthsOfRecords(input: ReturnInput, leadOf: Int32Array, basis: Basis): LabelledRecords {
  const months = new Months();
  const leads = integersOf(input.leads, (lead) => months.of(lead.createdDay));
  const opportunities = integersOf(input.opportunities ?? [], (opportunity, i) => {
    if (basis === 'cohort') return leads[leadOf[i]!] ?? months.of(opportunity.createdDay);
    return opportunity.outcome === 'open' ? 0 : months.of(opportunity.closedDay);
  });
  const costs = integersOf(input.costs ?? [], (cost) => months.of(cost.period));
  return { leads, opportunities, costs, size: months.keys.length, keys: months.keys, order: months.keys };
}

/** Every record under its channel: `active`, `passive`, or `''` where unknown or contradictory. */
export function channelsAsKeys(channels: RecordChannels): LabelledRecords {
  const keyOf = (set: number): number => (isContradictory(set) ? 0 : set);
  const keys = [0, 1, 2].map((set) => channelOf(set) ?? '');
  return {
    leads: channels.leads.map(keyOf),
    opportunities: channels.opportunities.map(keyOf),
    costs: channels.costs.map(keyOf),
    size: keys.length,
    keys,
    order: keys,
  };
}
