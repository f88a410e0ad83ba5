/** Serial numbers of a sheet begin at 1899-12-30; days at 1970-01-01. */
export const SERIAL_OF_DAY_ZERO = 25_569;

/** Leads older than this at the beginning were worked before there was a log. */
const OLDEST_WORKED = 75;

/** A lead of the last days comes before everything that was planned. */
const FRESH_DAYS = 4;

/** What the team knows of its leads while it works: rows as they stand, and what they are heading for. */
export class Desk {
  /** By DUO ID: what will become of a lead, decided when it is first worked. */
  fates = new Map();
  /** Leads on which something of a field rep's is planned; inside sales leaves them alone. */
  busy = new Set();

  constructor(stage, start) {
    this.stage = stage;
    this.start = start;
    const { company, words } = stage;
    this.own = { ...words.columns, ...words.tables.work.columns };
    this.headers = company.leadHeaders;
    const { leadId } = company.opportunityHeaders;
    this.taken = new Set(stage.rows('opportunities').map((row) => row[leadId]));
  }

  leads() {
    const { headers } = this;
    return this.stage
      .rows('leads')
      .filter((row) => row[this.own.id] !== '' && (row[headers.firstName] !== '' || row[headers.company] !== ''));
  }

  lead(id) {
    return this.leads().find((row) => row[this.own.id] === id);
  }

  idOf(row) {
    return row[this.own.id];
  }

  nameOf(row) {
    const { headers } = this;
    return [row[headers.firstName], row[headers.lastName]].filter((part) => part !== '').join(' ');
  }

  /** Day of a date cell; undefined where it holds none. */
  dayIn(cell) {
    return typeof cell === 'number' && cell > SERIAL_OF_DAY_ZERO ? Math.floor(cell) - SERIAL_OF_DAY_ZERO : undefined;
  }

  work(row) {
    const { workStatuses } = this.stage.words.tables.choices;
    const word = row[this.own.work];
    return Object.keys(workStatuses).find((code) => workStatuses[code] === word) ?? 'new';
  }

  /** Leads of a rep that inside sales may call today, what was promised first, then the newest. */
  callable(rep, today) {
    const { headers, own } = this;
    const { starter } = this;
    const blocked = [starter.no, ...Object.values(starter.consents)];
    const open = this.leads().flatMap((row) => {
      const id = this.idOf(row);
      const work = this.work(row);
      const created = this.dayIn(row[headers.created]);
      const due = this.dayIn(row[own.nextDate]);
      const isOurs = row[headers.owner] === rep.name && !this.busy.has(id) && !this.taken.has(row[headers.id]);
      if (!isOurs || ['handed_over', 'disqualified'].includes(work)) return [];
      if (blocked.includes(row[headers.consent]) || row[headers.phone] === '') return [];
      if (work === 'new' && (created === undefined || created > today || created < this.start - OLDEST_WORKED)) return [];
      if (work === 'new' && row[headers.status] === this.stage.company.statuses.disqualified) return [];
      if (due !== undefined && due > today) return [];
      if (work !== 'new' && due === undefined) return [];
      // Who has just asked is answered first, then what was promised, then the newest.
      const isFresh = due === undefined && created > today - FRESH_DAYS;
      return [{ row, rank: isFresh ? 0 : (due ?? 1_000_000 - created) }];
    });
    return open.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
  }

  /** The newest opportunity that was handed over of a lead. */
  opportunityOf(leadId) {
    const { opportunities } = this.stage.words.tables.columns;
    return this.opportunities().findLast((row) => row[opportunities.opportunityId].startsWith(`O-${leadId.slice(2)}-`));
  }

  opportunity(id) {
    const { opportunities } = this.stage.words.tables.columns;
    return this.opportunities().find((row) => row[opportunities.opportunityId] === id);
  }

  opportunities() {
    const { opportunities } = this.stage.words.tables.columns;
    return this.stage
      .rows('opportunities')
      .filter((row) => String(row[opportunities.opportunityId] ?? '') !== '');
  }
}
