import type { Answer } from '../../contract/reports';
import type {
  CadenceDone,
  CadenceOverview,
  CadenceOverviewRequest,
  EnrolAnswer,
  EnrolRequest,
  LeaveCadenceRequest,
  OptOutRequest,
  RunCadencesAnswer,
  RunCadencesRequest,
} from '../../contract/cadences';
import { fill } from '../../i18n/language';
import { appendActivities, type NewActivity } from '../../sheets/activity-log';
import { asActivity, openCadenceDesk, withEntries, type CadenceDesk } from '../../sheets/cadence-desk';
import { decisionEntry, enrolledAt, leaveEntry } from '../../sheets/cadence-entries';
import { workChanges } from '../../sheets/cadence-work';
import { currentPerson } from '../../sheets/people';
import { addressesAt, consentAt } from '../../sheets/suppression';
import { choiceWord } from '../../sheets/tables/choices';
import { writeLeadCells } from '../../sheets/write-lead-cells';
import { writeWork } from '../../sheets/write-work';
import { runPart } from '../actions/cadence-run';
import { obstacleMessage } from '../messages';
import { enrolLeads } from './cadence-enrolment';
import { overviewOf } from './cadence-overview';
import { change, look, refuse, type Request } from './client-answer';

/** A remark longer than this belongs into a document. */
const LONGEST_NOTE = 2_000;

/** All cadences, what is due to the leads of who asks, and what waits for them. */
export function cadenceOverview(request: CadenceOverviewRequest): Answer<CadenceOverview> {
  return look((asked) =>
    overviewOf(asked, deskOf(asked), { preview: textOf(request?.preview), lead: textOf(request?.lead) }),
  );
}

/** Puts leads into a cadence; without `leadIds` only tells who would enter by its segment. */
export function enrol(request: EnrolRequest): Answer<EnrolAnswer> {
  const act = (asked: Request): EnrolAnswer => enrolLeads(asked, deskOf(asked), request);
  return request?.leadIds === undefined ? look(act) : change(act);
}

/** Takes a lead out of its cadence. */
export function leaveCadence(request: LeaveCadenceRequest): Answer<CadenceDone> {
  return change((asked) => {
    const { words } = asked;
    const cadenceDesk = deskOf(asked);
    const position = positionOf(asked, cadenceDesk, request);
    const lead = enrolledAt(cadenceDesk, position);
    const entries = lead === undefined ? [] : [leaveEntry(cadenceDesk, lead, 'by_hand')];
    record(cadenceDesk, position, entries);
    // A retry of the same gesture finds the lead out already.
    const { latest } = cadenceDesk.cadencesOf(cadenceDesk.desk.idAt(position));
    return { message: latest === undefined ? words.cadences.view.notIn : words.cadences.view.left };
  });
}

/**
 * One part of a run, or what a person decided about one step. A run takes the lock for itself, in short pieces: mails
 * take seconds, and others want to save their calls meanwhile.
 */
export function runCadences(request: RunCadencesRequest): Answer<RunCadencesAnswer> {
  const { decide } = request ?? {};
  if (decide !== undefined) return change((asked) => decided(asked, decide));
  return look(({ workbook, words }) => {
    const { stopped, problem, ...counts } = runPart(workbook);
    if (problem !== undefined) refuse(obstacleMessage(problem, words));
    return { ...counts, stopped: stopped === undefined ? '' : words.cadences.view[stopped] };
  });
}

function decided(asked: Request, decide: NonNullable<RunCadencesRequest['decide']>): RunCadencesAnswer {
  const cadenceDesk = deskOf(asked);
  const position = positionOf(asked, cadenceDesk, decide);
  const lead = enrolledAt(cadenceDesk, position);
  const plan = cadenceDesk.planAt(position);
  const nothing = { sent: 0, queued: 0, left: 0, failed: 0, unsure: 0, remaining: 0, stopped: '' };
  if (lead === undefined || plan === undefined || !('step' in plan) || plan.what === 'wait') return nothing;
  const attempt = 'progress' in plan ? plan.progress.attempt : plan.attempt;
  const isWanted =
    decide.as === 'skip' || plan.what === 'unsure' || (plan.what === 'failed' && decide.as === 'again');
  // The page may be old: what was settled meanwhile is not decided again.
  if (!isWanted) return nothing;
  record(cadenceDesk, position, [decisionEntry(cadenceDesk, lead, plan.step, attempt, decide.as)]);
  return nothing;
}

