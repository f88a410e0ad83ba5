/** What runs beside the calls: cadences, the welcome of new inquiries, who asks not to be written to. */
export class Nurture {
  #optedOut = false;

  constructor(stage, desk, notes) {
    Object.assign(this, { stage, desk, notes });
    const { cadences } = stage.words.tables.columns;
    const names = [...new Set(stage.rows('cadences').map((row) => row[cadences.cadence]).filter((name) => name !== ''))];
    const [welcome, silent, nurture, customers] = names;
    this.cadences = { welcome, silent, nurture, customers };
  }

  enrol(rep, leadId, which) {
    this.stage.do(rep, 'enrol', { cadence: this.cadences[which], leadIds: [leadId] });
  }

  /** New leads of a rep of the last days, whom nobody has touched, get the welcome. */
  welcome(rep) {
    const { desk, stage } = this;
    const { headers } = desk;
    const fresh = desk.callable(rep, stage.today).filter((row) => {
      const created = desk.dayIn(row[headers.created]);
      return desk.work(row) === 'new' && row[headers.email] !== '' && created !== undefined && created > stage.today - 8;
    });
    for (const row of fresh.slice(0, 1)) this.enrol(rep, desk.idOf(row), 'welcome');
  }

  /** Sends what is due to the leads of a rep. */
  run(rep) {
    for (let part = 0; part < 5; part += 1) {
      const done = this.stage.do(rep, 'runCadences', {});
      if (done === undefined || done.remaining === 0 || done.stopped !== '') return;
    }
  }

  /** Somebody in a cadence answers that they want no more mails. */
  optOutOnce(rep) {
    if (this.#optedOut) return;
    const { desk, stage } = this;
    const row = desk.leads().find((each) => desk.work(each) === 'nurturing' && each[desk.headers.owner] === rep.name);
    if (row === undefined) return;
    this.#optedOut = true;
    stage.do(rep, 'optOut', { leadId: desk.idOf(row), note: this.notes.optOut });
  }
}
