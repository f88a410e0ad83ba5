import type { ReturnRow } from '../core/roi/types';
import type { Status } from '../core/scoring/types';

/** What a page or the command line may tell about a document before asking for reports. */
export interface Configuration {
  /** Names of tabs of this document. */
  readonly leadsTab?: string;
  readonly definitionTab?: string;
  readonly costsTab?: string;
  readonly opportunitiesTab?: string;
  /** Role → header of the Leads tab, for columns that would be guessed wrong. */
  readonly roles?: Readonly<Record<string, string>>;
  /** A team's own words for outcomes. */
  readonly outcomeWords?: Readonly<Record<'won' | 'lost' | 'deferred', readonly string[]>>;
}

/** What a reader of files asks before it makes cells of texts. */
export interface ColumnsQuestion {
  readonly headers: readonly string[];
  /** Role → header, for columns whose header does not tell. */
  readonly roles: Readonly<Record<string, string>>;
}

/** The answer of an exposed function: what was asked, or what the person must do, in words. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Result of scoring every row. Fields are named by the user's own headers. */
export interface ScoreReport {
  readonly definition: { readonly digest: string; readonly threshold: number; readonly max: number };
  readonly counts: Readonly<Record<Status, number>>;
  readonly rows: readonly ScoreReportRow[];
  /** Name of the tab that was scored. */
  readonly tab: string;
  /** Warnings about the definition and the data, in words. */
  readonly warnings: readonly string[];
}

export interface ScoreReportRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly status: Status;
  /** Blank required fields. */
  readonly missing: readonly string[];
  readonly unreadable: readonly string[];
  /** `criterion` counts the rows of the definition table from 1. */
  readonly why: readonly { readonly criterion: number; readonly points: number }[];
  readonly next: string | null;
}

export interface SourceReturnOptions {
  readonly basis?: 'cohort' | 'period';
  readonly by?: 'source' | 'channel' | 'campaign' | 'month';
}

/** Source return as data (METHOD §6); null is what cannot be computed. */
export interface SourceReturnReport {
  readonly basis: 'cohort' | 'period';
  readonly by: 'source' | 'channel' | 'campaign' | 'month';
  readonly rows: readonly ReturnRow[];
  readonly total: ReturnRow;
  /** What the reader must be told, in words. */
  readonly notes: readonly string[];
}
