import type { ActivityKind, Channel, Result } from '../activities/codes';
import type { Cadence } from './cadence';
import { isAfter, type CadenceActivity, type Enrolment, type StepProgress } from './enrolment';

/** The kinds of touch by which a step of a channel is done; a meeting may become a visit, and the other way round. */
const FULFILLING: Readonly<Record<Exclude<Channel, 'task'>, readonly ActivityKind[]>> = {
  call: ['call'],
  message: ['message'],
  mail: ['mail'],
  meeting: ['meeting', 'visit'],
  visit: ['visit', 'meeting'],
  event: ['event'],
};

/** A task is done by whatever the person logs next. */
const TASK_FULFILLING: readonly ActivityKind[] = [
  'call',
  'message',
  'mail',
  'meeting',
  'visit',
  'event',
  'note',
];

/** Results of a touch that has not happened yet, or not to the contact. */
const NOT_DONE: readonly Result[] = ['sending', 'unsure', 'failed', 'booked', 'cancelled', 'rescheduled'];

/**
 * How far the steps of an enrolment have come, where a call or task in the queue is done by the first touch of its
 * kind that anybody logged afterwards: nobody has to tick it off a second time.
 */
export function settledSteps(enrolment: Enrolment, cadence: Cadence): ReadonlyMap<number, StepProgress> {
  const settled = new Map(enrolment.steps);
  for (const step of cadence.steps) {
    const progress = enrolment.steps.get(step.number);
    if (progress?.state !== 'queued') continue;
    const done = earliest(
      enrolment.others.filter((other) => fulfils(other, step.channel) && isAfter(other, progress)),
    );
    if (done !== undefined) {
      const { at, number, details } = done;
      settled.set(step.number, { ...progress, state: 'done', at, number, details });
    }
  }
  return settled;
}

function fulfils({ kind, result }: CadenceActivity, channel: Channel): boolean {
  if (kind === undefined || (result !== undefined && NOT_DONE.includes(result))) return false;
  return (channel === 'task' ? TASK_FULFILLING : FULFILLING[channel]).includes(kind);
}

function earliest(activities: readonly CadenceActivity[]): CadenceActivity | undefined {
  let first: CadenceActivity | undefined;
  for (const activity of activities) {
    if (first === undefined || isAfter(first, activity)) first = activity;
  }
  return first;
}
