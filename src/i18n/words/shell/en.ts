import type { ShellWords } from './es';

/** What every page of the sidebar says, English. */
export const shellEn: ShellWords = {
  title: 'DUO',
  views: {
    card: 'Lead card',
    call: 'Call guide',
    queue: 'My queue',
    find: 'Find or add',
    handoff: 'Hand over to sales',
    opportunity: 'Opportunity',
    assignment: 'Assignment by territory',
    cadences: 'Cadences',
    settings: 'Settings and log',
  },
  short: { card: 'Card', call: 'Guide', queue: 'Queue', find: 'Find' },
  more: 'More',
  navigation: 'Parts of DUO',
  loading: 'Loading…',
  working: 'Working…',
  retry: 'Try again',
  resume: 'Resume',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved.',
  close: 'Close',
  yes: 'Yes',
  no: 'No',
  lost: 'The spreadsheet could not be reached. Check the connection and press “Try again”.',
};
