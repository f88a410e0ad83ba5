import type { Day } from '../values/cell';
import { monthKey } from '../values/day';
import { channelOf, isContradictory, recordChannels, type RecordChannels } from './channels';
import { currenciesAdded } from './currency';
import { returnRow, type Presence } from './figures';
import { channelsAsKeys, monthsOfRecords } from './grouping';
import { joinLeads } from './join';
import { labelRecords, type LabelledRecords } from './labelling';
import { isImmature } from './maturity';
import { returnProblems, sourcesWithoutOneChannel } from './problems';
import { median } from './statistics/median';
import { tallyRecords, type Sums } from './tally';
import type { ReturnInput, ReturnOptions, SourceReturn } from './types';

/**
 * What each source, channel, campaign or month cost and brought (METHOD §6).
 *
 * - Every lead, opportunity and cost counts in one row and once in the total. A row without a key has key
 *   `''`. Leads without a cost and costs without leads both appear; a budget alone does not.
 * - `cost` is null where no cost is known for the key (nobody said it was free), and so is all that follows
 *   from it; the total's is the sum of what is known.
 * - `cac` is null unless a people cost stands among the costs of the key; for the total, anywhere among them,
 *   since salaries are often booked for the team and not per source.
 * - The basis only moves records between months: grouped otherwise, all of them count under both.
 * - `immature` is about cohorts, hence null on basis `period`. Grouped by month it is that of the month; else
 *   a row is immature when its earliest lead is, that is, when none of its cohorts can be judged yet.
 * - With several currencies all money is null: rows in different currencies cannot be compared either.
 *
 * O(records) time; 50,000 leads, 10,000 opportunities and 2,000 costs take tens of milliseconds. The order of
 * the records changes nothing but which spelling is shown in a tie. No errors: whatever cannot be known is
 * null, and `problems` says what the reader should be told.
 */
export function sourceReturn(input: ReturnInput, options: ReturnOptions): SourceReturn {
  const { basis, by, today } = options;
  const costs = input.costs ?? [];
  const join = joinLeads(input.leads, input.opportunities ?? []);
  const sources = labelRecords(input, join.leadOf, 'source');
  const campaigns = labelRecords(input, join.leadOf, 'campaign');
  const channels = recordChannels(input, sources, campaigns, join.leadOf);
  const keys = {
    source: () => sources,
    campaign: () => campaigns,
    channel: () => channelsAsKeys(channels),
    month: () => monthsOfRecords(input, join.leadOf, basis),
  }[by]();
  const tally = tallyRecords(input, keys, join.leadOf);
  const currencies = currenciesAdded(input.opportunities ?? [], costs);
  const presence: Presence = {
    scored: input.scored,
    opportunities: input.opportunities !== undefined,
    acceptance: tally.total.acceptanceKnown > 0 || tally.total.opportunities === 0,
    oneCurrency: currencies.length <= 1,
  };

  const shown = keysInOrder(keys, tally.rows, by === 'month');
  const channelSets = by === 'month' ? new Uint8Array(keys.size) : channelSetsOfKeys(keys, channels);
  const usualDaysToClose = median(tally.total.daysToClose);
  const immature = (month: string): boolean | null =>
    basis === 'cohort' ? isImmature(month, usualDaysToClose, today) : null;
  const rows = shown.map((key) => {
    const sums = tally.rows[key]!;
    const name = keys.keys[key]!;
    const month = by === 'month' ? name : monthOf(sums.firstCreated);
    const channel = channelOf(by === 'channel' ? key : channelSets[key]!);
    return returnRow({ key: name, channel, immature: immature(month) }, sums, presence);
  });
  const ofTotal = { key: '', channel: null, immature: immature(monthOf(tally.total.firstCreated)) };
  // What has no source or campaign is no one thing, so that its channels may differ.
  const contradictory =
    by === 'channel'
      ? sourcesWithoutOneChannel(sources, channels)
      : shown.map((key) => (isContradictory(channelSets[key]!) ? keys.keys[key]! : '')).filter(Boolean);
  return {
    basis,
    by,
    currency: currencies.length === 1 ? currencies[0]! : '',
    rows,
    total: returnRow(ofTotal, tally.total, presence),
    problems: returnProblems({ currencies, contradictory, join, tally, costs }),
  };
}

function monthOf(day: Day | undefined): string {
  return day === undefined ? '' : monthKey(day);
}

/** Per key, all channels that its records have. */
function channelSetsOfKeys(keys: LabelledRecords, channels: RecordChannels): Uint8Array {
  const sets = new Uint8Array(keys.size);
  const gather = (keysOfRecords: Int32Array, channelsOfRecords: Int32Array): void =>
    keysOfRecords.forEach((key, i) => {
      sets[key] = sets[key]! | channelsOfRecords[i]!;
    });
  gather(keys.leads, channels.leads);
  gather(keys.opportunities, channels.opportunities);
  gather(keys.costs, channels.costs);
  return sets;
}

/** Keys that some record has: months in order, else most leads first; the row without a key last. */
function keysInOrder(keys: LabelledRecords, sums: readonly Sums[], chronological: boolean): number[] {
  const used = [...keys.keys.keys()].filter((key) => sums[key]!.records > 0);
  return used.sort((a, b) => {
    const nameless = Number(keys.keys[a] === '') - Number(keys.keys[b] === '');
    if (nameless !== 0) return nameless;
    if (!chronological && sums[a]!.leads !== sums[b]!.leads) return sums[b]!.leads - sums[a]!.leads;
    return keys.order[a]! < keys.order[b]! ? -1 : 1;
  });
}
