import { BEHAVIOUR } from './behaviour.mjs';
import { FIRST_DAY, isoDate, LAST_DAY, MONTHS, partsOf, slashed } from './calendar.mjs';

export const LEAD_COUNT = 320;
/** Fewer than leads, so that some accounts have several people. */
const COMPANIES = 230;
/** People who came again by another way and were typed in again, among the {@link LEAD_COUNT}. */
const DUPLICATES = 6;
/** Rows at the end that hold nothing but an unticked checkbox that somebody dragged down. */
const CHECKBOX_ONLY_ROWS = 4;
/** Of the cells that people do fill in, the share that says in words that they do not know. */
const SAYS_UNKNOWN = 0.03;
/** Of amounts, sizes and months, the share that no program can read as a number. */
const UNREADABLE = 0.03;

const slug = (text) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const limited = (value) => Math.min(0.97, Math.max(0.03, value));

/** Companies, each with its own domain; some send more than one person. */
function companies(words, random) {
  const names = words.nameStarts.flatMap((start) => words.nameEnds.map((end) => start + end));
  const byDomain = new Map();
  while (byDomain.size < COMPANIES) {
    const sector = random.weighted(words.sectors.map((each) => [each, each.weight]));
    const parts = [random.pick(names), random.pick(sector.trades)];
    const name = (words.language === 'en' ? parts : parts.toReversed()).join(' ');
    const [country, , places] = random.weighted(words.countries.map((each) => [each, each[1]]));
    byDomain.set(slug(name), {
      name: name + random.pick(words.legalForms),
      domain: `${slug(name)}.${random.happens(0.8) ? 'example' : 'test'}`,
      sector: sector.name,
      employees: random.weighted([
        [random.whole(3, 19), 22],
        [random.whole(20, 120), 46],
        [random.whole(121, 500), 24],
        [random.whole(501, 1800), 8],
      ]),
      place: random.pick(places),
      country,
    });
  }
  return [...byDomain.values()];
}

/** Everything that is true of a lead, whether or not anybody wrote it down. */
function facts(words, starter, random, pool) {
  const source = random.weighted(Object.entries(BEHAVIOUR).map(([key, { share }]) => [key, share]));
  const quality = limited(BEHAVIOUR[source].quality + random.normal() * 0.18);
  const company = random.pick(pool);
  const campaign = random.whole(0, words.sources[source].campaigns.length - 1);
  const firstName = random.pick(words.firstNames);
  const lastName = words.language === 'en' ? random.pick(words.lastNames) : `${random.pick(words.lastNames)} ${random.pick(words.lastNames)}`;
  const mailName = random.happens(0.7) ? `${slug(firstName)}.${slug(lastName.split(' ')[0])}` : slug(firstName).charAt(0) + slug(lastName.split(' ')[0]);
  const { buyingStages: stages, contactTypes: types } = starter;
  const role = random.weighted([
      ['alone', 20 + 30 * quality],
      ['withOthers', 20 + 20 * quality],
      ['influences', 30],
      ['uses', 20 - 15 * quality],
      ['none', 8 - 7 * quality],
  ]);
  const outsider = random.happens(source === 'newsletter' ? 0.12 : 0.04);
  return {
    source,
    quality,
    company,
    firstName,
    lastName,
    email: `${mailName}@${company.domain}`,
    phone: words.phone(random),
    campaign,
    day: arrival(source, campaign, random),
    meeting: random.happens(limited(0.15 + quality)),
    role,
    jobTitle: random.pick(words.jobTitles[role]),
    stage: random.weighted([
      [stages.informs, 50 - 40 * quality],
      [stages.compares, 25],
      [stages.asksOffers, 8 + 25 * quality],
      [stages.chooses, 3 + 15 * quality],
      [stages.bought, 3],
    ]),
    months: random.happens(quality) ? random.whole(1, 6) : random.pick([6, 8, 9, 12, 12, 15, 18, 24]),
    budget: random.pick([1500, 3000, 4500, 6000, 8000, 10_000, 12_000, 15_000, 20_000, 28_000, 45_000]),
    type: outsider
      ? random.pick([types.competitor, types.supplier, types.student, types.jobSeeker])
      : random.weighted([[types.prospect, 92], [types.customer, 8]]),
    outsider,
    consent: random.weighted([
      [starter.yes, 84],
      [words.pending, 9],
      [starter.no, source === 'list' ? 12 : 2],
      [starter.consents.unsubscribed, source === 'list' ? 6 : 2],
    ]),
  };
}

/** The day on which a lead comes: near its campaign where that has a date, else any day. */
function arrival(source, campaign, random) {
  const start = BEHAVIOUR[source].campaignMonths?.[campaign];
  return start === undefined ? random.whole(FIRST_DAY, LAST_DAY) : MONTHS[start] + random.whole(8, 40);
}

