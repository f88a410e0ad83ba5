import type { PipelineProblem } from '../core/pipeline/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';

/** One line per fault of the Pipelines tab, with its row and column as people see them. */
export function pipelineProblemLines(problems: readonly PipelineProblem[], words: Words): string[] {
  const columns = words.tables.columns.pipelines;
  return problems.map(({ code, row, column, data }) => {
    const place = fill(words.place.cell, { row, column: columns[column] });
    const choices = Object.values(words.tables.choices.closers).join(', ');
    return `${place}: ${fill(words.opportunities.problems[code], { ...data, choices })}`;
  });
}
