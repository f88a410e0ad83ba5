import { dayOf, isoDate } from '../calendar.mjs';
import { HISTORY_END, LAST_RETURN, UNANSWERED_FROM } from './diary.mjs';
import { minuteOf } from './invented.mjs';

/** Deals put off from this day on wake up just after the end of the history. */
const WAKES_SOON_FROM = dayOf(2026, 9, 15);
const WAKES_SOON_ON = '2026-11-04';
/** Returns of each reason at least so often, one after another, until this many. */
const RETURNS = ['data', 'definition', 'routing', 'definition', 'data', 'routing'];
/** Every so many handoffs one comes back. */
const RETURN_EVERY = 4;

/** The field reps: they answer handoffs, meet, propose and close. */
export class FieldSales {
  /** Handed over to field reps so far. */
  handoffs = 0;
  #returns = 0;
  #disqualified = 0;
  #deferred = 0;

  constructor(stage, desk, diary, notes, team) {
    Object.assign(this, { stage, desk, diary, notes, team });
    const { choices, columns } = stage.words.tables;
    this.columns = columns.opportunities;
    this.choices = choices;
  }

  /** A lead was handed over: who received it answers within two working days. */
  received(inside, leadId, meeting) {
    const { stage, diary, desk } = this;
    const { random, today } = stage;
    const row = desk.opportunityOf(leadId);
    if (row === undefined) throw new Error(`No opportunity of ${leadId}`);
    const id = row[this.columns.opportunityId];
    const field = this.team.field.find(({ name }) => name === row[this.ownerHeader()]);
    const deal = { id, leadId, inside, seller: field ?? inside, amount: random.pick(field === undefined ? [1900, 2400, 3600, 4700] : [6500, 9800, 14_500, 21_000, 28_000, 38_000]) };
    if (field === undefined) {
      diary.plan(diary.later(today, 2), random.whole(560, 1000), () => this.#talk(deal));
      return;
    }
    this.handoffs += 1;
    if (today >= UNANSWERED_FROM && this.#returnedLately) return;
    const day = diary.later(today, random.whole(0, 1));
    const minute = day === today ? Math.min(18 * 60, minuteOf(stage) + random.whole(20, 120)) : random.whole(555, 1000);
    const isLast = today >= LAST_RETURN && !this.#returnedLately;
    if (isLast) this.#returnedLately = true;
    diary.plan(isLast ? diary.later(Math.min(today, HISTORY_END - 1), 1) : day, minute, () => {
      if (isLast || (this.handoffs % RETURN_EVERY === 0 )) this.#giveBack(deal);
      else this.#accept(deal, meeting);
    });
  }

  #returnedLately = false;

  /** The column in which this workbook says who sells: the team's own, or ours. */
  ownerHeader() {
    const headers = this.stage.sheet('opportunities').rows[0].values;
    const { owner } = this.stage.company.opportunityHeaders;
    return headers.includes(owner) ? owner : this.columns.fieldRep;
  }

  #accept(deal, meeting) {
    const { stage, diary, desk } = this;
    const { random } = stage;
    if (random.happens(0.35)) {
      const { row } = desk.opportunity(deal.id);
      stage.type(deal.seller, 'opportunities', row, this.columns.response, this.choices.responses.accept);
      stage.menu(deal.seller, 'checkOpportunities');
    } else {
      stage.do(deal.seller, 'decide', { opportunityId: deal.id, decision: 'accept' });
    }
    const { today } = stage;
    if (meeting !== undefined && meeting.day > today) {
      const [hour, minute] = meeting.hour.split(':').map(Number);
      diary.plan(meeting.day, hour * 60 + minute + random.whole(50, 95), () => this.#meet(deal, true));
    } else {
      diary.plan(diary.later(today, 1), random.whole(570, 1020), () => this.#talk(deal));
    }
  }

  #giveBack(deal) {
    const { stage, diary, notes } = this;
    const { random, today } = stage;
    const reason = RETURNS[this.#returns % RETURNS.length];
    const said = notes.returns[reason][Math.floor(this.#returns / RETURNS.length) % notes.returns[reason].length];
    this.#returns += 1;
    const view = stage.ask(deal.seller, 'handoffState', { opportunityId: deal.id });
    const criterion = reason === 'definition' ? (view?.criteria[random.whole(0, Math.min(5, view.criteria.length - 1))]?.value ?? '') : '';
    stage.do(deal.seller, 'decide', { opportunityId: deal.id, decision: 'return', reason, criterion, comment: said });
    if (today > HISTORY_END - 3) return;
    const { inside } = deal;
    diary.plan(diary.later(today, random.whole(1, 3)), random.whole(560, 1040), () => this.#repair(inside, deal.leadId, reason));
  }

  /** The inside rep calls again and hands over anew. */
  #repair(inside, leadId, reason) {
    const { stage, desk, diary, notes, insideSales } = this;
    const row = desk.lead(leadId);
    if (row === undefined) return;
    desk.fates.set(leadId, 'good');
    stage.do(inside, 'logTouch', {
      leadId,
      kind: 'call',
      result: 'reached',
      details: stage.random.pick(notes.reached),
      yes: notes.yes[2],
      nextStep: notes.steps.repair,
      nextDate: isoDate(diary.later(stage.today, 1)),
    });
    const others = this.team.field.filter(({ name }) => name !== inside.partner);
    const options = reason === 'routing' ? { fieldRep: stage.random.pick(others).name } : {};
    diary.plan(stage.today, Math.min(1085, minuteOf(stage) + 12), () => insideSales.handOver(inside, leadId, options));
  }

  /** Without a meeting, the first contact is a call. */
  #talk(deal, tries = 0) {
    const { stage, diary, notes } = this;
    const { random, today } = stage;
    const isReached = tries > 2 || random.happens(0.6);
    const day = diary.later(today, random.whole(1, 4));
    stage.do(deal.seller, 'logTouch', {
      leadId: deal.leadId,
      kind: 'call',
      result: isReached ? 'reached' : 'no_answer',
      details: random.pick(isReached ? notes.reached : notes.no_answer),
      yes: isReached ? notes.yes[2] : '',
      nextStep: isReached ? notes.steps.meet : notes.steps.again,
      nextDate: isoDate(day),
    });
    diary.plan(day, random.whole(570, 1050), () => (isReached ? this.#meet(deal, false) : this.#talk(deal, tries + 1)));
  }

  #meet(deal, mayFail) {
    const { stage, diary, notes } = this;
    const { random, today } = stage;
    const result = mayFail ? random.weighted([['held', 62], ['no_show', 20], ['rescheduled', 18]]) : 'held';
    const day = diary.later(today, random.whole(3, 8));
    const details = random.pick({ held: notes.held, no_show: notes.no_show, rescheduled: notes.moved }[result]);
    const isVisit = result === 'held' && random.happens(0.3);
    stage.do(deal.seller, 'logTouch', {
      leadId: deal.leadId,
      kind: isVisit ? 'visit' : 'meeting',
      result,
      details,
      yes: result === 'held' ? notes.yes[0] : '',
      nextStep: result === 'held' ? notes.steps.propose : notes.steps.meet,
      nextDate: isoDate(day),
    });
    if (result !== 'held') {
      diary.plan(day, random.whole(600, 1000), () => this.#meet(deal, result === 'no_show'));
      return;
    }
    if (this.#disqualified < 2 && random.happens(0.07)) {
      const comment = notes.disqualified[this.#disqualified];
      this.#disqualified += 1;
      const reason = this.#disqualified === 1 ? 'out_of_business' : 'no_need';
      diary.plan(diary.later(today, 1), 620, () =>
        stage.do(deal.seller, 'decide', { opportunityId: deal.id, decision: 'disqualify', reason, comment }),
      );
      return;
    }
    this.#move(deal, { amount: String(deal.amount), expectedClose: isoDate(diary.later(today, random.whole(20, 45))) });
    diary.plan(day, random.whole(560, 1060), () => this.#propose(deal));
  }

  #propose(deal) {
    const { stage, diary, notes } = this;
    const { random, today } = stage;
    const day = diary.later(today, random.whole(4, 9));
    stage.do(deal.seller, 'logTouch', {
      leadId: deal.leadId,
      kind: 'mail',
      result: 'sent',
      details: random.pick(notes.proposal),
      nextStep: notes.steps.again,
      nextDate: isoDate(day),
    });
    this.#move(deal, { documents: `${notes.documents} ${deal.id.slice(2, 7)}` });
    diary.plan(day, random.whole(570, 1050), () => this.#negotiate(deal));
  }

  #negotiate(deal) {
    const { stage, diary, notes } = this;
    const { random, today } = stage;
    const day = diary.later(today, random.whole(4, 12));
    stage.do(deal.seller, 'logTouch', {
      leadId: deal.leadId,
      kind: 'call',
      result: 'reached',
      details: random.pick(notes.negotiation),
      nextStep: notes.steps.again,
      nextDate: isoDate(day),
    });
    this.#move(deal, random.happens(0.3) ? { amount: String(Math.round((deal.amount * 0.92) / 100) * 100) } : {});
    diary.plan(day, random.whole(570, 1050), () => this.#close(deal));
  }

  #close(deal) {
    const { stage, notes } = this;
    const { random, today } = stage;
    const soon = today >= WAKES_SOON_FROM;
    // Two deals are put off, so that one has woken up by the end and one is about to.
    const wanted = (this.#deferred === 0 && today < WAKES_SOON_FROM - 40) || (this.#deferred === 1 && soon);
    const outcome = wanted ? 'deferred' : random.weighted([['won', 46], ['lost', 44], ['open', 10]]);
    if (outcome === 'open') return;
    if (outcome === 'deferred') {
      this.#deferred += 1;
      const wakeUp = soon ? WAKES_SOON_ON : isoDate(this.diary.later(today, 30));
      this.#save(deal, { outcome, wakeUp, notes: random.pick(notes.deferred) });
      if (!soon) this.diary.plan(this.diary.later(today, 33), 640, () => this.#close(deal));
      return;
    }
    const isWon = outcome === 'won';
    this.#lastCall(deal, random.pick(isWon ? notes.won : notes.lostCall));
    if (isWon) {
      this.#save(deal, { outcome });
      this.diary.plan(this.diary.later(today, random.whole(5, 8)), 700, () => this.#lastCall(deal, random.pick(notes.delivered)));
      return;
    }
    const lostReason = random.weighted([['price', 5], ['competitor', 5], ['no_decision', 4], ['no_budget', 3], ['no_response', 2], ['unknown', 1]]);
    this.#save(deal, { outcome, lostReason, ...(lostReason === 'competitor' ? { competitor: random.pick(notes.competitors) } : {}) });
  }

  /** A call after which nothing is left to do. */
  #lastCall({ seller, leadId }, said) {
    const { stage, desk } = this;
    const row = desk.lead(leadId);
    stage.do(seller, 'saveCall', {
      leadId,
      lead: desk.nameOf(row),
      company: row[desk.headers.company],
      attempts: Number(row[desk.own.attempts]) || 0,
      result: 'reached',
      yes: '',
      nextStep: '',
      nextDate: '',
      answers: [],
      topics: [],
      notes: said,
      minutes: stage.random.whole(2, 8),
      disqualify: '',
    });
  }

  /** To the next stage of its route, with whatever else changes. */
  #move(deal, also) {
    const view = this.stage.ask(deal.seller, 'opportunity', { opportunityId: deal.id });
    if (view?.state !== 'opportunity') return;
    this.#save(deal, { ...also, ...(view.nextStage === null ? {} : { stage: view.nextStage }) }, view);
  }

  #save(deal, wanted, known) {
    const view = known ?? this.stage.ask(deal.seller, 'opportunity', { opportunityId: deal.id });
    if (view?.state !== 'opportunity') return;
    const changes = Object.entries(wanted)
      .filter(([field]) => view.fields[field]?.isThere)
      .map(([field, to]) => ({ field, from: view.fields[field].from, to }));
    if (changes.length > 0) this.stage.do(deal.seller, 'saveOpportunity', { opportunityId: deal.id, changes });
  }
}
