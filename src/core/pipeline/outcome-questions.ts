import type { Day } from '../values/cell';
import { stageNamed } from './route-choice';
import type { OpportunityNow, Question, QuestionCode, QuestionField, Route } from './types';

/**
 * What an opportunity lacks (METHOD §2, outcome): lost needs a reason, for which "unknown" does, deferred a day in
 * the future on which it wakes up, won an amount; and what nobody can read. `route` is the one it is on, where that
 * is known: its stage must be one of it.
 */
export function questionsOf(now: OpportunityNow, route: Route | undefined, today: Day): readonly Question[] {
  const questions: Question[] = [];
  const ask = (field: QuestionField, code: QuestionCode): void => void questions.push({ field, code });
  if (now.outcome === undefined) ask('outcome', 'outcome');
  if (now.outcome === 'lost' && now.lostReason.trim() === '') ask('lostReason', 'lost_reason');
  if (now.outcome === 'deferred') {
    if (now.wakeUp.state !== 'read') ask('wakeUp', 'wake_up');
    else if (now.wakeUp.value <= today) ask('wakeUp', 'wake_up_passed');
  }
  if (now.amount.state === 'unreadable') ask('amount', 'amount');
  else if (now.outcome === 'won' && now.amount.state === 'blank') ask('amount', 'won_amount');
  if (now.expectedClose.state === 'unreadable') ask('expectedClose', 'expected_close');
  if (route !== undefined && now.stage.trim() !== '' && stageNamed(route, now.stage) === undefined) {
    ask('stage', 'stage');
  }
  return questions;
}
