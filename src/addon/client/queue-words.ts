import { nextAttempt } from '../../core/queue/attempt-policy';
import type { QueueRules } from '../../core/queue/placing';
import type { QueueItem } from '../../core/queue/queue-order';
import type { CallingTime } from '../../core/queue/calling-hours';
import type { Day } from '../../core/values/cell';
import { clockTime, dayOfMinute, minuteOfDay, type Minute } from '../../core/values/minute';
import type { Clock } from '../../core/working-time/clocks';
import { fill, type Language } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';

const MILLISECONDS_PER_DAY = 86_400_000;
const MINUTES_PER_HOUR = 60;

/** Days and times in sentences of one reader, beside one today. */
export interface TimeWords {
  readonly day: (day: Day) => string;
  /** Day and time of day. */
  readonly minute: (minute: Minute) => string;
  /** `1 h 30 min`. */
  readonly span: (minutes: number) => string;
  readonly local: (time: CallingTime, isKnown: boolean) => string;
}

/** How a reader is told days and times; each day is put into words once. */
export function timeWords(words: Words, language: Language, today: Day): TimeWords {
  const { times } = words.queue;
  const known = new Map<Day, string>([
    [today - 1, times.yesterday],
    [today, times.today],
    [today + 1, times.tomorrow],
  ]);
  let format: Intl.DateTimeFormat | undefined;
  const day = (each: Day): string => {
    let text = known.get(each);
    if (text === undefined) {
      format ??= new Intl.DateTimeFormat(language, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      });
      known.set(each, (text = format.format(each * MILLISECONDS_PER_DAY)));
    }
    return text;
  };
  const minute = (each: Minute): string =>
    fill(times.dayAndTime, { day: day(dayOfMinute(each)), time: clockTime(minuteOfDay(each)) });
  return {
    day,
    minute,
    span: (all) => {
      const hours = Math.floor(all / MINUTES_PER_HOUR);
      const minutes = all % MINUTES_PER_HOUR;
      if (hours === 0) return fill(times.minutes, { minutes });
      return minutes === 0 ? fill(times.hours, { hours }) : fill(times.hoursAndMinutes, { hours, minutes });
    },
    local: ({ callable, local, opens }, isKnown) => {
      if (!isKnown) return callable ? times.unknownZone : times.unknownClosed;
      const time = clockTime(minuteOfDay(local));
      if (callable) return fill(times.local, { time });
      return opens === undefined
        ? fill(times.closed, { time })
        : fill(times.opens, { time, opens: minute(opens) });
    },
  };
}

/** What stands beside a lead in its row and is said with its reason. */
export interface ReasonDetails {
  readonly workReason: string;
  readonly rules: Pick<QueueRules, 'hours' | 'limits' | 'now'>;
}

/** Why a lead stands where it stands, as a person would say it. */
export function whyText(
  { lead, placement }: QueueItem,
  words: Words,
  times: TimeWords,
  { workReason, rules }: ReasonDetails,
): string {
  const { why } = words.queue;
  const { reason, day, clock, section } = placement;
  switch (reason) {
    case 'first_answer':
    case 'first_contact':
      return clock === undefined ? '' : clockText(clock, words, times);
    case 'returned':
      return workReason === '' ? why.returned : fill(why.returnedFor, { reason: workReason });
    case 'planned':
      return section === 'today' ? why.plannedToday : fill(why.wasPlanned, { day: times.day(day!) });
    case 'attempt': {
      const { hours, limits, now } = rules;
      const next = nextAttempt(hours, limits, lead, now);
      return fill(why.attempt, {
        number: lead.attempts + 1,
        limit: Math.max(1, Math.round(limits.attempts)),
        day: times.day(day!),
        half: words.queue.times[next?.kind === 'attempt' ? next.half : 'morning'],
      });
    }
    case 'exhausted':
      return fill(why.exhausted, { count: lead.attempts });
    case 'high_score':
      return why.highScore;
    case 'no_opportunity':
      return why.noOpportunity;
    case 'no_next_step':
      return why.noNextStep;
    case 'no_wake_up':
      return why.noWakeUp;
    default:
      return why[reason];
  }
}

/** How a clock stands, in a sentence. */
export function clockText(clock: Clock, words: Words, times: TimeWords): string {
  const { why } = words.queue;
  const data = { started: times.minute(clock.started), due: times.minute(clock.due) };
  if (clock.code === 'first_answer') {
    return clock.state === 'broken'
      ? fill(why.answerBroken, data)
      : fill(why.answerSoon, { ...data, left: times.span(Math.max(0, clock.left)) });
  }
  if (clock.state === 'broken') return fill(why.contactBroken, data);
  return fill(clock.state === 'due_soon' ? why.contactSoon : why.contactRunning, data);
}
