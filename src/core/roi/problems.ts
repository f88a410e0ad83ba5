import { isContradictory, type RecordChannels } from './channels';
import { identicalCosts } from './identical-costs';
import type { LeadJoin } from './join';
import type { LabelledRecords } from './labelling';
import type { Tally } from './tally';
import type { CostRecord, ReturnProblem } from './types';

/** What was found out while the return was made. */
export interface Findings {
  readonly currencies: readonly string[];
  /** Sources or campaigns that are both active and passive. */
  readonly contradictory: readonly string[];
  readonly join: LeadJoin;
  readonly tally: Tally;
  readonly costs: readonly CostRecord[];
}

/** What the reader of the figures must be told, always in the same order; one entry per code. */
export function returnProblems(findings: Findings): ReturnProblem[] {
  const { currencies, contradictory, join, tally, costs } = findings;
  const problems: ReturnProblem[] = [];
  if (currencies.length > 1) problems.push({ code: 'several_currencies', currencies });
  if (contradictory.length > 0) {
    problems.push({ code: 'conflicting_channels', keys: [...contradictory].sort() });
  }
  const counts = [
    ['opportunities_without_lead', join.withoutLead],
    ['several_leads_one_email', join.severalLeads],
    ['won_without_amount', tally.withoutAmount],
    ['closed_without_day', tally.withoutCloseDay],
    ['closed_before_created', tally.closedBeforeCreated],
    ['identical_costs', identicalCosts(costs)],
  ] as const;
  for (const [code, count] of counts) if (count > 0) problems.push({ code, count });
  return problems;
}

/** The sources of records whose channel cannot be told because the evidence for it is contradictory. */
export function sourcesWithoutOneChannel(sources: LabelledRecords, channels: RecordChannels): string[] {
  const found = new Set<string>();
  const gather = (keysOfRecords: Int32Array, channelsOfRecords: Int32Array): void =>
    keysOfRecords.forEach((key, i) => {
      if (isContradictory(channelsOfRecords[i]!)) found.add(sources.keys[key]!);
    });
  gather(sources.leads, channels.leads);
  gather(sources.opportunities, channels.opportunities);
  gather(sources.costs, channels.costs);
  return [...found];
}
