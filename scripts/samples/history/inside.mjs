import { isoDate } from '../calendar.mjs';
import { HISTORY_END } from './diary.mjs';
import { inventedCompany, minuteOf, slug } from './invented.mjs';

/** What a first talk leads to, by how often. */
const FATES = [['good', 44], ['later', 16], ['slow', 22], ['no', 18]];
/** What comes of dialling, by how often. */
const DIALLED = [['no_answer', 33], ['voicemail', 13], ['reached', 38], ['call_back', 9], ['wrong_number', 2], ['not_interested', 5]];
/** Attempts after which a lead goes into a cadence instead. */
const PATIENCE = 4;

/** The inside reps: they dial, ask, note, and hand over what qualifies. */
export class InsideSales {
  constructor(stage, desk, diary, notes, starter) {
    Object.assign(this, { stage, desk, diary, notes, starter });
  }

  /** Calls the next lead of a rep. */
  callNext(rep) {
    const { desk, stage } = this;
    const [row] = desk.callable(rep, stage.today);
    if (row !== undefined) this.call(rep, row);
  }

  call(rep, row, isSure = false) {
    const { stage, desk, notes } = this;
    const { random } = stage;
    const leadId = desk.idOf(row);
    const guide = stage.ask(rep, 'callGuide', { leadId });
    if (guide === undefined) return;
    if (isSure) desk.fates.set(leadId, 'good');
    const fate = this.#fate(leadId);
    const result = isSure ? 'reached' : this.#result(fate, guide);
    const end = guide.results.find(({ code }) => code === result);
    const talked = result === 'reached';
    const isGood = talked && fate === 'good';
    const minutes = talked ? random.whole(4, 17) : random.whole(0, 2);
    const answers = talked ? this.#answer(rep, leadId, isGood, isSure) : [];
    if (answers === undefined) return;
    const nextDate = this.#nextDate(result, end, fate);
    stage.do(rep, 'saveCall', {
      leadId,
      lead: guide.lead,
      company: guide.company,
      attempts: guide.attempts,
      result,
      yes: talked && fate !== 'no' ? random.pick(notes.yes.slice(0, isGood ? undefined : 2)) : '',
      nextStep: nextDate === '' ? '' : (end.steps[0]?.label ?? notes.steps.again),
      nextDate,
      answers,
      topics: [],
      notes: random.pick(notes[result]),
      minutes,
      disqualify: '',
    });
    this.#afterwards(rep, leadId, result, fate, end);
  }

