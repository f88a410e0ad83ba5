import { mailKey } from '../../core/cadences/address-key';
import type { CadenceActivity } from '../../core/cadences/enrolment';
import type { Plan } from '../../core/cadences/next-step';
import { appendActivities, type NewActivity } from '../../sheets/activity-log';
import {
  asActivity,
  openCadenceDesk,
  withEntries,
  type CadenceDesk,
  type CadenceDeskResult,
} from '../../sheets/cadence-desk';
import {
  claimEntry,
  endEntry,
  enrolledAt,
  leaveEntry,
  queueEntry,
  twinEntry,
  type EnrolledLead,
} from '../../sheets/cadence-entries';
import { cadenceMail, type CadenceMail } from '../../sheets/cadence-mail';
import { twinSteps } from '../../sheets/cadence-twins';
import { workChanges } from '../../sheets/cadence-work';
import { currentPerson } from '../../sheets/people';
import { findTab, type Workbook } from '../../sheets/workbook';
import { writeWork } from '../../sheets/write-work';
import { performQuietly } from '../perform';
import { postMail, type Posted } from '../post-mail';

/** Mails of one part of a run: a page sees its progress every few seconds, and others get the lock between. */
const MAILS_PER_PART = 10;

/** What one part of a run did. */
export interface PartOfRun {
  readonly sent: number;
  readonly queued: number;
  readonly left: number;
  readonly failed: number;
  readonly unsure: number;
  readonly remaining: number;
  readonly stopped: 'quota' | 'busy' | 'noPerson' | undefined;
  /** Where the leads could not be read. */
  readonly problem?: Extract<CadenceDeskResult, { ok: false }>['problem'];
}

const NOTHING: PartOfRun = {
  sent: 0,
  queued: 0,
  left: 0,
  failed: 0,
  unsure: 0,
  remaining: 0,
  stopped: undefined,
};

/** A mail that is due and can go. */
interface DueMail {
  readonly lead: EnrolledLead;
  readonly plan: Extract<Plan, { what: 'mail' }>;
  readonly mail: Extract<CadenceMail, { ok: true }>;
}

/**
 * Carries out what is due to the leads of whoever runs it, up to {@link MAILS_PER_PART} mails. Everything that was done
 * is in the log, so it may be called again after whatever interrupted it.
 *
 * A mail is claimed in the log, alone, before it is sent, and what became of it is logged afterwards: two runs at once
 * never send the same one, and a run that is cut off leaves one mail at most of which nobody knows whether it went.
 */
export function runPart(workbook: Workbook): PartOfRun {
  const person = currentPerson();
  if (person === '') return { ...NOTHING, stopped: 'noPerson' };
  const prepared = performQuietly(() => prepare(workbook, person));
  if (prepared === undefined) return { ...NOTHING, stopped: 'busy' };
  const { value } = prepared;
  if ('problem' in value) return { ...NOTHING, problem: value.problem };
  const { cadenceDesk, mails, queued, left, logRows: rows } = value;
  const quota = mails.length === 0 ? 0 : MailApp.getRemainingDailyQuota();
  const affordable = mails.slice(0, Math.min(MAILS_PER_PART, Math.max(0, quota)));
  const counts = sendAll(cadenceDesk, affordable, rows);
  const remaining = mails.length - counts.tried;
  const isOut = remaining > 0 && (counts.isOut || quota <= affordable.length);
  const { sent, failed, unsure, isBusy } = counts;
  const stopped = isBusy ? 'busy' : isOut ? 'quota' : undefined;
  return { sent, failed, unsure, queued, left, remaining, stopped };
}

type Prepared =
  | { readonly problem: NonNullable<PartOfRun['problem']> }
  | {
      readonly cadenceDesk: CadenceDesk;
      readonly mails: readonly DueMail[];
      readonly queued: number;
      readonly left: number;
      /** Rows of the log that this plan was made from. */
      readonly logRows: number;
    };

/**
 * Logs who leaves, what goes into the queue and what an address has got by another row, and finds the mails that are
 * due, the longest waiting first.
 */
function prepare(workbook: Workbook, person: string): Prepared {
  const opened = openCadenceDesk(workbook, person);
  if (!opened.ok) return { problem: opened.problem };
  const { cadenceDesk } = opened;
  const entries: NewActivity[] = [];
  const mails: DueMail[] = [];
  let queued = 0;
  let left = 0;
  const twinAt = twinSteps(cadenceDesk);
  /** Addresses that get a step in this part: one of several rows with the same address is enough. */
  const taken = new Set<string>();
  const mine = cadenceDesk.desk.positions.filter((position) => cadenceDesk.isMine(position));
  for (const position of mine) {
    const lead = enrolledAt(cadenceDesk, position);
    const plan = lead === undefined ? undefined : cadenceDesk.planAt(position);
    if (lead === undefined || plan === undefined) continue;
    if (plan.what === 'leave') {
      entries.push(leaveEntry(cadenceDesk, lead, plan.reason));
      left += 1;
    } else if (plan.what === 'queue') {
      entries.push(queueEntry(cadenceDesk, lead, plan.step, plan.attempt, workbook.today));
      queued += 1;
    } else if (plan.what === 'mail') {
      const twin = twinAt(position, plan.step.number);
      if (twin === 'done') entries.push(twinEntry(cadenceDesk, lead, plan.step, plan.attempt));
      if (twin !== undefined) continue;
      const mail = cadenceMail(cadenceDesk, position, plan.step);
      if (!mail.ok || mail.message.unknown.length > 0) continue;
      const place = [mailKey(mail.to), lead.cadence, plan.step.number].join(' ');
      if (taken.has(place)) continue;
      taken.add(place);
      mails.push({ lead, plan, mail });
    }
  }
  const after = logged(cadenceDesk, entries);
  writeWork(workbook, workChanges(after, mine));
  mails.sort((one, other) => one.plan.due - other.plan.due);
  return { cadenceDesk: after, mails, queued, left, logRows: logRows(workbook) };
}

