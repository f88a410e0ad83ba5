import type { CardTouch } from '../../contract/card';
import type { Activity } from '../../core/activities/activity';
import type { ActivityKind } from '../../core/activities/codes';
import { formatDay } from '../../core/values/day';
import { formatMinute } from '../../core/values/minute';
import type { Words } from '../../i18n/words/es';
import { choiceWord } from '../../sheets/tables/choices';

/** So many of the last entries of the log are looked through when a card opens: some weeks of a team. */
export const RECENT_ENTRIES = 400;
/** A card shows a few at first; the person asks for the others. */
const FIRST_TOUCHES = 5;

/** What became of an opportunity, as the log tells it. */
const OF_OPPORTUNITIES: readonly ActivityKind[] = [
  'handoff',
  'acceptance',
  'return',
  'disqualification',
  'outcome',
];

/** The last touches of a lead, newest first, and whether there may be more of them. */
export function historyOf(
  log: readonly Activity[],
  leadId: string,
  words: Words,
): { readonly touches: readonly CardTouch[]; readonly older: boolean } {
  const own = wholeHistoryOf(log, leadId, words);
  const isPart = log.length > 0 && log[0]!.number > 1;
  return { touches: own.slice(0, FIRST_TOUCHES), older: isPart || own.length > FIRST_TOUCHES };
}

/** All entries of a lead among those of the log, newest first. */
export function wholeHistoryOf(log: readonly Activity[], leadId: string, words: Words): readonly CardTouch[] {
  if (leadId === '') return [];
  return log
    .filter((activity) => activity.leadId === leadId)
    .sort((a, b) => b.number - a.number)
    .map((activity) => touchOf(activity, words));
}

/** The state of the opportunity of a lead by the last entry about it. */
export function opportunityOf(
  log: readonly Activity[],
  leadId: string,
  words: Words,
): { readonly opportunity: string; readonly opportunityId: string } {
  const about = log.filter(
    (activity) => activity.leadId === leadId && leadId !== '' && activity.opportunityId !== '',
  );
  const last = [...about].reverse().find(({ kind }) => kind !== undefined && OF_OPPORTUNITIES.includes(kind));
  const named = last ?? about[about.length - 1];
  if (named === undefined) return { opportunity: '', opportunityId: '' };
  const day = named.at === undefined ? '' : formatMinute(named.at).slice(0, 'yyyy-mm-dd'.length);
  const opportunity = [titleOf(named, words), named.details, day].filter((part) => part !== '').join(' · ');
  return { opportunity, opportunityId: named.opportunityId };
}

function touchOf(activity: Activity, words: Words): CardTouch {
  const { number, at, who, kind, yes, nextStep, nextDate, details } = activity;
  const day = nextDate === undefined ? '' : formatDay(nextDate);
  return {
    number,
    at: at === undefined ? '' : formatMinute(at),
    who,
    kind: kind ?? '',
    title: titleOf(activity, words),
    yes,
    next: [nextStep, day].filter((part) => part !== '').join(' · '),
    details,
  };
}

function titleOf({ kind, result }: Activity, words: Words): string {
  return [choiceWord(words, 'kinds', kind), choiceWord(words, 'results', result)]
    .filter((part) => part !== '')
    .join(': ');
}
