/** The half-year of work in the sample workbooks: whole, in order, and nobody's real data. */

import type { QueueAnswer } from '../../src/contract/queue';
import type { LogReport } from '../../src/contract/settings';
import type { Answer } from '../../src/contract/reports';
import { hostOf } from '../addon/bundle';
import {
  openedSample,
  rowsOfTab,
  SAMPLE_LANGUAGES,
  TEAM_TABS,
  teamFile,
  wordsOfSample,
  type SampleLanguage,
} from './opened-sample';

/** Serial numbers of 2026-05-04 and of the day after 2026-10-30 in a sheet. */
const FIRST_DAY = 46_146;
const DAY_AFTER = 46_326;

/** The column of the team's own in which the field rep stands. */
const ownerHeader = { es: 'Comercial', en: 'Sales rep' } as const;

type Row = Record<string, string | number | boolean>;

function historyOf(language: SampleLanguage) {
  const { document, host } = openedSample(language);
  const words = wordsOfSample(language);
  const { tabs, tables } = words;
  const rows = (tab: (typeof TEAM_TABS)[number]): Row[] => rowsOfTab(document, tabs[tab]);
  return { document, host, words, columns: tables.columns, choices: tables.choices, rows };
}

describe.each(SAMPLE_LANGUAGES)('the history of the sample in %s', (language) => {
  const { document, host, words, columns, choices, rows } = historyOf(language);
  const log = rows('activities');
  const { activities: column } = columns;
  const opportunities = rows('opportunities');
  const own = opportunities.filter((row) => Number(row[columns.opportunities.handoffs]) > 0);

  it('has a log whose chain is whole after the way through the files', () => {
    const { value } = host.clientCall('logCheck', [{}]);
    const report = (value as Answer<LogReport>) as Extract<Answer<LogReport>, { ok: true }>;
    expect(report.value).toMatchObject({ isFine: true });
    expect(log.map((row) => row[column.number])).toEqual(log.map((_, index) => index + 1));
  });

  it('has some hundreds of entries from May to October 2026, in the order of time', () => {
    expect(log.length).toBeGreaterThanOrEqual(600);
    expect(log.length).toBeLessThanOrEqual(1200);
    // A mail is logged with the minute in which it went, also where a later handoff tells of it once more.
    const times = log
      .filter((row) => row[column.kind] !== choices.kinds.mail)
      .map((row) => Number(row[column.at]));
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times[0]).toBeGreaterThanOrEqual(FIRST_DAY);
    expect(times.at(-1)).toBeLessThan(DAY_AFTER);
  });

  it('tells only of leads and opportunities that there are', () => {
    const leads = new Set(rows('leads').map((row) => row[words.columns.id]));
    expect(log.filter((row) => row[column.leadId] !== '' && !leads.has(row[column.leadId]!))).toEqual([]);
    const ids = new Set(opportunities.map((row) => row[columns.opportunities.opportunityId]));
    expect(log.filter((row) => row[column.opportunityId] !== '' && !ids.has(row[column.opportunityId]!))).toEqual([]);
  });

  it('gives each row of the leads an id of its own', () => {
    const ids = rows('leads').map((row) => row[words.columns.id]).filter((id) => id !== '');
    expect(ids.length).toBeGreaterThanOrEqual(320);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads every opportunity that was won from handoff and acceptance to its outcome', () => {
    const kinds = choices.kinds;
    const { outcome, opportunityId } = columns.opportunities;
    const owner = ownerHeader[language];
    const won = own.filter((row) => row[outcome] === choices.outcomes.won);
    expect(won.length).toBeGreaterThan(2);
    for (const row of won) {
      const told = log
        .filter((entry) => entry[column.opportunityId] === row[opportunityId])
        .map((entry) => entry[column.kind]);
      const order = [told.indexOf(kinds.handoff), told.indexOf(kinds.acceptance), told.lastIndexOf(kinds.outcome)];
      // What inside sales closes itself is accepted by nobody.
      const expected = row[owner] === '' ? [order[0], order[2]] : order;
      expect(expected.every((at) => at! >= 0)).toBe(true);
      expect(expected).toEqual([...expected].sort((one, other) => one! - other!));
    }
  });

  it('counts in its tabs what the log counts', () => {
    const told = new Map<unknown, Set<unknown>>();
    for (const entry of log.filter((row) => row[column.kind] === choices.kinds.handoff)) {
      const id = entry[column.opportunityId];
      const times = told.get(id) ?? new Set();
      told.set(id, times.add(String(entry[column.token]).split(':')[0]));
    }
    // Every handoff of an opportunity has a name of its own: O-…-1/1, O-…-1/2.
    expect(new Map([...told].map(([id, times]) => [id, times.size]))).toEqual(
      new Map(own.map((row) => [row[columns.opportunities.opportunityId], row[columns.opportunities.handoffs]])),
    );
    const entered = log.filter((row) => row[column.kind] === choices.kinds.disqualification);
    const work = words.tables.work.columns;
    const disqualified = rows('leads').filter((row) => row[work.work] === choices.workStatuses.disqualified);
    expect(new Set(entered.map((row) => row[column.leadId])).size).toBe(disqualified.length);
  });

  it('shows something of everything: results, reasons, outcomes, work that is still open', () => {
    const results = new Set(log.map((row) => row[column.result]));
    for (const code of ['reached', 'no_answer', 'voicemail', 'wrong_number', 'call_back', 'not_interested', 'held', 'no_show', 'rescheduled'] as const) {
      expect([code, results.has(choices.results[code])]).toEqual([code, true]);
    }
    const kinds = new Set(log.map((row) => row[column.kind]));
    for (const code of ['capture', 'assignment', 'handoff', 'acceptance', 'return', 'disqualification', 'outcome', 'cadence', 'opt_out', 'note', 'message', 'mail'] as const) {
      expect([code, kinds.has(choices.kinds[code])]).toEqual([code, true]);
    }
    const outcomes = new Set(own.map((row) => row[columns.opportunities.outcome]));
    for (const code of ['won', 'lost', 'deferred'] as const) {
      expect([code, outcomes.has(choices.outcomes[code])]).toEqual([code, true]);
    }
    const work = words.tables.work.columns;
    const dates = rows('leads').map((row) => Number(row[work.nextDate])).filter((date) => date > 0);
    expect(dates.some((date) => date < DAY_AFTER)).toBe(true);
    expect(dates.some((date) => date > DAY_AFTER && date <= DAY_AFTER + 8)).toBe(true);
    const states = new Set(rows('leads').map((row) => row[work.work]));
    for (const code of ['working', 'nurturing', 'handed_over', 'returned', 'disqualified'] as const) {
      expect([code, states.has(choices.workStatuses[code])]).toEqual([code, true]);
    }
    const waiting = own.filter((row) => row[columns.opportunities.response] === '' && row[columns.opportunities.alert] !== '');
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('names nobody real: mail domains that cannot exist', () => {
    for (const tab of TEAM_TABS) {
      const addresses = teamFile(language, tab).match(/[\w.+-]+@[\w.-]+/g) ?? [];
      expect([tab, addresses.filter((address) => !/\.(?:example|test)\.?$/i.test(address))]).toEqual([tab, []]);
    }
  });

  it('begins with the templates, cadences and routes that set-up writes today', () => {
    // The whole history takes minutes to make; what set-up writes is where it would first differ.
    const fresh = openedSample(language).document;
    for (const tab of ['templates', 'cadences', 'pipelines'] as const) {
      fresh.sheets.splice(fresh.sheets.findIndex(({ name }) => name === words.tabs[tab]), 1);
    }
    const user = { email: 'someone@example.com', locale: language === 'es' ? 'es_ES' : 'en_GB' };
    const { error } = hostOf(fresh, { user }).run('setUpTeamTabs', [], { answers: [] });
    expect(error).toBeUndefined();
    for (const tab of ['templates', 'cadences', 'pipelines'] as const) {
      expect([tab, texts(rowsOfTab(fresh, words.tabs[tab]))]).toEqual([tab, texts(rows(tab))]);
    }
  });

  it('set up once more changes no cell and adds only the columns of scoring', () => {
    const before = structuredClone(document.sheets.map(({ name, rows: own }) => [name, own.map((row) => row?.values)]));
    const { error } = host.run('setUpTeamTabs', [], { answers: [] });
    expect(error).toBeUndefined();
    expect(document.sheets.map(({ name }) => name).slice(0, before.length)).toEqual(before.map(([name]) => name));
    for (const [name, old] of before as [string, (unknown[] | undefined)[]][]) {
      const now = document.sheets.find((sheet) => sheet.name === name)!.rows;
      if (name === words.tabs.leads) continue;
      const changed = old.flatMap((row, index) =>
        (row ?? []).flatMap((cell, at) => {
          const after = now[index]?.values[at] ?? null;
          return (cell ?? null) === after ? [] : [`${name} R${index + 1}C${at + 1}: ${String(cell)} → ${String(after)}`];
        }),
      );
      expect(changed).toEqual([]);
      expect(now[0]!.values.filter((header) => header !== null)).toEqual(old[0]!.filter((header) => header !== null));
    }
    expect(document.sheets).toHaveLength(before.length);
    const { value } = host.clientCall('queue', [{ all: true }]);
    const queue = value as Extract<Answer<QueueAnswer>, { ok: true }>;
    expect(queue.value.notices.filter((notice) => notice.includes(words.tabs.calendar))).toEqual([]);
    const response = document.sheets
      .find(({ name }) => name === words.tabs.opportunities)!
      .rows[0]!.values.indexOf(columns.opportunities.response);
    const { rows: opportunityRows } = document.sheets.find(({ name }) => name === words.tabs.opportunities)!;
    expect(opportunityRows[1]?.validations?.[response]).toBeDefined();
  });
});

/** Cells as texts: a number and the text of it are the same on the way through a file. */
function texts(rows: readonly Row[]): string[] {
  return rows
    .map((row) => Object.values(row).map(String).join(' | '))
    .filter((line) => /[^ |]/.test(line));
}
