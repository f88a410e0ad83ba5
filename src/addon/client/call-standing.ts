import type { CallContext, CallQuestion, CallStanding, QuestionPlace } from '../../contract/call';
import { planCall } from '../../core/conversation/call-plan';
import { suggestedSteps } from '../../core/conversation/next-step';
import { compileOpenQuestions, type OpenQuestion } from '../../core/conversation/open-questions';
import type { Definition } from '../../core/definition/types';
import { compileScorer } from '../../core/scoring/scorer';
import type { Cell } from '../../core/values/cell';
import type { Words } from '../../i18n/words/es';
import { numberText } from '../../sheets/number-text';
import { phrasesOf } from '../../sheets/phrases';
import type { Workbook } from '../../sheets/workbook';

/** The row of a lead as the definition reads it, with the answers of the call in their columns. */
export function rowOf(context: CallContext, answers: ReadonlyMap<number, Cell>): readonly Cell[] {
  const row: Cell[] = context.headers.map(() => '');
  for (const { column, cell } of context.columns) row[column] = cell ?? '';
  for (const [column, cell] of answers) row[column] = cell;
  return row;
}

/** How a row stands by the definition, what to ask next, and which steps fit each way in which the call may end. */
export function standingOf(
  workbook: Workbook,
  words: Words,
  definition: Definition,
  context: CallContext,
  row: readonly Cell[],
  answered: number,
): CallStanding {
  const { reading, today } = workbook;
  const score = compileScorer(definition, reading, today).score(row);
  const open = compileOpenQuestions(definition, reading, today)(row);
  const plan = planCall(open, { reachedBefore: context.reachedBefore, answered });
  const phrases = phrasesOf(definition, words);
  const openQuestions = plan.now.length + plan.more.length > 0;
  return {
    score: score.score,
    low: score.low,
    high: score.high,
    threshold: definition.threshold.points,
    status: score.status,
    statusLabel: words.status[score.status],
    why: score.why.map(
      ({ criterion, points }) =>
        `${phrases.reasonOf(criterion, reading.decimal)} ${signed(numberText(points, reading.decimal))}`,
    ),
    questions: [
      ...questionsAt('now', plan.now, context),
      ...questionsAt('more', plan.more, context),
      ...questionsAt('later', plan.later, context),
      ...questionsAt('look_up', plan.lookUp, context),
    ],
    results: context.ends.map((end) => {
      const { code, suggestsNurture: exhausted } = end;
      const steps = suggestedSteps({ result: code, status: score.status, openQuestions, exhausted });
      // Whoever is ready for sales does not wait a week.
      const nextDate = steps[0] === 'hand_over' ? context.nextWorkingDay : end.nextDate;
      // A step is labelled as it will be written: in the language of the sheet.
      const { steps: labels } = workbook.words.call;
      return { ...end, nextDate, steps: steps.map((step) => ({ code: step, label: labels[step] })) };
    }),
  };
}

function questionsAt(
  place: QuestionPlace,
  questions: readonly OpenQuestion[],
  context: CallContext,
): readonly CallQuestion[] {
  return questions.map(({ field, question, decides }) => {
    const asked = context.columns.find(({ column }) => column === field.column);
    return {
      header: field.header,
      question,
      place,
      decides,
      type: asked?.type ?? { kind: 'text' },
      now: asked === undefined || asked.cell === null ? '' : String(asked.cell),
    };
  });
}

function signed(number: string): string {
  return number.startsWith('−') ? number : `+${number}`;
}
