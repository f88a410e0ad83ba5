import { integersOf } from './integers';
import { BLANK_LABEL } from './labels';
import type { LabelledRecords } from './labelling';
import type { Channel, ReturnInput } from './types';

/** Channels as bits, so that a set of them is one number: 0 unknown, 1 active, 2 passive, 3 contradictory. */
export type ChannelSet = number;
const ACTIVE = 1;
const PASSIVE = 2;

/** The channel of a set, null where it is unknown or contradictory. */
export function channelOf(set: ChannelSet): Channel | null {
  if (set === ACTIVE) return 'active';
  return set === PASSIVE ? 'passive' : null;
}

/** Whether the set holds both. */
export function isContradictory(set: ChannelSet): boolean {
  return set === (ACTIVE | PASSIVE);
}

/** Per record, the set of its channels. */
export interface RecordChannels {
  readonly leads: Int32Array;
  readonly opportunities: Int32Array;
  readonly costs: Int32Array;
}

/**
 * The channel of each record: its own; else the one that other leads and costs give to its source and
 * campaign; else to its source. One source may be active in one campaign and passive in another, so the
 * narrower evidence goes first; contradictory evidence is kept as such. Records without a source say nothing
 * about others without a source. An opportunity has the channel of its lead. O(records).
 */
export function recordChannels(
  input: ReturnInput,
  sources: LabelledRecords,
  campaigns: LabelledRecords,
  leadOf: Int32Array,
): RecordChannels {
  const costs = input.costs ?? [];
  const ofSource = new Uint8Array(sources.size);
  const ofCampaign = new Map<number, ChannelSet>();
  const pairOf = (source: number, campaign: number) => source * campaigns.size + campaign;
  const learn = (channel: Channel | undefined, source: number, campaign: number): void => {
    if (channel === undefined) return;
    const bit = bitOf(channel);
    if (source !== BLANK_LABEL) ofSource[source] = ofSource[source]! | bit;
    if (campaign !== BLANK_LABEL) {
      const pair = pairOf(source, campaign);
      ofCampaign.set(pair, (ofCampaign.get(pair) ?? 0) | bit);
    }
  };
  const infer = (channel: Channel | undefined, source: number, campaign: number): ChannelSet => {
    if (channel !== undefined) return bitOf(channel);
    return ofCampaign.get(pairOf(source, campaign)) ?? ofSource[source]!;
  };
  input.leads.forEach((lead, i) => learn(lead.channel, sources.leads[i]!, campaigns.leads[i]!));
  costs.forEach((cost, i) => learn(cost.channel, sources.costs[i]!, campaigns.costs[i]!));
  const leadChannels = integersOf(input.leads, (lead, i) =>
    infer(lead.channel, sources.leads[i]!, campaigns.leads[i]!),
  );
  return {
    leads: leadChannels,
    costs: integersOf(costs, (cost, i) => infer(cost.channel, sources.costs[i]!, campaigns.costs[i]!)),
    opportunities: integersOf(input.opportunities ?? [], (_, i) => {
      const ofLead = leadChannels[leadOf[i]!] ?? 0;
      return ofLead === 0 ? infer(undefined, sources.opportunities[i]!, campaigns.opportunities[i]!) : ofLead;
    }),
  };
}

function bitOf(channel: Channel): ChannelSet {
  return channel === 'active' ? ACTIVE : PASSIVE;
}
