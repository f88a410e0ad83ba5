import type { Day } from '../values/cell';

/** Who starts: `active` (outbound: we do) or `passive` (inbound: they do) (METHOD §2). */
export type Channel = 'active' | 'passive';

/** Where an opportunity stands (METHOD §2); deferred is neither won nor lost. */
export type Outcome = 'open' | 'won' | 'lost' | 'deferred';

/** What money was spent on; `people` is what makes a cost per sale a cost of acquisition. */
export type CostType = 'media' | 'people' | 'travel' | 'tools' | 'other';

/** Whose month counts: that of the lead (`cohort`) or that of each event (`period`) (METHOD §6). */
export type Basis = 'cohort' | 'period';

/** What a row of the return stands for. */
export type Grouping = 'source' | 'channel' | 'campaign' | 'month';

/** One lead row. Texts are as written, `''` where blank. */
export interface LeadRecord {
  readonly leadId: string;
  readonly email: string;
  readonly source: string;
  readonly campaign: string;
  readonly channel?: Channel | undefined;
  readonly createdDay?: Day | undefined;
  /** No required field is blank; not looked at when the leads were not scored. */
  readonly complete: boolean;
  /** Status is `qualified`; not looked at when the leads were not scored. */
  readonly qualified: boolean;
}

/** How an opportunity or an activity names its lead. */
export interface LeadReference {
  /** Position in the leads, where it is known (the lead's own row holds the outcome); goes before all else. */
  readonly leadIndex?: number | undefined;
  readonly leadId?: string | undefined;
  readonly email?: string | undefined;
}

/** One opportunity. Texts are as written, `''` or absent where blank. */
export interface OpportunityRecord extends LeadReference {
  readonly source?: string | undefined;
  readonly campaign?: string | undefined;
  readonly createdDay?: Day | undefined;
  readonly closedDay?: Day | undefined;
  readonly outcome: Outcome;
  /** Field sales accepted it; undefined where the table does not tell. */
  readonly accepted?: boolean | undefined;
  /** A finite number in units of the currency. */
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
}

/** One row of the Costs tab. Texts are as written, `''` where blank. */
export interface CostRecord {
  readonly source: string;
  readonly campaign: string;
  readonly channel?: Channel | undefined;
  readonly type: CostType;
  /** A month key `YYYY-MM` or a day. */
  readonly period?: string | Day | undefined;
  /** Planned money: never added, a plan is not a cost (METHOD §8). */
  readonly budget?: number | undefined;
  /** Money spent, a finite number in units of the currency; undefined where the cell is blank. */
  readonly cost?: number | undefined;
  readonly currency?: string | undefined;
}

export interface ReturnInput {
  readonly leads: readonly LeadRecord[];
  /** Whether the leads were scored; when not, `complete` and `qualified` are an absent input. */
  readonly scored: boolean;
  /** Undefined when there is no such table, which is not the same as an empty one. */
  readonly opportunities?: readonly OpportunityRecord[] | undefined;
  /** Undefined when there is no such table, which is not the same as an empty one. */
  readonly costs?: readonly CostRecord[] | undefined;
}

export interface ReturnOptions {
  readonly basis: Basis;
  readonly by: Grouping;
  /** Without it nothing is said about immaturity. */
  readonly today?: Day | undefined;
}

/**
 * One line of the return. Counts are whole numbers, rates fractions, money in units of the currency, days
 * whole or half days; null is what METHOD §6 leaves blank: over zero, or from an absent input.
 */
export interface ReturnRow {
  /** The source or campaign in its commonest spelling, the channel or the month `YYYY-MM`; `''` for none. */
  readonly key: string;
  /** Null where unknown, contradictory, or without meaning (months and the total). */
  readonly channel: Channel | null;
  /** Received: every lead row, whatever its status. */
  readonly leads: number;
  readonly complete: number | null;
  readonly qualified: number | null;
  readonly opportunities: number | null;
  readonly accepted: number | null;
  readonly won: number | null;
  readonly lost: number | null;
  readonly deferred: number | null;
  readonly open: number | null;
  /** Of won opportunities only; null when some were won and none says for how much. */
  readonly revenue: number | null;
  /** Null where no cost is known for this key; the total is the sum of what is known. */
  readonly cost: number | null;
  /** Cost per lead received. */
  readonly cpl: number | null;
  readonly costPerQualified: number | null;
  /** Cost / won. */
  readonly costPerSale: number | null;
  /** Cost / won, only where a people cost is included. */
  readonly cac: number | null;
  /** (Revenue − cost) / cost. */
  readonly roi: number | null;
  /** Revenue / cost. */
  readonly roas: number | null;
  /** Won / (won + lost). */
  readonly winRate: number | null;
  /** Lower and upper end of the 95 % Wilson interval of the win rate. */
  readonly winRateLow: number | null;
  readonly winRateHigh: number | null;
  /** Won / opportunities. */
  readonly closeRate: number | null;
  /** Leads with a win / leads. */
  readonly leadToCustomer: number | null;
  /** From the lead's creation (else the opportunity's) to the close of won ones. */
  readonly medianDaysToClose: number | null;
  /** Too recent to be judged; null where the question has no answer. */
  readonly immature: boolean | null;
}

/** What the reader of the figures must be told; the shell chooses the words. */
export type ReturnProblem =
  | { readonly code: 'several_currencies'; readonly currencies: readonly string[] }
  | { readonly code: 'conflicting_channels'; readonly keys: readonly string[] }
  | { readonly code: 'opportunities_without_lead'; readonly count: number }
  | { readonly code: 'several_leads_one_email'; readonly count: number }
  | { readonly code: 'won_without_amount'; readonly count: number }
  | { readonly code: 'closed_without_day'; readonly count: number }
  | { readonly code: 'closed_before_created'; readonly count: number }
  | { readonly code: 'identical_costs'; readonly count: number };

export interface SourceReturn {
  readonly basis: Basis;
  readonly by: Grouping;
  /** The one currency named by the amounts and costs, `''` when none is named or there are several. */
  readonly currency: string;
  /** Months in order, else most leads first; the row without a key last. */
  readonly rows: readonly ReturnRow[];
  /** Counts, revenue and cost are those of the rows together, rates those of the whole; key `''`. */
  readonly total: ReturnRow;
  readonly problems: readonly ReturnProblem[];
}
