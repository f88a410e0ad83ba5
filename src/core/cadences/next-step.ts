import type { Audience } from '../activities/codes';
import type { Day } from '../values/cell';
import { dayOfMinute } from '../values/minute';
import type { ConsentByChannel, ConsentChannel } from './consent';
import type { Cadence, CadenceStep } from './cadence';
import { enteredDay, type Enrolment, type StepProgress } from './enrolment';
import { settledSteps } from './fulfilment';
import { leaveReason, type LeadFacts, type LeaveReason } from './leave-reason';

/** What is known of a lead when its next touch is planned. */
export interface PlannedLead extends LeadFacts {
  readonly consent: ConsentByChannel;
  /** Whether there is an e-mail address, and one that a mail can be sent to. */
  readonly mail: 'usable' | 'unusable' | 'missing';
}

/** Why a step that is due cannot be taken, until a person changes something. */
export type Obstacle = 'no_consent' | 'no_address' | 'invalid_address';

/** What is to happen to a lead in a cadence on a day. */
export type Plan =
  | { readonly what: 'leave'; readonly reason: LeaveReason }
  /** The cadence is no longer in its tab, has faults, or the day of entry cannot be read. */
  | { readonly what: 'paused' }
  | { readonly what: 'wait'; readonly step: CadenceStep; readonly due: Day }
  /** `queue`: put a call or task into the person's queue; `mail`: send it. */
  | { readonly what: 'queue'; readonly step: CadenceStep; readonly due: Day; readonly attempt: number }
  | { readonly what: 'mail'; readonly step: CadenceStep; readonly due: Day; readonly attempt: number }
  | {
      readonly what: 'blocked';
      readonly step: CadenceStep;
      readonly due: Day;
      readonly why: Obstacle;
      readonly attempt: number;
    }
  | {
      readonly what: 'queued' | 'unsure' | 'failed';
      readonly step: CadenceStep;
      readonly due: Day;
      readonly progress: StepProgress;
    };

/**
 * What is to happen to a lead that is in a cadence. Steps follow each other in the order of their numbers; a step is
 * due its number of days after the one before was done (the first: after entering), and what was passed over because
 * the user inserted it later stays passed over. The same log, lead and day always give the same plan.
 */
export function planOf(
  enrolment: Enrolment,
  cadence: Cadence | undefined,
  lead: PlannedLead,
  today: Day,
): Plan {
  const audience: Audience = cadence?.audience ?? 'lead';
  const reason = leaveReason(enrolment, audience, lead);
  if (reason !== undefined) return { what: 'leave', reason };
  const entered = enteredDay(enrolment);
  if (cadence === undefined || entered === undefined) return { what: 'paused' };
  const steps = settledSteps(enrolment, cadence);
  const last = lastDone(steps, entered);
  const step = cadence.steps.find((each) => each.number > last.number);
  if (step === undefined) return { what: 'leave', reason: 'finished' };
  const due = last.day + step.days;
  const progress = steps.get(step.number);
  if (progress === undefined || progress.state === 'released') {
    if (due > today) return { what: 'wait', step, due };
    const attempt = (progress?.attempt ?? 0) + 1;
    const why = obstacleOf(step, lead);
    if (why !== undefined) return { what: 'blocked', step, due, why, attempt };
    return { what: step.channel === 'mail' ? 'mail' : 'queue', step, due, attempt };
  }
  if (progress.state === 'queued') return { what: 'queued', step, due, progress };
  return { what: progress.state === 'failed' ? 'failed' : 'unsure', step, due, progress };
}

function lastDone(
  steps: ReadonlyMap<number, StepProgress>,
  entered: Day,
): { readonly number: number; readonly day: Day } {
  let last = { number: 0, day: entered };
  for (const [number, { state, at }] of steps) {
    if (state !== 'done' || number <= last.number) continue;
    last = { number, day: at === undefined ? entered : dayOfMinute(at) };
  }
  return last;
}

function obstacleOf({ channel }: CadenceStep, lead: PlannedLead): Obstacle | undefined {
  if (channel in lead.consent && lead.consent[channel as ConsentChannel] === 'withdrawn') return 'no_consent';
  if (channel !== 'mail' || lead.mail === 'usable') return undefined;
  return lead.mail === 'missing' ? 'no_address' : 'invalid_address';
}

/** Why a lead cannot enter a cadence. */
export type EntryObstacle =
  'in_cadence' | 'been_here' | 'opted_out' | 'no_consent' | 'disqualified' | 'handed_over' | 'qualified';

/**
 * Why a lead may not enter a cadence; undefined where it may. By rule a lead enters each cadence once; a person may put
 * it in again.
 */
export function entryObstacle(
  cadence: Cadence,
  known: { readonly latest: Enrolment | undefined; readonly been: ReadonlySet<string> },
  facts: LeadFacts,
  isByRule: boolean,
): EntryObstacle | undefined {
  if (facts.isSuppressed) return 'opted_out';
  if (facts.isConsentWithdrawn) return 'no_consent';
  if (facts.workStatus === 'disqualified') return 'disqualified';
  if (cadence.audience === 'lead' && facts.workStatus === 'handed_over') return 'handed_over';
  if (cadence.audience === 'lead' && facts.isQualified) return 'qualified';
  if (known.latest !== undefined && !known.latest.isLeft) return 'in_cadence';
  return isByRule && known.been.has(cadence.key) ? 'been_here' : undefined;
}
