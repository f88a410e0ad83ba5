import { BEHAVIOUR } from './behaviour.mjs';
import { monthKey, MONTHS } from './calendar.mjs';

/** What is spent every month: source, type, position of its campaign, amount planned. */
const MONTHLY = [
  ['web', 'media', 0, 650],
  ['web', 'people', 2, 480],
  ['linkedin', 'media', 0, 540],
  ['linkedin', 'people', 2, 350],
  ['cold', 'people', 1, 1650],
  ['cold', 'tools', 1, 95],
  ['newsletter', 'tools', 0, 59],
  ['newsletter', 'people', 0, 220],
  ['referral', 'people', 0, 120],
];

/** What is spent once: source, type, position of its campaign, position of the month, amount planned. */
const ONCE = [
  ['fair', 'events', 0, 3, 5800],
  ['fair', 'travel', 0, 3, 1150],
  ['fair', 'people', 0, 3, 1900],
  ['fair', 'events', 1, 7, 4900],
  ['fair', 'travel', 1, 7, 1420],
  ['fair', 'people', 1, 7, 1700],
  ['list', 'tools', 0, 1, 2400],
  ['list', 'people', 0, 2, 2100],
  ['list', 'tools', 1, 6, 1950],
  ['list', 'people', 1, 7, 2100],
  ['web', 'media', 1, 5, 1800],
];

const IDLE_MONTH = 5;
const IDLE_AMOUNT = 1200;

/** The table of costs by source, channel, campaign, type and month; spending strays from the plan by up to a sixth. */
export function costTable(words, random) {
  const money = (amount) => random.weighted([[String(amount), 55], [words.withCurrency(words.grouped(amount)), 30], [`${words.grouped(amount)}${words.decimalMark}${random.pick(['00', '50', '35'])}`, 15]]);
  const row = (source, type, campaign, month, planned) => ({
    month,
    cells: [
      words.sources[source].spellings[0][0],
      words.channels[BEHAVIOUR[source].channel],
      words.sources[source].campaigns[campaign] ?? '',
      words.costTypes[type],
      monthKey(MONTHS[month]),
      String(planned),
      money(Math.round((planned * random.whole(84, 116)) / 100)),
    ],
  });
  const rows = [
    ...MONTHS.flatMap((_, month) => MONTHLY.map(([source, type, campaign, planned]) => row(source, type, campaign, month, planned))),
    ...ONCE.map(([source, type, campaign, month, planned]) => row(source, type, campaign, month, planned)),
    {
      month: IDLE_MONTH,
      cells: [words.idleSource.name, words.channels.active, words.idleSource.campaign, words.costTypes.media, monthKey(MONTHS[IDLE_MONTH]), String(IDLE_AMOUNT), String(IDLE_AMOUNT)],
    },
  ];
  rows.sort((one, other) => one.month - other.month);
  return [Object.values(words.costHeaders), ...rows.map(({ cells }) => cells)];
}