/**
 * Somebody does not want to hear from us: logged with the addresses, out of the cadence, and the consent cell says so.
 * The same token twice logs it once; what a first try left undone is done by the second.
 */
export function optOut(request: OptOutRequest): Answer<CadenceDone> {
  return change((asked) => {
    const { words, workbook } = asked;
    const cadenceDesk = deskOf(asked);
    const position = positionOf(asked, cadenceDesk, request);
    const { desk } = cadenceDesk;
    const leadId = desk.idAt(position);
    const said = fill(workbook.words.cadences.log.optOut, { addresses: addressesAt(desk, position) });
    const note = textOf(request.note).slice(0, LONGEST_NOTE);
    const entry: NewActivity = {
      token: `opt_out:${leadId}:${textOf(request.token)}`,
      leadId,
      lead: desk.nameAt(position),
      company: desk.text(position, 'company'),
      kind: 'opt_out',
      details: note === '' ? said : `${said} · ${note}`,
    };
    const lead = enrolledAt(cadenceDesk, position);
    const left = lead === undefined ? [] : [leaveEntry(cadenceDesk, lead, 'opted_out')];
    record(cadenceDesk, position, [entry, ...left]);
    const consent = withdrawConsent(cadenceDesk, position, leadId);
    if (consent !== 'written') markOptedOut(cadenceDesk, position, entry);
    const { optedOut, consentNotWritten } = words.cadences.view;
    return { message: consent === 'refused' ? `${optedOut} ${consentNotWritten}` : optedOut };
  });
}

/** Whether the consent cell says no now; `none` where there is no such column. */
function withdrawConsent(
  { desk, workbook }: CadenceDesk,
  position: number,
  leadId: string,
): 'written' | 'refused' | 'none' {
  const guess = desk.leads.roles.find(({ role }) => role === 'consent');
  if (guess === undefined) return 'none';
  if (Object.values(consentAt(desk, position)).every((state) => state === 'withdrawn')) return 'written';
  const header = desk.leads.headers[guess.column]!;
  const cell = desk.cell(position, 'consent');
  // A ticked box cannot hold a word.
  const to = typeof cell === 'boolean' ? false : workbook.words.cadences.withdrawn;
  const from = typeof cell === 'boolean' ? String(cell) : desk.text(position, 'consent');
  const written = writeLeadCells(desk, leadId, [{ header, from, to }]);
  const isWritten = written?.outcomes.every(({ code }) => code === 'written') ?? false;
  return isWritten ? 'written' : 'refused';
}

/**
 * Where no consent cell says it, our columns must, since queues do not read the log: given up, for that reason. What
 * sales has stays theirs, and only the reason says so.
 */
function markOptedOut({ desk, workbook }: CadenceDesk, position: number, optOutEntry: NewActivity): void {
  const { token, leadId, lead, company } = optOutEntry;
  const workReason = choiceWord(workbook.words, 'disqualifyReasons', 'opted_out');
  const isSales = desk.workAt(position).work === 'handed_over';
  if (!isSales) {
    const said = {
      leadId,
      lead,
      company,
      kind: 'disqualification',
      result: 'done',
      details: workReason,
    } as const;
    appendActivities(workbook, [{ ...said, token: `${token}:work` }]);
  }
  writeWork(workbook, new Map([[leadId, isSales ? { workReason } : { work: 'disqualified', workReason }]]));
}

/** Logs entries about one lead and brings its row in line with the log. */
function record(cadenceDesk: CadenceDesk, position: number, entries: readonly NewActivity[]): void {
  const { workbook } = cadenceDesk;
  appendActivities(workbook, entries);
  const after = withEntries(
    cadenceDesk,
    entries.map((entry) => asActivity(entry, workbook.now)),
  );
  writeWork(workbook, workChanges(after, [position]));
}

function deskOf({ workbook, words }: Request): CadenceDesk {
  const opened = openCadenceDesk(workbook, currentPerson());
  return opened.ok ? opened.cadenceDesk : refuse(obstacleMessage(opened.problem, words));
}

function positionOf(
  { words }: Request,
  { desk }: CadenceDesk,
  request: { readonly leadId?: unknown } | undefined,
): number {
  return desk.positionOf(textOf(request?.leadId)) ?? refuse(words.cadences.view.noLead);
}

/** What a page sent as text; `''` for anything else. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
