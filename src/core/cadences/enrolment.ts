import type { Activity } from '../activities/activity';
import type { Result } from '../activities/codes';
import type { Day } from '../values/cell';
import { dayOfMinute, type Minute } from '../values/minute';
import { readCadenceToken, type CadenceToken } from './cadence-token';

/** What of an entry of the log matters to cadences. */
export type CadenceActivity = Pick<
  Activity,
  'number' | 'at' | 'leadId' | 'kind' | 'result' | 'token' | 'details'
>;

/**
 * How far one step has come. `queued`: a call or task stands in the person's queue; `sending`: a mail was about to
 * go and nothing says that it went, so its fate is unknown; `released`: it certainly did not go and may be tried
 * again; `failed`: it certainly did not go, and a person must look.
 */
export type StepState = 'queued' | 'sending' | 'released' | 'failed' | 'done';

export interface StepProgress {
  readonly state: StepState;
  readonly attempt: number;
  /** When it came to this state; undefined where the log's time cannot be read. */
  readonly at: Minute | undefined;
  /** Number of the entry that says so. */
  readonly number: number;
  /** What the log says about it. */
  readonly details: string;
}

/** One time that a lead is or was in a cadence. */
export interface Enrolment {
  readonly leadId: string;
  readonly cadence: string;
  readonly entry: number;
  readonly enteredAt: Minute | undefined;
  /** Number of the entry by which it entered. */
  readonly enteredNumber: number;
  /** Whether the log says that it is over. */
  readonly isLeft: boolean;
  readonly steps: ReadonlyMap<number, StepProgress>;
  /** Everything else that happened to the lead, for the rules of leaving. */
  readonly others: readonly CadenceActivity[];
}

/** The cadences of one lead, as the log tells them. */
export interface LeadCadences {
  /** The latest enrolment, whether over or not: a lead is in one cadence at most. */
  readonly latest: Enrolment | undefined;
  /** Keys of all cadences that it has ever been in. */
  readonly been: ReadonlySet<string>;
  /** The number of the next enrolment. */
  readonly nextEntry: number;
}

/** A lead that no entry names. */
export const NO_CADENCES: LeadCadences = { latest: undefined, been: new Set(), nextEntry: 1 };

/**
 * The cadences of every lead that the log names, from its entries in any order: what counts is their tokens and times,
 * so sorting the tab changes nothing. O(entries).
 */
export function cadencesOfLeads(log: readonly CadenceActivity[]): ReadonlyMap<string, LeadCadences> {
  const tokens = new Map<string, Told[]>();
  const others = new Map<string, CadenceActivity[]>();
  for (const activity of log) {
    const token = readCadenceToken(activity.token);
    if (token === undefined) put(others, activity.leadId, activity);
    else put(tokens, token.leadId, { token, activity });
  }
  const cadences = new Map<string, LeadCadences>();
  for (const [leadId, told] of tokens) cadences.set(leadId, cadencesOfLead(told, others.get(leadId) ?? []));
  return cadences;
}

interface Told {
  readonly token: CadenceToken;
  readonly activity: CadenceActivity;
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function cadencesOfLead(told: readonly Told[], others: readonly CadenceActivity[]): LeadCadences {
  const entered = told.filter(({ token }) => token.subject.what === 'enter');
  if (entered.length === 0) return NO_CADENCES;
  const latest = entered.reduce((best, each) => (isLater(each, best) ? each : best));
  const { leadId, cadence, entry } = latest.token;
  const own = told.filter(({ token }) => token.entry === entry && token.cadence === cadence);
  return {
    latest: {
      leadId,
      cadence,
      entry,
      enteredAt: latest.activity.at,
      enteredNumber: latest.activity.number,
      isLeft: own.some(({ token }) => token.subject.what === 'leave'),
      steps: stepsOf(own),
      others,
    },
    been: new Set(entered.map(({ token }) => token.cadence)),
    nextEntry: Math.max(...entered.map(({ token }) => token.entry)) + 1,
  };
}

/** By number; should two have the same one, a copied log perhaps, then by name and time, whatever their order. */
function isLater(one: Told, other: Told): boolean {
  if (one.token.entry !== other.token.entry) return one.token.entry > other.token.entry;
  if (one.token.cadence !== other.token.cadence) return one.token.cadence > other.token.cadence;
  return isBefore(one.activity, other.activity);
}

type Attempt = Partial<Record<'claim' | 'end' | 'redo' | 'settle', CadenceActivity>>;

function stepsOf(own: readonly Told[]): ReadonlyMap<number, StepProgress> {
  const attempts = new Map<number, Map<number, Attempt>>();
  for (const { token, activity } of own) {
    const { subject } = token;
    if (subject.what === 'enter' || subject.what === 'leave') continue;
    const ofStep = attempts.get(subject.step) ?? new Map<number, Attempt>();
    attempts.set(subject.step, ofStep);
    const told = ofStep.get(subject.attempt) ?? {};
    const known = told[subject.what];
    if (known === undefined || isBefore(activity, known)) told[subject.what] = activity;
    ofStep.set(subject.attempt, told);
  }
  const steps = new Map<number, StepProgress>();
  for (const [step, ofStep] of attempts) {
    const progress = [...ofStep]
      .sort(([one], [other]) => one - other)
      .map(([attempt, told]) => progressOf(attempt, told));
    // Once done is done: a person may have confirmed an earlier attempt after a later one began.
    steps.set(step, progress.find(({ state }) => state === 'done') ?? progress[progress.length - 1]!);
  }
  return steps;
}

/** What a person decided comes before what we logged, save that a mail that went has gone. */
function progressOf(attempt: number, { claim, end, redo, settle }: Attempt): StepProgress {
  const as = (state: StepState, { at, number, details }: CadenceActivity): StepProgress => ({
    state,
    attempt,
    at,
    number,
    details,
  });
  if (settle !== undefined) return as('done', settle);
  const ended = end === undefined ? undefined : endState(end.result);
  if (ended === 'done') return as(ended, end!);
  if (redo !== undefined) return as('released', redo);
  if (ended !== undefined) return as(ended, end!);
  return as(claim!.result === 'sending' ? 'sending' : 'queued', claim!);
}

const END_STATES: Readonly<Partial<Record<Result, StepState>>> = {
  failed: 'failed',
  cancelled: 'released',
  unsure: 'sending',
  sending: 'sending',
};

function endState(result: Result | undefined): StepState {
  return result === undefined ? 'done' : (END_STATES[result] ?? 'done');
}

/** Of two entries with one token, the earlier counts; of the same minute, that whose text comes first. */
function isBefore(one: CadenceActivity, other: CadenceActivity): boolean {
  const [a, b] = [one.at ?? Infinity, other.at ?? Infinity];
  return a === b ? sortText(one) < sortText(other) : a < b;
}

function sortText({ kind, result, details }: CadenceActivity): string {
  return [kind, result, details].join('\n');
}

/** When something was logged: its minute, and of one minute its number. */
export type Moment = Pick<Activity, 'at' | 'number'>;

/**
 * Strictly later. Of one minute the numbers of the log tell: a call logged just before a lead is put into a cadence must
 * not throw it out again, and an answer logged just after must. What has no readable time is never later.
 */
export function isAfter(one: Moment, other: Moment): boolean {
  if (one.at === undefined || other.at === undefined) return false;
  return one.at === other.at ? one.number > other.number : one.at > other.at;
}

/** The day on which an enrolment began. */
export function enteredDay({ enteredAt }: Enrolment): Day | undefined {
  return enteredAt === undefined ? undefined : dayOfMinute(enteredAt);
}
