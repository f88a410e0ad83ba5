import { setFlagsFromString } from 'node:v8';
import { isoDate } from '../calendar.mjs';
import { builtAddOn, sampleFile } from './runtime.mjs';

const ZONE = 'Europe/Madrid';
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** 2026-10-25: from this day on Madrid is one hour ahead of UTC instead of two. */
const WINTER = Date.UTC(2026, 9, 25) / (DAY_MINUTES * MINUTE);

/** Any number will do, so that it is always the same. */
const RANDOM_SEED = 20_260_504;

/** Characters of a token as the page makes them. */
const TOKEN_LENGTH = 20;
const TOKEN_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * The workbook of the sample with the built add-on beside it, in which the people of the team act at given times. What
 * the add-on refuses is counted by its sentence, so that whoever makes the samples sees it.
 */
export class Stage {
  refusals = new Map();

  constructor(runtime, company, locale, random) {
    // The add-on draws the ids of leads; each execution has random numbers of its own, which begin anew with this.
    setFlagsFromString(`--random-seed=${RANDOM_SEED}`);
    this.runtime = runtime;
    this.company = company;
    this.locale = locale;
    this.random = random;
    this.words = runtime.wordsOf(runtime.languageOf(locale));
    this.clock = runtime.createClock(0);
    this.document = runtime.newDocument({ name: 'DUO', locale, timeZone: ZONE, sheetNames: ['DUO'] });
    const options = { ...builtAddOn(), clock: this.clock, random: random.next };
    const blank = runtime.createHost({ ...options, document: this.document, user: { email: '', locale } });
    this.document = this.#opened(blank);
    this.host = runtime.createHost({ ...options, document: this.document, user: { email: '', locale } });
  }

  /** The tables of the sample as `duo serve` opens them. */
  #opened(host) {
    const { runtime, company, locale, words } = this;
    const document = runtime.newDocument({ name: 'DUO', locale, timeZone: ZONE, sheetNames: [] });
    const textColumns = (headers) => host.run('textColumns', [{ headers: [...headers], roles: {} }]).value.value;
    const all = (headers) => headers.map(() => true);
    for (const [file, tab] of [['leads', 'leads'], ['duo', 'definition'], ['costs', 'costs'], ['opportunities', 'opportunities']]) {
      const options = { locale, textColumns: file === 'duo' ? all : textColumns };
      runtime.addCsvSheet(document, words.tabs[tab], sampleFile(company.folder, file), options);
    }
    return document;
  }

  /** Sets the clock to a minute of a day, on the wall of the sheet. */
  at(day, minute) {
    const offset = day < WINTER ? 120 : 60;
    this.today = day;
    this.clock.set((day * DAY_MINUTES + minute - offset) * MINUTE);
  }

  token() {
    return Array.from({ length: TOKEN_LENGTH }, () => this.random.pick(TOKEN_LETTERS)).join('');
  }

  user(person) {
    return { email: person.email, locale: this.locale };
  }

  /** Asks a function of the pages as a person; undefined where it is refused. */
  ask(person, name, request = {}) {
    const { value, error } = this.host.clientCall(name, [request], { user: this.user(person) });
    if (error !== undefined) throw new Error(`${name} (${isoDate(this.today)}): ${error.message}`);
    if (value.ok) return value.value;
    const reason = `${name}: ${value.message}`;
    this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
    return undefined;
  }

  /** Asks for something with a token of its own. */
  do(person, name, request) {
    return this.ask(person, name, { token: this.token(), ...request });
  }

  /** Chooses a menu item. */
  menu(person, name) {
    const { error } = this.host.run(name, [], { user: this.user(person), answers: [] });
    if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  }

  sheet(tab) {
    return this.document.sheets.find(({ name }) => name === this.words.tabs[tab]);
  }

  /** The rows of a tab by its headers, with `row`, their place in the sheet; blanks as ''. */
  rows(tab) {
    const [header, ...rows] = this.sheet(tab).rows;
    return rows.flatMap((row, index) => {
      if (row === undefined) return [];
      const cells = { row: index + 2 };
      header.values.forEach((name, column) => {
        if (name !== null && name !== '') cells[name] = row.values[column] ?? '';
      });
      return [cells];
    });
  }

  /** Replaces what stands below the headers of a tab, as a person who pastes; records by the codes of the columns. */
  paste(person, tab, records) {
    const headers = this.words.tables.columns[tab];
    this.host.act(this.user(person), (app) => {
      const sheet = app.getActive().getSheetByName(this.words.tabs[tab]);
      const [names] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
      sheet.getRange(2, 1, Math.max(1, sheet.getLastRow() - 1), names.length).clearContent();
      const cells = records.map((record) => {
        const byHeader = Object.fromEntries(Object.entries(record).map(([code, cell]) => [headers[code], cell]));
        return names.map((name) => byHeader[name] ?? '');
      });
      sheet.getRange(2, 1, cells.length, names.length).setValues(cells);
    });
  }

  /** Types into one cell of a tab, with the triggers that follow. */
  type(person, tab, row, header, text) {
    const column = this.sheet(tab).rows[0].values.indexOf(header);
    const [run] = this.host.edit({
      sheet: this.words.tabs[tab],
      a1: `${letters(column + 1)}${row}`,
      values: [[text]],
      user: this.user(person),
    });
    if (run?.result.error !== undefined) throw new Error(run.result.error.message);
  }
}

function letters(column) {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
