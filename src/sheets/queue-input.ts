import { companyKey } from '../core/accounts/company-key';
import { timeZoneOf } from '../core/contacts/time-zone';
import type { QueueLead } from '../core/queue/queue-lead';
import { personOf, type QueueRules } from '../core/queue/placing';
import { isUrgent, type UrgencyWords } from '../core/queue/urgency';
import { minuteOf } from '../core/values/minute';
import { isBlank } from '../core/values/cell';
import { foldText } from '../core/values/text';
import type { WorkCalendar } from '../core/working-time/calendar';
import { TIME_UNIT_WORDS, URGENT_WORDS } from '../i18n/reading/urgency';
import type { Words } from '../i18n/reading/words';
import { readWorkCalendar } from './calendar-table';
import { openDesk, type Desk } from './lead-desk';
import type { LeadsProblem } from './leads-tab';
import { minuteReader } from './locale';
import { readTeam, type TeamMember } from './people';
import {
  personKeys,
  readInquirySources,
  readQueueOpportunities,
  type UnfinishedHandoff,
} from './queue-surroundings';
import { consentAt } from './suppression';
import { choiceOf } from './tables/choices';
import { minuteOfCell } from './tables/table';
import type { WorkState } from './work-state';
import type { Workbook } from './workbook';

/** Everything a queue is made from, each tab read once. */
export interface QueueSource {
  readonly desk: Desk;
  readonly team: readonly TeamMember[];
  readonly calendar: WorkCalendar;
  readonly rules: QueueRules;
  readonly unfinished: readonly UnfinishedHandoff[];
  /** By which the companies of leads are compared; in the leads themselves only where they were touched recently. */
  readonly accountAt: (position: number) => string;
  /** By which people are compared. */
  readonly personKey: (person: string) => string;
  /** Leads of the sheet; those of other people than the one asked for are not scored. */
  readonly leadsFor: (person: string | undefined) => readonly QueueLead[];
}

export type QueueReading =
  | { readonly ok: true; readonly source: QueueSource }
  | { readonly ok: false; readonly problem: LeadsProblem };

/**
 * Reads what the queue needs: the leads with their work columns (and their definition and fields), the team, the
 * calendar, the opportunities and the channels of the costs; not the log. The calls are the same for any number of rows.
 */
export function readQueueSource(workbook: Workbook): QueueReading {
  const opened = openDesk(workbook);
  if (!opened.ok) return opened;
  const { desk } = opened;
  const team = readTeam(workbook);
  const calendar = readWorkCalendar(workbook);
  const personKey = personKeys(team);
  const { handoffOf, unfinished } = readQueueOpportunities(workbook, team, personKey);
  const isInquiry = readInquirySources(workbook);
  const offsetOf = offsets(workbook);
  const urgency = urgencyWords();
  const rules: QueueRules = {
    hours: calendar.hours,
    limits: calendar.limits,
    threshold: desk.definition.code === 'ok' ? desk.definition.definition.threshold.points : undefined,
    now: workbook.now,
  };

  function accountAt(position: number): string {
    return companyKey(desk.text(position, 'company'));
  }

  function leadAt(position: number, person: string | undefined): QueueLead {
    const state = desk.workAt(position);
    const { work, lastTouch, lastBy, attempts, nextDate } = state;
    const id = desk.idAt(position);
    const isTouched = lastTouch !== undefined || attempts > 0;
    const text = (role: Parameters<Desk['text']>[1]): string => desk.text(position, role);
    const isRecent =
      lastTouch !== undefined && lastTouch >= workbook.today - calendar.limits.recent_call_days;
    const lastPerson = personKey(lastBy);
    const lead: QueueLead = {
      id,
      // The key of a company is dear, and asked for only of those that a colleague has just been in touch with.
      account: isRecent ? accountAt(position) : '',
      owner: personKey(text('owner')),
      work,
      status: undefined,
      score: undefined,
      high: undefined,
      urgent: false,
      inquiry: false,
      created: undefined,
      lastTouch: lastTouch === undefined ? undefined : minuteOf(lastTouch),
      lastBy: lastPerson,
      attempts,
      nextDate,
      optedOut: isOptedOut(desk, position, state),
      handoff:
        work === 'handed_over'
          ? handoffOf([id, desk.keyAt(position)], { day: lastTouch, by: lastPerson, attempts })
          : undefined,
      offset: undefined,
    };
    if (id === '' || (person !== undefined && personOf(lead) !== person)) return lead;
    const score = desk.scoreAt(position);
    return {
      ...lead,
      status: score?.status,
      score: score?.score,
      high: score?.high,
      urgent: isUrgent(desk.cell(position, 'urgency'), workbook.reading, workbook.today, urgency),
      inquiry: !isTouched && isInquiry(text('source')),
      // Of a lead that was touched nobody asks when it came; reading a date is dear.
      created: isTouched ? undefined : minuteOfCell(desk.cell(position, 'created'), workbook),
      offset: offsetOf(text('country'), text('region'), text('city')),
    };
  }

  return {
    ok: true,
    source: {
      desk,
      team,
      calendar,
      rules,
      unfinished,
      personKey,
      accountAt,
      leadsFor: (person) => desk.positions.map((position) => leadAt(position, person)),
    },
  };
}

/**
 * Whether somebody asked not to be called, by the consent cell or, where no such column could say it, by the reason
 * that the opting out left in ours: of leads that sales has, since all others are disqualified by it, and an old reason
 * of a lead taken up again says nothing. The log says so too, but is not read for a queue.
 */
function isOptedOut(desk: Desk, position: number, { work, workReason }: WorkState): boolean {
  if (consentAt(desk, position).call === 'withdrawn') return true;
  return work === 'handed_over' && choiceOf('disqualifyReasons', workReason) === 'opted_out';
}

/** Minutes that the clock of a place is ahead of the spreadsheet's now; each zone is asked for once. */
function offsets({ now }: Workbook): (country: string, region: string, city: string) => number | undefined {
  const instant = new Date();
  const byPlace = new Map<string, number | undefined>();
  const byZone = new Map<string, number | undefined>();
  return (country, region, city) => {
    const place = `${country}\n${region}\n${city}`;
    if (byPlace.has(place)) return byPlace.get(place);
    const zone = timeZoneOf({ country, region, city });
    if (zone !== undefined && !byZone.has(zone)) byZone.set(zone, offsetOfZone(zone, instant, now));
    const offset = zone === undefined ? undefined : byZone.get(zone);
    byPlace.set(place, offset);
    return offset;
  };
}

function offsetOfZone(zone: string, instant: Date, now: number): number | undefined {
  try {
    const local = minuteReader(zone)(instant);
    return local === undefined ? undefined : local - now;
  } catch {
    // A zone that this platform does not know is as good as none.
    return undefined;
  }
}

let urgency: UrgencyWords | undefined;

function urgencyWords(): UrgencyWords {
  const listed = ({ es, en, pl }: Words): string[] =>
    [es, en, pl].flatMap((each) => each.split('|').map(foldText));
  return (urgency ??= {
    urgent: new Set(listed(URGENT_WORDS)),
    units: new Map(
      (['day', 'week', 'month'] as const).flatMap((unit) =>
        listed(TIME_UNIT_WORDS[unit]).map((word) => [word, unit] as const),
      ),
    ),
  });
}

/** How many rows cannot stand in a queue because they have no DUO ID yet. */
export function rowsWithoutId(desk: Desk): number {
  return desk.positions.filter((position) => isBlank(desk.cell(position, { own: 'id' }))).length;
}
