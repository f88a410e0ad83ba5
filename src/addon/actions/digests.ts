import type { DigestSettingsAnswer, SaveDigestSettingsRequest } from '../../contract/opportunities';
import { managerDigest, ownDigest } from '../../core/pipeline/digest';
import { minuteOfDay } from '../../core/values/minute';
import { isWorkingDay } from '../../core/working-time/working-hours';
import { fill } from '../../i18n/language';
import { readWorkCalendar } from '../../sheets/calendar-table';
import { readDigestSource } from '../../sheets/digest-input';
import { digestMail } from '../../sheets/digest-mail';
import {
  claimDigest,
  digestsToday,
  isHour,
  readDigestSettings,
  saveDigestSettingsOf,
  wasClaimed,
  type DigestSettings,
} from '../../sheets/digest-settings';
import { readTeam, type TeamMember } from '../../sheets/people';
import type { Workbook } from '../../sheets/workbook';
import { refuse, type Request } from '../client/client-answer';

/** Mails that digests leave of the day's quota: those of a handoff cannot wait until tomorrow. */
const KEPT_FOR_HANDOFFS = 20;

const MINUTES_PER_HOUR = 60;

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** How many digests an execution sent, and how many are left for another (quota). */
export interface DigestRun {
  readonly sent: number;
  readonly left: number;
}

/**
 * Sends the digests that are due, each at most once a day whatever happens and whoever's clock strikes: the claim is
 * stored before the mail, and a mail whose fate is unknown is not sent again. To be called by the hourly trigger under
 * the document lock. On days on which nobody works, and before the hour that was set, nothing is read but the
 * settings; once all have theirs, nothing but the team and the calendar.
 */
export function runDigests(workbook: Workbook): DigestRun {
  const none = { sent: 0, left: 0 };
  const settings = readDigestSettings(workbook);
  if (!settings.isOn || minuteOfDay(workbook.now) < settings.hour * MINUTES_PER_HOUR) return none;
  const team = readTeam(workbook);
  const due = recipientsOf(team).filter(({ email }) => !wasClaimed(workbook, email));
  if (due.length === 0 || !isWorkingDay(readWorkCalendar(workbook).hours, workbook.today)) return none;
  let quota = MailApp.getRemainingDailyQuota() - KEPT_FOR_HANDOFFS;
  if (quota <= 0) return { sent: 0, left: due.length };
  const source = readDigestSource(workbook);
  if (source === undefined) return none;
  const { input, personKey } = source;
  const names = new Map(team.map(({ name, email }) => [personKey(name || email), name || email]));
  let sent = 0;
  let left = 0;
  for (const member of due) {
    const key = personKey(member.name || member.email);
    const contents = {
      team: member.role === 'manager' ? managerDigest(input) : [],
      own: ownDigest(input, key),
    };
    const isEmpty = contents.team.length === 0 && contents.own.length === 0;
    if (quota <= 0 && !isEmpty) {
      left += 1;
      continue;
    }
    if (!claimDigest(workbook, member.email) || isEmpty) continue;
    const { subject, body, htmlBody } = digestMail(workbook, contents, (owner) => names.get(owner) ?? owner);
    quota -= 1;
    if (send(member.email, subject, body, htmlBody)) sent += 1;
  }
  return { sent, left };
}

/** Whether a mail went out as far as one can tell; one address that Google refuses keeps nobody else from theirs. */
function send(to: string, subject: string, body: string, htmlBody: string): boolean {
  try {
    MailApp.sendEmail({ to, subject, body, htmlBody });
    return true;
  } catch {
    return false;
  }
}

/** Those who ticked their box and have an address, each address once. */
function recipientsOf(team: readonly TeamMember[]): readonly TeamMember[] {
  const seen = new Set<string>();
  return team.filter(({ digest, email }) => {
    const address = email.trim().toLowerCase();
    if (!digest || !ADDRESS.test(address) || seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}

/** What the page shows of the digests. */
export function shownDigestSettings({ workbook, words }: Request): DigestSettingsAnswer {
  return answerOf(workbook, words, readDigestSettings(workbook));
}

/** Stores when digests go out. The same request twice changes nothing more. */
export function changedDigestSettings(
  { workbook, words }: Request,
  { isOn, hour }: SaveDigestSettingsRequest,
): DigestSettingsAnswer {
  if (!isHour(hour)) refuse(words.digests.settings.badHour);
  const settings = { isOn: isOn === true, hour };
  saveDigestSettingsOf(settings);
  return answerOf(workbook, words, settings);
}

function answerOf(
  workbook: Workbook,
  words: Request['words'],
  { isOn, hour }: DigestSettings,
): DigestSettingsAnswer {
  const texts = words.digests.settings;
  const tab = workbook.words.tabs.team;
  const recipients = recipientsOf(readTeam(workbook)).length;
  const sentToday = digestsToday(workbook);
  const lines = [
    recipients === 0 ? fill(texts.nobody, { tab }) : fill(texts.who, { tab, count: recipients }),
    fill(texts.managers, { manager: workbook.words.tables.choices.teamRoles.manager }),
    texts.noTrigger,
    ...(sentToday > 0 ? [fill(texts.sentToday, { count: sentToday })] : []),
  ];
  return { isOn, hour, recipients, sentToday, lines };
}
