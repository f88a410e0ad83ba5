import type { LogWords } from './es';

/** Setting up the tabs of the team, its settings and the check of the log, English. */
export const logEn: LogWords = {
  setUpDone:
    'The team’s tabs are ready. First complete “Team” (name and Google account of each person), then look at “Territories” and “Templates”.',
  ownerTitle: 'No column for the owner',
  ownerQuestion:
    'The tab “{tab}” does not say who looks after each lead. Shall we add an empty column “Owner” at the right? Without it leads cannot be assigned, nor can anybody see their own queue.',
  territoryExample: 'An example: change or delete it. Without names, leads go by turns.',
  check: 'Check the log',
  checkHelp:
    'Each activity has a seal that depends on the one before: it shows if somebody changed, deleted or inserted rows.',
  fine: 'The log is complete: {count} activities, none altered.',
  empty: 'There are no activities yet.',
  faults: 'The log is not as it was written:',
  fault: {
    foreign: 'Row {number} of the tab was typed by hand: it is not of the log.',
    changed: 'Activity no. {number} was changed.',
    missing: 'Activity no. {number} is missing.',
    repeated: 'Activity no. {number} is there twice.',
    cut: 'The last activities are missing: {number} had been logged.',
  },
  rebuild: 'Rebuild the work columns from the log',
  rebuilt: 'Rows brought up to date: {count}.',
  hourlyTitle: 'Hourly work',
  hourlyOn: 'Switched on by you in this document.',
  hourlyOff: 'You have not switched it on.',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  confirmationTitle: 'Confirmation to the customer',
  confirmation: { handoff: 'At handoff', acceptance: 'At acceptance', never: 'Never' },
};