/** What was typed in for a lead: fields by key, blank, untidy or unreadable where people leave them so. */
function typedIn(lead, words, starter, random) {
  const { filled, phone, email } = BEHAVIOUR[lead.source];
  const spelling = words.sources[lead.source];
  const optional = (value, ease = 1) => {
    if (!random.happens(limited(filled * ease))) return '';
    return random.happens(SAYS_UNKNOWN) ? random.pick(words.unknown) : value;
  };
  const oftenUnreadable = (value, unreadable) => (value !== '' && random.happens(UNREADABLE) ? random.pick(unreadable) : value);
  const { company } = lead;
  const cents = `${words.decimalMark}00`;
  const grouped = words.grouped(lead.budget);
  const budget = random.weighted([[String(lead.budget), 40], [words.withCurrency(grouped), 35], [grouped, 15], [words.withCurrency(grouped + cents), 10]]);
  const ready = lead.meeting && lead.quality > 0.45 && !lead.outsider;
  return {
    created: dateText(lead.day, words, random),
    firstName: random.happens(0.97) ? lead.firstName : '',
    lastName: random.happens(0.94) ? lead.lastName : '',
    company: random.happens(0.97) ? company.name : '',
    jobTitle: optional(lead.jobTitle),
    email: random.happens(email) ? lead.email : '',
    phone: random.happens(phone) ? lead.phone : '',
    place: optional(company.place, 1.1),
    country: optional(company.country, 1.1),
    source: random.happens(0.97) ? random.weighted(spelling.spellings) : '',
    campaign: spelling.campaigns[lead.campaign],
    need: optional(random.pick(words.needs), 0.8 + 0.4 * lead.quality),
    meeting: optional(lead.meeting ? starter.yes : starter.no, 0.7 + 0.6 * lead.quality),
    role: optional(starter.decisionRoles[lead.role], 0.95),
    stage: optional(lead.stage),
    months: oftenUnreadable(optional(String(lead.months), 0.95), words.unreadableMonths),
    employees: oftenUnreadable(optional(random.happens(0.5) ? String(company.employees) : words.grouped(company.employees), 1.05), words.unreadableSize),
    sector: optional(company.sector, 1.15),
    budget: oftenUnreadable(optional(budget, 0.75), words.unreadableMoney),
    supplier: optional(random.pick(words.suppliers), 0.8),
    type: optional(lead.type, 1.1),
    consent: optional(lead.consent, 1.1),
    catalogue: random.happens(0.35) ? 'TRUE' : 'FALSE',
    owner: random.happens(0.92) ? random.pick(words.owners) : '',
    status: status(lead, ready, words, random),
    notes: random.happens(0.14) ? random.pick(words.notes) : '',
  };
}

function status(lead, ready, words, random) {
  if (lead.outsider) return words.statuses.disqualified;
  if (ready) return words.statuses.handedOver;
  if (lead.day > MONTHS.at(-1)) return words.statuses.fresh;
  return random.pick([words.statuses.working, words.statuses.nurturing]);
}

/** Mostly a date as the country writes it; some in another way; now and then one that nobody can read. */
function dateText(day, words, random) {
  const parts = partsOf(day);
  const named = `${String(parts.day).padStart(2, '0')}-${words.shortMonths[parts.month - 1]}-${String(parts.year).slice(2)}`;
  return random.weighted([
    [slashed(day), 880],
    [isoDate(day), 50],
    [`${parts.day}.${parts.month}.${parts.year}`, 30],
    [named, 30],
    ['', 7],
    [words.unreadableDate, 3],
  ]);
}

/** The same person again, by another source and less tidily. */
function again(first, words, random) {
  const source = random.pick(['web', 'newsletter', 'linkedin'].filter((key) => key !== first.lead.source));
  const lead = { ...first.lead, source, day: Math.min(LAST_DAY, first.lead.day + random.whole(15, 80)), duplicate: true };
  const cells = {
    ...first.cells,
    created: slashed(lead.day),
    source: words.sources[source].spellings[0][0],
    campaign: words.sources[source].campaigns[0],
    email: lead.email.toUpperCase(),
    phone: '',
    meeting: '',
    notes: '',
    status: words.statuses.fresh,
  };
  return { lead, cells };
}

/**
 * The leads in the order in which they came. Each has its facts (`lead`), its typed cells by key (`cells`) and its
 * number (`id`).
 */
export function leadsOf(words, starter, random) {
  const pool = companies(words, random);
  const leads = Array.from({ length: LEAD_COUNT - DUPLICATES }, () => {
    const lead = facts(words, starter, random, pool);
    return { lead, cells: typedIn(lead, words, starter, random) };
  });
  const early = leads.filter(({ lead, cells }) => cells.email !== '' && lead.day < MONTHS.at(-3));
  for (let copy = 0; copy < DUPLICATES; copy++) leads.push(again(early[copy * 7], words, random));
  // Ties keep their order, so the sort is the same everywhere.
  leads.sort((one, other) => one.lead.day - other.lead.day);
  return leads.map(({ lead, cells }, index) => ({
    id: `L-${String(index + 1).padStart(4, '0')}`,
    lead,
    cells,
  }));
}

/** The table of leads with its header row and the leftovers below. */
export function leadTable(leads, words) {
  const keys = Object.keys(words.leadHeaders);
  const blank = keys.map((key) => (key === 'catalogue' ? 'FALSE' : ''));
  return [
    Object.values(words.leadHeaders),
    ...leads.map(({ id, cells }) => keys.map((key) => (key === 'id' ? id : cells[key]))),
    ...Array.from({ length: CHECKBOX_ONLY_ROWS }, () => blank),
  ];
}
