import { BEHAVIOUR } from './behaviour.mjs';
import { LAST_DAY, slashed } from './calendar.mjs';

/** Months after handing over within which a sale of this kind is decided, as days. */
const FASTEST_DECISION = 18;
const SLOWEST_DECISION = 150;

/**
 * The opportunities that sales was handed: the promising leads who agreed to a meeting, and a few that were passed on in
 * haste. Most name their lead by id, some by e-mail only; what is undecided when the samples end is open.
 */
export function opportunityTable(leads, words, random) {
  const rows = [];
  for (const { id, lead, cells } of leads) {
    const promising = lead.meeting && lead.quality > 0.45 && !lead.outsider && !lead.duplicate;
    if (!random.happens(promising ? 0.62 : 0.04) || lead.outsider || lead.duplicate) continue;
    const created = lead.day + random.whole(3, 25);
    if (created > LAST_DAY) continue;
    rows.push({ created, ...opportunity(id, lead, cells, created, words, random) });
  }
  rows.sort((one, other) => one.created - other.created);
  const keys = Object.keys(words.opportunityHeaders);
  return [
    Object.values(words.opportunityHeaders),
    ...rows.map((row, index) => {
      const id = `OP-${String(index + 1).padStart(3, '0')}`;
      return keys.map((key) => (key === 'id' ? id : key === 'created' ? slashed(row.created) : row[key]));
    }),
  ];
}

function opportunity(id, lead, cells, created, words, random) {
  const decided = created + random.whole(FASTEST_DECISION, SLOWEST_DECISION);
  const chance = Math.min(0.85, BEHAVIOUR[lead.source].win + (lead.quality - 0.55) * 0.5);
  const verdict = random.weighted([
    ['won', chance],
    ['lost', 0.88 * (1 - chance)],
    ['deferred', 0.12 * (1 - chance)],
  ]);
  const outcome = decided > LAST_DAY ? 'open' : verdict;
  const closed = outcome === 'won' || outcome === 'lost';
  const linked = random.happens(0.85);
  const product = random.pick(words.products);
  const amount = Math.round(((2400 + 46 * Math.min(lead.company.employees, 600)) * random.whole(60, 150)) / 5000) * 50;
  const grouped = words.grouped(amount);
  return {
    leadId: linked ? id : '',
    email: linked && random.happens(0.5) ? '' : cells.email,
    source: random.happens(0.6) ? cells.source.trim() : '',
    name: `${lead.company.name} · ${product}`,
    stage: closed ? words.stages.closed : random.pick([words.stages.early, words.stages.middle, words.stages.late]),
    amount:
      outcome !== 'won' && random.happens(0.08)
        ? ''
        : random.weighted([[String(amount), 40], [words.withCurrency(grouped), 40], [words.withCurrency(`${grouped}${words.decimalMark}00`), 20]]),
    closed: closed ? slashed(decided) : '',
    outcome: random.pick(words.outcomes[outcome]),
    lostReason: outcome === 'lost' ? random.pick(words.lostReasons) : '',
    owner: cells.owner,
  };
}