  #fate(leadId) {
    const { fates } = this.desk;
    if (!fates.has(leadId)) fates.set(leadId, this.stage.random.weighted(FATES));
    return fates.get(leadId);
  }

  #result(fate, { results }) {
    const { random } = this.stage;
    const result = random.weighted(DIALLED);
    if (fate === 'no' && result === 'reached') return 'not_interested';
    if (fate === 'good' && result === 'not_interested') return 'reached';
    return results.some(({ code }) => code === result) ? result : 'no_answer';
  }

  /** Promised days come as the guide suggests them, now and then a little later; some talks end without one. */
  #nextDate(result, { nextDate }, fate) {
    const { random, today } = this.stage;
    if (result === 'not_interested' || (result === 'reached' && fate === 'later')) return '';
    if (result === 'call_back') return isoDate(this.diary.later(today, random.whole(1, 4)));
    if (result === 'reached') return isoDate(this.diary.later(today, fate === 'good' ? 1 : random.whole(4, 14)));
    return nextDate ?? '';
  }

  /** Fills what the caller said into blank cells; the answers as the call tells them. */
  #answer(rep, leadId, isGood, isSure) {
    const { stage, desk } = this;
    const { company, random } = stage;
    const card = stage.ask(rep, 'card', { leadId });
    if (card === undefined) return undefined;
    const shown = new Map(card.fields.map((field) => [field.header, field.value]));
    const { headers } = desk;
    const lacks = (key) => ['', ...company.unknown].includes(shown.get(headers[key]) ?? '');
    const wanted = isGood ? this.#goodAnswers(card, shown, isSure) : this.#someAnswers();
    const changes = Object.entries(wanted)
      .filter(([key]) => shown.has(headers[key]) && (lacks(key) || (isGood && ['meeting', 'role', 'stage', 'months', 'status'].includes(key))))
      .filter(([key, to]) => shown.get(headers[key]) !== to)
      .map(([key, to]) => ({ header: headers[key], from: shown.get(headers[key]), to }));
    if (changes.length > 0) stage.do(rep, 'saveFields', { leadId, changes });
    return changes.slice(0, random.whole(2, 3)).map(({ header, to }) => ({ header, text: to }));
  }

  #goodAnswers(card, shown, isSure) {
    const { stage, starter, desk } = this;
    const { company, random } = stage;
    const site = shown.get(desk.headers.company) || inventedCompany(company, random);
    const domain = `${slug(site)}.example`;
    return {
      company: site,
      email: `${slug(card.name.split(' ')[0] || 'info')}@${domain}`,
      source: company.sources.web.spellings[0][0],
      need: random.pick(company.needs),
      meeting: starter.yes,
      role: random.pick([starter.decisionRoles.alone, starter.decisionRoles.withOthers]),
      stage: random.pick([starter.buyingStages.compares, starter.buyingStages.asksOffers, starter.buyingStages.chooses]),
      months: String(random.whole(2, 6)),
      employees: String(random.whole(24, 320)),
      sector: random.pick(starter.sectors),
      budget: String(random.pick([isSure ? 9000 : 3500, 8000, 12_000, 18_000, 24_000, 36_000])),
      consent: starter.yes,
      status: company.statuses.handedOver,
    };
  }

  #someAnswers() {
    const { starter, stage } = this;
    const { company, random } = stage;
    const all = {
      need: random.pick(company.needs),
      role: starter.decisionRoles.influences,
      stage: starter.buyingStages.informs,
      months: String(random.pick([9, 12, 18])),
      supplier: random.pick(company.suppliers),
    };
    return Object.fromEntries(Object.entries(all).filter(() => random.happens(0.5)));
  }

  #afterwards(rep, leadId, result, fate, end) {
    const { stage, diary, notes, nurture } = this;
    const { random, today } = stage;
    const later = (deed, minutes) => diary.plan(today, Math.min(18 * 60, minuteOf(stage) + minutes), deed);
    if (result === 'reached' && fate === 'good') {
      later(() => this.handOver(rep, leadId), random.whole(3, 25));
    } else if (result === 'reached' && fate === 'later') {
      later(() => nurture.enrol(rep, leadId, 'nurture'), random.whole(2, 10));
    } else if (result === 'not_interested') {
      if (random.happens(0.7)) later(() => this.disqualify(rep, leadId), random.whole(2, 8));
      else later(() => nurture.enrol(rep, leadId, 'nurture'), random.whole(2, 8));
    } else if (['no_answer', 'voicemail'].includes(result)) {
      if (end.suggestsNurture || this.#attempts(leadId) >= PATIENCE) later(() => nurture.enrol(rep, leadId, 'silent'), 4);
      else if (random.happens(0.08)) later(() => this.#touch(rep, leadId, 'message', random.pick(notes.messages)), 3);
    } else if (result === 'reached' && random.happens(0.5)) {
      later(() => this.#touch(rep, leadId, 'mail', random.pick(notes.information)), random.whole(6, 30));
    }
  }

  #attempts(leadId) {
    return Number(this.desk.lead(leadId)?.[this.desk.own.attempts]) || 0;
  }

  #touch(rep, leadId, kind, details) {
    this.stage.do(rep, 'logTouch', { leadId, kind, result: 'sent', details });
  }

  /**
   * For the end of the history: a lead of each rep in turn is reached and handed over, until one went to a field rep.
   */
  handOverOne(reps, day) {
    const { stage, desk, diary, sales } = this;
    const before = sales.handoffs;
    const rows = reps.flatMap((rep) => desk.callable(rep, stage.today).slice(0, 4).map((row) => ({ rep, row })));
    rows.forEach(({ rep, row }, index) => {
      diary.plan(day, minuteOf(stage) + index * 30, () => {
        if (sales.handoffs === before) this.call(rep, desk.lead(desk.idOf(row)), true);
      });
    });
  }

  disqualify(rep, leadId) {
    const { stage } = this;
    const reason = stage.random.weighted([['not_interested', 5], ['no_need', 3], ['no_budget', 2], ['wrong_person', 1]]);
    stage.do(rep, 'decide', { leadId, decision: 'disqualify', reason });
  }

  /** Hands over what qualified; what does not stays with the rep, who asks for more the next day. */
  handOver(rep, leadId, options = {}) {
    const { stage, desk, diary, notes, sales } = this;
    const { random, today } = stage;
    const start = diary.later(today, random.whole(2, 6));
    const hour = random.pick(['09:30', '10:00', '11:00', '12:00', '16:00']);
    const meeting = random.happens(0.75)
      ? { start: `${isoDate(start)} ${hour}`, minutes: random.pick([30, 30, 45, 60]), place: random.pick(notes.places) }
      : undefined;
    const view = stage.do(rep, 'handOver', {
      leadId,
      comment: random.pick(notes.handover),
      ...(meeting === undefined ? {} : { meeting }),
      ...options,
    });
    if (view === undefined) {
      desk.fates.set(leadId, 'slow');
      return;
    }
    desk.busy.add(leadId);
    if (today <= HISTORY_END) sales.received(rep, leadId, meeting === undefined ? undefined : { day: start, hour });
  }
}
