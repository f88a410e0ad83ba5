import { isClosed, isReturned } from '../../core/handoff/handoff-plan';
import { STEPS, type StepState } from '../../core/handoff/step';
import { handoffRecords, type HandoffRecord } from '../../sheets/handoff-records';
import { lookAround } from '../../sheets/handoff-surroundings';
import { openDesk } from '../../sheets/lead-desk';
import { memberOf } from '../../core/territories/team';
import { currentPerson, readTeam, type TeamMember } from '../../sheets/people';
import { readTable } from '../../sheets/tables/table';
import type { Workbook } from '../../sheets/workbook';
import { finishHandoff } from './handoff-run';
import { mayTry } from './handoff-steps';

/** Each takes some seconds of services; the next hour does the rest. */
const MOST_HANDOFFS = 10;

/**
 * Ids of handoffs that were broken off or whose confirmation waited for sales, of whoever runs this only: nobody's mail
 * goes from the account of somebody who has nothing to do with it.
 */
export function openHandoffs(workbook: Workbook): readonly string[] {
  const person = currentPerson();
  const table = person === '' ? undefined : readTable(workbook, 'opportunities');
  if (table === undefined) return [];
  const open = handoffRecords(table).filter((record) => isUnfinished(record, person));
  if (open.length === 0) return [];
  const member = memberOf(readTeam(workbook), person);
  return open
    .filter((record) => isOf(record, person, member))
    .slice(0, MOST_HANDOFFS)
    .map(({ opportunityId }) => opportunityId);
}

/** Finishes one of them, under the document lock: each on its own, so that people need not wait for all. */
export function finishOpenHandoff(workbook: Workbook, opportunityId: string): void {
  const opened = openDesk(workbook);
  if (opened.ok) finishHandoff(lookAround(opened.desk), opportunityId, currentPerson());
}

function isUnfinished(record: HandoffRecord, person: string): boolean {
  if (record.handoffs === 0 || isClosed(record) || isReturned(record)) return false;
  return STEPS.some((step) => mayTry(record, step, person) && isWorthTrying(record.steps[step].state));
}

/** What failed for an address or a permission fails again until a person has put it right. */
function isWorthTrying(state: StepState): boolean {
  return state.state !== 'failed' || state.reason === 'quota' || state.reason === 'unavailable';
}

function isOf(
  { insideRep, fieldRep }: HandoffRecord,
  person: string,
  member: TeamMember | undefined,
): boolean {
  const names = [person, member?.name ?? '', member?.email ?? ''].filter((name) => name !== '');
  return names.some((name) => name === insideRep || name === fieldRep);
}
