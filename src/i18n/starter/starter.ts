import { wordsOf, type Language } from '../language';
import type { Words } from '../words/es';
import { starterEn } from './en';
import { starterEs } from './es';
import { starterPl } from './pl';
import type { StarterField, StarterGroup, StarterParameters, StarterRow, StarterWords } from './types';

/**
 * Points from which a row qualifies, of 100: the required need and meeting give 30, and no group alone, nor
 * the budget, gives the other 30, so at least two further sides of the lead must speak for it.
 */
export const STARTER_THRESHOLD = 60;

/** Most that each group can give, so that no one side of a lead makes up for the others. */
export const STARTER_CAPS: Readonly<Record<StarterGroup, number>> = { contact: 15, timing: 25, profile: 20 };

/** Set-up's suggestions, but for the sectors, which are words: see {@link starterDefaults}. */
const SIZE_LOW = 20;
const SIZE_HIGH = 500;
const SMALLEST_DEAL = 5000;
const LEAD_TIME_MONTHS = 6;

/** The columns of a fresh Leads tab, in order; {@link starterHeader} names them. */
export const LEADS_HEADERS = [
  'first_name',
  'last_name',
  'company',
  'email',
  'phone',
  'source',
  'campaign',
  'created',
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
  'owner',
  'country',
  'outcome',
  'amount',
  'closed',
] as const satisfies readonly (StarterField | keyof Words['roles'])[];

/** A column of a fresh Leads tab. */
export type LeadsColumn = (typeof LEADS_HEADERS)[number];

/** The words of the starter definition in a language; Spain and Latin America share theirs. */
export function starterWords(language: Language): StarterWords {
  switch (language) {
    case 'es':
    case 'es-ES':
      return starterEs;
    case 'en':
      return starterEn;
    case 'pl':
      return starterPl;
  }
}

/** What set-up suggests for its four questions: `20–500` employees, three sectors, 5,000 and six months. */
export function starterDefaults(language: Language): StarterParameters {
  return {
    sizeLow: SIZE_LOW,
    sizeHigh: SIZE_HIGH,
    sectors: starterWords(language).sectors,
    smallestDeal: SMALLEST_DEAL,
    leadTimeMonths: LEAD_TIME_MONTHS,
  };
}

/** The header of a column in a fresh Leads tab. */
export function starterHeader(language: Language, column: LeadsColumn | StarterField): string {
  return column === 'contact_type'
    ? starterWords(language).contactTypeHeader
    : wordsOf(language).roles[column];
}

/**
 * The choices of a fresh Leads tab's dropdowns, per column that has one. Other values must stay allowed: a
 * person may know an industry that is not listed.
 */
export function starterChoices(
  language: Language,
  sectors: readonly string[],
): Partial<Readonly<Record<LeadsColumn, readonly string[]>>> {
  const words = starterWords(language);
  const yesNo = [words.yes, words.no];
  return {
    accepts_meeting: yesNo,
    decision_role: Object.values(words.decisionRoles),
    buying_stage: Object.values(words.buyingStages),
    industry: [...sectors, ...words.otherIndustries.filter((industry) => !sectors.includes(industry))],
    contact_type: Object.values(words.contactTypes),
    consent: [...yesNo, ...Object.values(words.consents)],
    outcome: Object.values(words.outcomes),
  };
}

/**
 * The starter definition, one entry per row of the table: 16 criteria, the caps of the three groups, the
 * threshold. Customers who need it within the usual lead time gain points, those who need it later than twice
 * as long lose some.
 */
export function starterRows(language: Language, parameters: StarterParameters): StarterRow[] {
  const { sizeLow, sizeHigh, sectors, smallestDeal, leadTimeMonths } = parameters;
  const words = starterWords(language);
  const { yes, no, decisionRoles: roles, buyingStages: stages, contactTypes, consents } = words;
  const { contact, timing, profile } = words.groups;
  const deciders = [roles.alone, roles.withOthers];
  const buying = [stages.compares, stages.asksOffers, stages.chooses];
  const outsiders = [
    contactTypes.competitor,
    contactTypes.supplier,
    contactTypes.student,
    contactTypes.jobSeeker,
  ];
  const refusals = [no, consents.unsubscribed, consents.withdrawn];

  const asked = new Set<StarterField>();
  const row = (
    field: StarterRow['field'],
    operator: StarterRow['operator'],
    value: StarterRow['value'],
    points: StarterRow['points'],
    kind: StarterRow['kind'],
    group: string,
    when: StarterRow['when'],
  ): StarterRow => {
    // A second row on a field asks nothing: one answer decides both.
    const question = field === '' || asked.has(field) ? '' : words.questions[field];
    if (field !== '') asked.add(field);
    return { field, operator, value, points, kind, group, question, when };
  };
  return [
    row('company', 'filled', [], undefined, 'required', '', 'at_capture'),
    row('phone', 'filled', [], undefined, 'required', '', 'at_capture'),
    row('email', 'filled', [], undefined, 'required', '', 'first_call'),
    row('source', 'filled', [], undefined, 'required', '', 'at_capture'),
    row('need', 'filled', [], 20, 'required', '', 'first_call'),
    row('accepts_meeting', 'is', [yes], 10, 'required', '', 'first_call'),
    row('decision_role', 'one_of', deciders, 15, 'points', contact, 'with_trust'),
    row('decision_role', 'is', [roles.influences], 5, 'points', contact, ''),
    row('buying_stage', 'one_of', buying, 15, 'points', timing, 'first_call'),
    row('urgency', 'at_most', [leadTimeMonths], 15, 'points', timing, 'first_call'),
    row('urgency', 'greater', [2 * leadTimeMonths], -10, 'points', timing, ''),
    row('company_size', 'between', [sizeLow, sizeHigh], 15, 'points', profile, 'look_up'),
    row('industry', 'one_of', sectors, 10, 'points', profile, 'look_up'),
    row('budget', 'at_least', [smallestDeal], 10, 'desirable', '', 'with_trust'),
    row('contact_type', 'one_of', outsiders, undefined, 'knockout', '', 'look_up'),
    row('consent', 'one_of', refusals, undefined, 'knockout', '', 'first_call'),
    row('', '', [], STARTER_CAPS.contact, 'cap', contact, ''),
    row('', '', [], STARTER_CAPS.timing, 'cap', timing, ''),
    row('', '', [], STARTER_CAPS.profile, 'cap', profile, ''),
    row('', '', [], STARTER_THRESHOLD, 'threshold', '', ''),
  ];
}
