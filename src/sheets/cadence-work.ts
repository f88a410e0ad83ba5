import type { StepProgress } from '../core/cadences/enrolment';
import { dayOfMinute } from '../core/values/minute';
import type { CadenceDesk } from './cadence-desk';
import { enrolledAt, nextStepText } from './cadence-entries';
import type { WorkChange } from './work-state';

/**
 * What the work columns of leads should hold according to the log, where they hold something else: the cadence they
 * are in, the step in the queue, the last mail. Derived anew every time, so whatever broke off is made good by the next
 * run. Rows without an id have no log.
 */
export function workChanges(
  cadenceDesk: CadenceDesk,
  positions: readonly number[],
): ReadonlyMap<string, WorkChange> {
  const changes = new Map<string, WorkChange>();
  for (const position of positions) {
    const leadId = cadenceDesk.desk.idAt(position);
    const change = leadId === '' ? {} : workChange(cadenceDesk, position, leadId);
    if (Object.keys(change).length > 0) changes.set(leadId, change);
  }
  return changes;
}

function workChange(cadenceDesk: CadenceDesk, position: number, leadId: string): WorkChange {
  const { latest } = cadenceDesk.cadencesOf(leadId);
  if (latest === undefined) return {};
  const now = cadenceDesk.desk.workAt(position);
  const touch = lastMail(latest.steps);
  const touched: WorkChange =
    touch !== undefined && touch > (now.lastTouch ?? -Infinity)
      ? { lastTouch: touch, lastBy: cadenceDesk.me?.name ?? cadenceDesk.person }
      : {};
  const lead = enrolledAt(cadenceDesk, position);
  if (lead === undefined) {
    return {
      ...touched,
      ...(now.cadence === '' ? {} : { cadence: '' }),
      ...(now.work === 'nurturing' ? { work: 'working' as const } : {}),
      ...staleStep(cadenceDesk, position, latest.cadence),
    };
  }
  const audience = cadenceDesk.cadenceOf(lead.cadence)?.audience ?? 'lead';
  const isEarly = now.work === 'new' || now.work === 'working' || now.work === 'returned';
  return {
    ...touched,
    ...(now.cadence === lead.title ? {} : { cadence: lead.title }),
    ...(audience === 'lead' && isEarly ? { work: 'nurturing' as const } : {}),
    ...staleStep(cadenceDesk, position, lead.cadence),
    ...queuedStep(cadenceDesk, position),
  };
}

/** A step in the queue shows as the next step, unless the person has planned something else since. */
function queuedStep(cadenceDesk: CadenceDesk, position: number): WorkChange {
  const plan = cadenceDesk.planAt(position);
  if (plan?.what !== 'queued' || plan.progress.at === undefined) return {};
  const now = cadenceDesk.desk.workAt(position);
  const text = nextStepText(cadenceDesk, plan.step);
  const isPlanned = now.nextDate !== undefined && now.nextStep !== '';
  if (isPlanned && (now.nextStep === text || now.nextDate >= cadenceDesk.workbook.today)) return {};
  return { nextStep: text, nextDate: dayOfMinute(plan.progress.at) };
}

/** A step of ours that stands in the queue though it no longer waits there: passed over, or the cadence is left. */
function staleStep(cadenceDesk: CadenceDesk, position: number, key: string): WorkChange {
  const { nextStep } = cadenceDesk.desk.workAt(position);
  const cadence = cadenceDesk.cadenceOf(key);
  if (nextStep === '' || cadence === undefined) return {};
  const plan = cadenceDesk.planAt(position);
  if (plan?.what === 'queued' && nextStepText(cadenceDesk, plan.step) === nextStep) return {};
  const isOurs = cadence.steps.some((step) => nextStepText(cadenceDesk, step) === nextStep);
  return isOurs ? { nextStep: '', nextDate: '' } : {};
}

function lastMail(steps: ReadonlyMap<number, StepProgress>): number | undefined {
  const minutes = [...steps.values()].flatMap(({ state, at }) =>
    state === 'done' && at !== undefined ? [at] : [],
  );
  return minutes.length === 0 ? undefined : dayOfMinute(Math.max(...minutes));
}
