/** The columns that the starter definition reads, in the order of its rows. */
export const STARTER_FIELDS = [
  'company',
  'phone',
  'email',
  'source',
  'need',
  'accepts_meeting',
  'decision_role',
  'buying_stage',
  'urgency',
  'company_size',
  'industry',
  'budget',
  'contact_type',
  'consent',
] as const;

/** A column that the starter definition reads: a role of a Leads column, or one that has no role. */
export type StarterField = (typeof STARTER_FIELDS)[number];

/** A group whose points are added up and cut at a cap. */
export type StarterGroup = 'contact' | 'timing' | 'profile';

/** One row of the starter definition; `''` and the empty list are blank cells. */
export interface StarterRow {
  readonly field: StarterField | '';
  readonly operator: 'filled' | 'is' | 'one_of' | 'at_most' | 'greater' | 'between' | 'at_least' | '';
  /** Texts in the language, numbers as numbers: a spreadsheet reads `5.000` as 5 in half of the world. */
  readonly value: readonly (string | number)[];
  readonly points: number | undefined;
  readonly kind: 'required' | 'desirable' | 'points' | 'knockout' | 'cap' | 'threshold';
  /** The group's name in the language, `''` for none. */
  readonly group: string;
  readonly question: string;
  readonly when: 'look_up' | 'at_capture' | 'first_call' | 'with_trust' | '';
}

/** What set-up asks before it writes the starter definition. */
export interface StarterParameters {
  /** Fewest and most employees of a good customer, both included. */
  readonly sizeLow: number;
  readonly sizeHigh: number;
  readonly sectors: readonly string[];
  /** Smallest profitable deal, in units of the customer's currency. */
  readonly smallestDeal: number;
  /** Months in which customers usually decide. */
  readonly leadTimeMonths: number;
}

/** The words of the starter definition in one language. */
export interface StarterWords {
  /** Header of the one column that has no role. */
  readonly contactTypeHeader: string;
  /** Industries that the starter favours unless set-up is told others. */
  readonly sectors: readonly string[];
  /** Industries that are offered beside the favoured ones. */
  readonly otherIndustries: readonly string[];
  readonly groups: Readonly<Record<StarterGroup, string>>;
  readonly yes: string;
  readonly no: string;
  /** Most power first. */
  readonly decisionRoles: {
    readonly alone: string;
    readonly withOthers: string;
    readonly influences: string;
    readonly uses: string;
    readonly none: string;
  };
  /** In the order in which a customer goes through them. */
  readonly buyingStages: {
    readonly informs: string;
    readonly compares: string;
    readonly asksOffers: string;
    readonly chooses: string;
    readonly bought: string;
  };
  readonly contactTypes: {
    readonly prospect: string;
    readonly customer: string;
    readonly competitor: string;
    readonly supplier: string;
    readonly student: string;
    readonly jobSeeker: string;
  };
  readonly consents: { readonly unsubscribed: string; readonly withdrawn: string };
  readonly outcomes: {
    readonly open: string;
    readonly won: string;
    readonly lost: string;
    readonly deferred: string;
  };
  readonly questions: Readonly<Record<StarterField, string>>;
}
