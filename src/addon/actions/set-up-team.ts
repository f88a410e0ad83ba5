import { fill, wordsOf } from '../../i18n/language';
import { addOwnerColumn } from '../../sheets/set-up';
import { openDesk } from '../../sheets/lead-desk';
import { readOwnBlock } from '../../sheets/own-block';
import { currentPerson } from '../../sheets/people';
import { starterTableRows } from '../../sheets/starter-tables';
import { appendRows } from '../../sheets/tables/append-rows';
import { dressFoundColumns, ensureTable } from '../../sheets/tables/make-table';
import type { TableName } from '../../sheets/tables/table-schema';
import { openWorkbook, settingOf, type Workbook } from '../../sheets/workbook';
import { askYesNo, inform, warn } from '../dialogs';
import { obstacleMessage } from '../messages';
import { inWords, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';
import { scoreTab } from './score';

/** In the order in which they come to stand. */
const TABLES: readonly TableName[] = [
  'activities',
  'opportunities',
  'team',
  'territories',
  'cadences',
  'templates',
  'pipelines',
  'calendar',
];

/**
 * Menu: makes the tabs in which reps work and our columns for their work. Asks first whether a column for the owner may
 * be added where the leads have none; what exists already is left as it is, so that running it again is safe.
 */
export function setUpTeamTabs(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage());
    const opened = openDesk(openWorkbook(readerLanguage()));
    if (!opened.ok) return warn(obstacleMessage(opened.problem, words));
    const { leads } = opened.desk;
    const hasOwner = leads.roles.some((guess) => guess.role === 'owner');
    const add = hasOwner
      ? false
      : askYesNo(words.log.ownerTitle, fill(words.log.ownerQuestion, { tab: leads.sheet.getName() }));
    if (add === undefined) return inform(words.setUp.cancelled);
    performMenuAction(() => {
      carryOut(add);
      inform(words.log.setUpDone);
    });
  });
}

function carryOut(addOwner: boolean): void {
  let workbook: Workbook = openWorkbook(readerLanguage());
  const opened = openDesk(workbook);
  if (!opened.ok) return warn(obstacleMessage(opened.problem, wordsOf(readerLanguage())));
  const { desk } = opened;
  if (addOwner && !desk.leads.roles.some((guess) => guess.role === 'owner')) {
    addOwnerColumn(workbook, desk.leads);
  }
  readOwnBlock(workbook);
  for (const name of TABLES) {
    const isKnown = workbook.settings[settingOf(name)] !== undefined;
    const made = ensureTable(workbook, name);
    ({ workbook } = made);
    if (!isKnown && !made.isNew) dressFoundColumns(workbook, made.table);
    if (made.table.rows.length === 0) {
      appendRows(made.table, starterTableRows(workbook, name, desk, currentPerson()));
    }
  }
  // Leads are known by their DUO ID, which scoring gives them; a definition with faults is said by the menu.
  scoreTab(workbook, undefined);
  desk.leads.sheet.activate();
}
