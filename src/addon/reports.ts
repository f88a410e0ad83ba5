import { foldText } from '../core/values/text';
import { isRole } from '../core/leads/role';
import { guessRoles } from '../core/leads/roles';
import type { RowScore } from '../core/scoring/types';
import type {
  Answer,
  Configuration,
  ScoreReport,
  ScoreReportRow,
  SourceReturnOptions,
  SourceReturnReport,
} from '../contract/reports';
import { fill, wordsOf } from '../i18n/language';
import { fillFieldsTab, prepareOwnColumns } from '../sheets/set-up';
import { ensureTab } from '../sheets/set-up';
import { findLeadsTab, readLeads } from '../sheets/leads-tab';
import { phrasesOf } from '../sheets/phrases';
import { roleSynonyms } from '../sheets/recognition';
import { readReturnSource, returnOf } from '../sheets/return-input';
import { returnNotes } from '../sheets/return-layout';
import { changeSettings, openWorkbook, type Workbook } from '../sheets/workbook';
import { definitionWarnings } from './actions/definition';
import { scoreTab } from './actions/score';
import { obstacleMessage } from './messages';
import { describe, performQuietly } from './perform';
import { readerLanguage, sheetLanguage } from './reader';

/** Runs a request of a page alone, and answers in words where it could not be done. */
function answer<T>(request: () => Answer<T>): Answer<T> {
  try {
    const done = performQuietly(request);
    return done === undefined ? refused(wordsOf(readerLanguage()).errors.busy) : done.value;
  } catch (error) {
    return refused(describe(error));
  }
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

/**
 * Which headers stand for ids, phones and postal codes, whose cells stay text whatever their digits (METHOD §5).
 * Looks at no document: a reader of files asks before there is one.
 */
export function textColumns(headers: readonly string[]): Answer<readonly boolean[]> {
  const value = headers.map((header) => {
    const [guess] = guessRoles([header], [], roleSynonyms());
    return guess !== undefined && ROLES_KEPT_AS_TEXT.has(guess.role);
  });
  return { ok: true, value };
}

const ROLES_KEPT_AS_TEXT: ReadonlySet<string> = new Set([
  'lead_id',
  'tax_id',
  'phone',
  'mobile',
  'postal_code',
]);

/** Remembers which tabs and columns mean what, and prepares our columns. */
export function configure(configuration: Configuration): Answer<null> {
  return answer(() => {
    const words = wordsOf(readerLanguage());
    let workbook = openWorkbook(sheetLanguage());
    const tabs = {
      leadsTab: configuration.leadsTab,
      definitionTab: configuration.definitionTab,
      costsTab: configuration.costsTab,
      opportunitiesTab: configuration.opportunitiesTab,
    };
    const ids: Record<string, number> = {};
    for (const [setting, name] of Object.entries(tabs)) {
      if (name === undefined) continue;
      const sheet = workbook.spreadsheet.getSheetByName(name);
      if (sheet === null) return refused(fill(words.errors.noTab, { tab: name }));
      ids[setting] = sheet.getSheetId();
    }
    const { outcomeWords } = configuration;
    workbook = changeSettings(workbook, {
      ...ids,
      language: workbook.language,
      ...(outcomeWords === undefined ? {} : { outcomeWords }),
    });
    return prepareColumns(workbook, configuration.roles ?? {});
  });
}

function prepareColumns(workbook: Workbook, roles: Readonly<Record<string, string>>): Answer<null> {
  const words = wordsOf(readerLanguage());
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return refused(words.errors.noLeads);
  const read = readLeads(workbook, sheet);
  if (!read.ok) return refused(obstacleMessage(read.problem, words));
  let guesses = read.leads.roles;
  for (const [role, header] of Object.entries(roles)) {
    if (!isRole(role)) return refused(fill(words.errors.unknownRole, { role }));
    const wanted = guesses.find((guess) => foldText(guess.header) === foldText(header));
    if (wanted === undefined) return refused(fill(words.errors.noColumn, { header }));
    guesses = guesses.map((guess) => {
      if (guess === wanted) return { ...guess, role };
      return guess.role === role ? { ...guess, role: '' } : guess;
    });
  }
  const leads = { ...read.leads, roles: guesses };
  const fields = ensureTab(workbook, 'fields');
  fillFieldsTab(fields.workbook, fields.sheet, leads);
  prepareOwnColumns(fields.workbook, leads);
  return { ok: true, value: null };
}

/** Scores every row, writes our columns, and tells the result as data. */
export function scoreReport(): Answer<ScoreReport> {
  return answer(() => {
    const workbook = openWorkbook(sheetLanguage());
    const result = scoreTab(workbook, undefined);
    if (!result.ok) return refused(obstacleMessage(result.problem, wordsOf(readerLanguage())));
    const { leads, definition, rows } = result.scoring;
    const { digest, threshold, max } = definition.definition;
    const phrases = phrasesOf(definition.definition, workbook.words);
    const counts = { qualified: 0, not_yet: 0, incomplete: 0, excluded: 0 };
    for (const { score } of rows) counts[score.status] += 1;
    return {
      ok: true,
      value: {
        definition: { digest, threshold: threshold.points, max },
        counts,
        rows: rows.map(({ row, score }) => reportRow(row, score, phrases.fieldOf)),
        tab: leads.sheet.getName(),
        warnings: definitionWarnings(workbook, { ok: true, leads, reading: definition }),
      },
    };
  });
}

function reportRow(
  row: number,
  score: RowScore,
  fieldOf: ReturnType<typeof phrasesOf>['fieldOf'],
): ScoreReportRow {
  return {
    row,
    score: score.score,
    low: score.low,
    high: score.high,
    status: score.status,
    missing: score.missing.map(fieldOf),
    unreadable: score.unreadable.map((field) => field.header),
    why: score.why.map(({ criterion, points }) => ({ criterion, points })),
    next: score.next === undefined ? null : fieldOf(score.next.criterion),
  };
}

/** The source return as data, on the basis and grouping asked for. */
export function sourceReturnReport(options: SourceReturnOptions): Answer<SourceReturnReport> {
  return answer(() => {
    const words = wordsOf(readerLanguage());
    const workbook = openWorkbook(sheetLanguage());
    const read = readReturnSource(workbook);
    if (!read.ok) return refused(obstacleMessage(read.problem, words));
    const { source } = read;
    const result = returnOf(source, workbook, options.basis ?? 'cohort', options.by ?? 'source');
    const facts = {
      hasCosts: source.input.costs !== undefined,
      hasOpportunities: source.input.opportunities !== undefined,
      hasDefinition: source.input.scored,
      unknownOutcomes: source.unknownOutcomes,
      unreadable: source.unreadable,
    };
    const { basis, by, rows, total } = result;
    return {
      ok: true,
      value: { basis, by, rows, total, notes: returnNotes(result, facts, words) },
    };
  });
}
