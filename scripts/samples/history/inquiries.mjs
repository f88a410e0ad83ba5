import { inventedCompany, slug } from './invented.mjs';

/** People who ring by themselves, and new leads that nobody owns yet. */
export class Inquiries {
  constructor(stage, desk, notes) {
    Object.assign(this, { stage, desk, notes });
  }

  /** A new caller, looked for first, taken up while the phone rings, called back by whoever took it. */
  ring(rep) {
    const { stage, notes } = this;
    const { company, random } = stage;
    const name = inventedCompany(company, random);
    const [country, , places] = company.countries[0];
    const firstName = random.pick(company.firstNames);
    const lastName = random.pick(company.lastNames);
    const fields = {
      first_name: firstName,
      last_name: lastName,
      company: name,
      phone: company.phone(random),
      email: random.happens(0.7) ? `${slug(firstName)}.${slug(lastName)}@${slug(name)}.example` : '',
      country,
      city: random.pick(places),
      need: random.happens(0.6) ? random.pick(company.needs) : '',
    };
    stage.ask(rep, 'findLeads', { text: fields.phone });
    const source = random.pick([company.sources.web, company.sources.referral]).spellings[0][0];
    const saved = stage.do(rep, 'newLead', { fields, source, details: random.pick(notes.inquiry), isSomebodyElse: true });
    if (saved?.state !== 'saved') return;
    const { owner, place } = this.desk.headers;
    const changes = [
      { header: owner, from: '', to: rep.name },
      { header: place, from: '', to: fields.city },
    ];
    const shown = stage.ask(rep, 'card', { leadId: saved.leadId })?.fields ?? [];
    const blank = changes.filter(({ header }) => shown.some((field) => field.header === header && field.value === ''));
    if (blank.length > 0) stage.do(rep, 'saveFields', { leadId: saved.leadId, changes: blank });
    this.desk.fates.set(saved.leadId, random.weighted([['good', 5], ['slow', 3], ['later', 2]]));
  }

  /** Somebody known asks again: a second inquiry with its own source. */
  ringAgain(rep) {
    const { stage, desk, notes } = this;
    const { company, random } = stage;
    const known = desk.leads().filter((row) => row[desk.headers.owner] === rep.name && ['nurturing', 'working'].includes(desk.work(row)));
    if (known.length === 0) return;
    const leadId = desk.idOf(random.pick(known));
    stage.do(rep, 'newLead', { leadId, fields: {}, source: company.sources.web.spellings[0][0], details: random.pick(notes.again), kind: 'call' });
  }

  /** A remark without a touch. */
  remark(rep) {
    const { stage, desk, notes } = this;
    const mine = desk.leads().filter((row) => row[desk.headers.owner] === rep.name && desk.work(row) === 'working');
    if (mine.length === 0) return;
    stage.do(rep, 'logTouch', { leadId: desk.idOf(stage.random.pick(mine)), kind: 'note', details: stage.random.pick(notes.ownNotes) });
  }

  /** Somebody who works on Saturdays wants to be called then: due on the day of the sample. */
  promiseSaturday(rep, index) {
    const { stage, desk, notes } = this;
    const row = desk.leads().findLast((each) => each[desk.headers.owner] === rep.name && desk.work(each) === 'working' && !desk.busy.has(desk.idOf(each)));
    if (row === undefined) return;
    stage.do(rep, 'logTouch', { leadId: desk.idOf(row), kind: 'call', result: 'call_back', details: notes.saturday[index], nextStep: notes.steps.again, nextDate: '2026-10-31' });
  }

  /** Leads without an owner are given out by the rules of the Territories tab. */
  assign(manager) {
    const { stage } = this;
    const preview = stage.ask(manager, 'territoryPreview', {});
    if (preview === undefined || preview.changed === 0 || preview.digest === '') return;
    const request = { token: stage.token(), digest: preview.digest };
    const ready = stage.ask(manager, 'territoryApply', request);
    if (ready?.state !== 'ready') return;
    const { plan, portion } = ready;
    for (let first = 0; first < plan.changes.length; first += portion) {
      const changes = plan.changes.slice(first, first + portion);
      stage.ask(manager, 'territoryApply', { ...request, portion: { ...plan, changes } });
    }
  }
}
