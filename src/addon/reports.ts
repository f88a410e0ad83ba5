import type { RowScore } from '../core/scoring/types';
import type {
  Answer,
  ScoreReport,
  ScoreReportRow,
  SourceReturnOptions,
  SourceReturnReport,
} from '../contract/reports';
import { wordsOf } from '../i18n/language';
import { phrasesOf } from '../sheets/phrases';
import { readReturnSource, returnOf } from '../sheets/return-input';
import { returnNotes } from '../sheets/return-layout';
import { openWorkbook } from '../sheets/workbook';
import { answer, refused } from './answer';
import { definitionWarnings } from './actions/definition';
import { scoreTab } from './actions/score';
import { obstacleMessage } from './messages';
import { readerLanguage } from './reader';

/** Scores every row, writes our columns, and tells the result as data. */
export function scoreReport(): Answer<ScoreReport> {
  return answer(() => {
    const workbook = openWorkbook(readerLanguage());
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
    next: score.next === undefined ? null : score.next.field.header,
  };
}

/** The source return as data, on the basis and grouping asked for. */
export function sourceReturnReport(options: SourceReturnOptions): Answer<SourceReturnReport> {
  return answer(() => {
    const words = wordsOf(readerLanguage());
    const workbook = openWorkbook(readerLanguage());
    const read = readReturnSource(workbook);
    if (!read.ok) return refused(obstacleMessage(read.problem, words));
    const { source } = read;
    const result = returnOf(source, workbook, options.basis ?? 'cohort', options.by ?? 'source');
    const { basis, by, rows, total } = result;
    return {
      ok: true,
      value: { basis, by, rows, total, notes: returnNotes(result, source, words) },
    };
  });
}
