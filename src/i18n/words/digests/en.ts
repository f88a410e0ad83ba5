import type { DigestsWords } from './es';

export const digestsEn: DigestsWords = {
  title: 'Daily digest',
  subjectManager: 'DUO: team digest, {date}',
  subjectOwn: 'DUO: my day, {date}',
  introManager: 'What to look at today in “{document}”:',
  introOwn: 'What awaits you today in “{document}”:',
  sections: {
    overdue: 'Overdue',
    today: 'For today',
    clocks: 'Deadlines broken or about to break',
    returned: 'Returned by sales',
    unowned: 'Without an owner',
    unanswered: 'Opportunities that wait for your answer',
    waking: 'Waking up this week',
    closing: 'Past their expected close',
  },
  count: '{section}: {count}',
  detail: '{title} · {detail}',
  owner: '{text} ({owner})',
  on: '{day} · {text}',
  more: '… and {count} more',
  clocks: {
    first_answer: 'first answer to the inquiry',
    first_contact: 'first contact after the handoff',
  },
  open: 'Open the document',
  footer:
    'You receive this mail because your “{column}” box is ticked in the “{tab}” tab. Untick it to stop receiving it.',
  settings: {
    title: 'Daily digest by mail',
    on: 'Send the digest every day',
    hour: 'From this hour on',
    who: 'Received by those whose box is ticked in “{tab}”: {count}.',
    nobody: 'Nobody’s box is ticked in “{tab}”.',
    managers: 'Those whose role is “{manager}” also receive the digest of the team.',
    noTrigger: 'For it to go out by itself, somebody must switch on the hourly check in the menu.',
    sentToday: 'Sent today: {count}.',
    save: 'Save',
    saved: 'Saved.',
    badHour: 'The hour must be a whole number from 0 to 23.',
  },
};