/** Appends entries to the log, under the lock, and gives the desk as the log tells it then. */
function logged(cadenceDesk: CadenceDesk, entries: readonly NewActivity[]): CadenceDesk {
  if (entries.length === 0) return cadenceDesk;
  const { workbook } = cadenceDesk;
  appendActivities(workbook, entries);
  return withEntries(
    cadenceDesk,
    entries.map((entry) => asActivity(entry, workbook.now)),
  );
}

interface Counts {
  sent: number;
  failed: number;
  unsure: number;
  /** Mails that were taken up, by us or meanwhile by somebody else. */
  tried: number;
  isOut: boolean;
  isBusy: boolean;
}

function sendAll(cadenceDesk: CadenceDesk, mails: readonly DueMail[], rows: number): Counts {
  const counts: Counts = { sent: 0, failed: 0, unsure: 0, tried: 0, isOut: false, isBusy: false };
  const { now } = cadenceDesk.workbook;
  const done: CadenceActivity[] = [];
  /** What became of the mail before, logged together with the claim of the next: one write each. */
  let pending: NewActivity[] = [];
  for (const { lead, plan, mail } of mails) {
    const claim = claimEntry(cadenceDesk, lead, plan.step, plan.attempt);
    const added = append(cadenceDesk, pending, claim, rows);
    if (added === undefined || added === 'stale') {
      counts.isBusy = added === undefined;
      break;
    }
    pending = [];
    counts.tried += 1;
    if (!added.includes(claim.token)) continue;
    const posted = postMail({
      to: mail.to,
      subject: mail.message.subject,
      body: mail.message.body,
      html: mail.message.html,
      senderName: mail.senderName,
      replyTo: cadenceDesk.person,
    });
    const end = endOf(cadenceDesk, lead, plan, posted);
    pending.push(end);
    done.push(asActivity(claim, now), asActivity(end, now));
    if (posted.result === 'sent') counts.sent += 1;
    else if (posted.result === 'unsure') counts.unsure += 1;
    else if (posted.result === 'failed') counts.failed += 1;
    else {
      counts.isOut = true;
      counts.tried -= 1;
      break;
    }
  }
  if (pending.length > 0) finish(withEntries(cadenceDesk, done), pending, mails);
  return counts;
}

function endOf(
  cadenceDesk: CadenceDesk,
  lead: EnrolledLead,
  { step, attempt }: DueMail['plan'],
  { result, failure }: Posted,
): NewActivity {
  const { failures } = cadenceDesk.workbook.words.cadences.log;
  return endEntry(cadenceDesk, lead, step, attempt, result, failure === undefined ? '' : failures[failure]);
}

/** The last result goes into the log, and the rows show what the log says. */
function finish(cadenceDesk: CadenceDesk, pending: readonly NewActivity[], mails: readonly DueMail[]): void {
  insist(() => appendActivities(cadenceDesk.workbook, pending));
  const positions = mails.map(({ lead }) => lead.position);
  performQuietly(() => writeWork(cadenceDesk.workbook, workChanges(cadenceDesk, positions)));
}

/**
 * Logs what became of the mail before and claims the next one, alone. Gives the tokens that were new; `stale` where so
 * much has been logged since the plan was made that a claim of somebody else's may no longer be among the entries that
 * the log looks through for tokens; undefined where the lock was never free.
 */
function append(
  { workbook }: CadenceDesk,
  pending: readonly NewActivity[],
  claim: NewActivity,
  rows: number,
): readonly string[] | 'stale' | undefined {
  return insist(() =>
    logRows(workbook) - rows > MOST_NEW_ENTRIES ? 'stale' : appendActivities(workbook, [...pending, claim]),
  );
}

/** Fewer than the entries through which the log looks for a token, those that one part of a run adds counted. */
const MOST_NEW_ENTRIES = 100;

function logRows(workbook: Workbook): number {
  return findTab(workbook, 'activities')?.getLastRow() ?? 0;
}

/** How often we ask for the lock again: a mail that went must be in the log. */
const MOST_TRIES = 3;

/**
 * Does something alone, trying again where another execution has the lock or the service fails; undefined where the
 * lock was never free. Entries that a failed try wrote are known by their tokens at the next: a claim among them then
 * counts as somebody else's, since whether it is ours cannot be told. A mail that nobody sends is found again, one
 * that is sent twice is not taken back.
 */
function insist<T>(action: () => T): T | undefined {
  let failure: { readonly error: unknown } | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      const done = performQuietly(action);
      failure = undefined;
      if (done !== undefined) return done.value;
    } catch (error) {
      failure = { error };
    }
  }
  if (failure !== undefined) throw failure.error;
  return undefined;
}
