/** Scoring in core: 50,000 × 30 with 20 criteria, against a copy of the values and a loop written for these rules. */
import { compileScorer } from '../src/core/scoring/scorer';
import type { RowScore } from '../src/core/scoring/types';
import { definition, reading, TODAY } from './definition';
import { handWrittenScorer, type HandWrittenScore } from './hand-written';
import { leadRows, MILLISECONDS_PER_DAY } from './leads';
import { alternate, median, medianRatio, report, shown } from './measuring';

const ROWS = 50_000;
const ROUNDS = 11;

const rows = leadRows(ROWS, (day) => new Date(day * MILLISECONDS_PER_DAY));
const duo = definition();

/** As an execution does it: the scorer is made anew, nothing is remembered from one run to the next. */
function score(): RowScore[] {
  const read = reading();
  const scorer = compileScorer(duo, read, TODAY);
  return rows.map((row) => scorer.score(row));
}

function scoreByHand(): HandWrittenScore[] {
  const scorer = handWrittenScorer(reading());
  return rows.map((row) => scorer(row));
}

/** A comparison means something only where both say the same of every row. */
function assertSame(ours: readonly RowScore[], theirs: readonly HandWrittenScore[]): void {
  ours.forEach((one, index) => {
    const { score, low, high, status } = one;
    const plain = {
      score,
      low,
      high,
      status,
      missing: one.missing.map((criterion) => criterion.number),
      unreadable: one.unreadable.map((field) => field.column),
      why: one.why.map((reason) => [reason.criterion, reason.points]),
    };
    const [engine, hand] = [JSON.stringify(plain), JSON.stringify(theirs[index])];
    if (engine !== hand) throw new Error(`Row ${index} differs:\n${engine}\n${hand}`);
  });
}

// The first round of each is also the first time its code runs at all, as in an execution of Apps Script.

const times = await alternate(ROUNDS, {
  score,
  copy: () => structuredClone(rows),
  byHand: scoreByHand,
});
report('Scoring 50,000 × 30, 20 criteria', `${shown(median(times.score))} ms`);
report(
  '… of the time of `structuredClone` of the values',
  shown(medianRatio(times.score, times.copy)),
  '≤ 1.0',
);
report('… of a loop written for these rules', shown(medianRatio(times.score, times.byHand)), '≤ 3.0');
report(
  '… the same two in the first round, with nothing compiled yet',
  `${shown(times.score[0]! / times.copy[0]!)}; ${shown(times.score[0]! / times.byHand[0]!)}`,
);
assertSame(score(), scoreByHand());
