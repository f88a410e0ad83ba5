import { forgetLayout, isLayoutRemembered } from '../sheets/remembered-layout';
import { openWorkbook, type Workbook } from '../sheets/workbook';
import { processDecisions } from './actions/decision-run';
import { followEditedOpportunities } from './actions/opportunities';
import { rescoreEdited } from './actions/rescore-edited';
import { runHourly } from './actions/hourly';
import { buildMenu } from './menu';
import { performUnseen } from './perform';
import { readerLanguage } from './reader';

/** A document was opened. May run without any authorisation: menu building only. */
export function onOpen(_event: unknown): void {
  buildMenu();
}

/** Installed while a document is open: it is open already, so nobody will call onOpen. */
export function onInstall(event: unknown): void {
  onOpen(event);
}

/** Somebody typed or pasted. Simple trigger: 30 seconds, no service that needs the user's consent. */
export function onEdit(event: { readonly range?: GoogleAppsScript.Spreadsheet.Range }): void {
  const range = event?.range;
  if (range === undefined) return;
  performUnseen(() => {
    const workbook = openWorkbook(readerLanguage());
    forgetChangedLayout(workbook, range);
    if (isOpportunityEdit(workbook, range)) {
      // An answer that disqualifies is an outcome, too, and is followed up as one.
      processDecisions(workbook);
      followEditedOpportunities(workbook, range);
    } else rescoreEdited(workbook, range);
  });
}

function isOpportunityEdit({ settings }: Workbook, range: GoogleAppsScript.Spreadsheet.Range): boolean {
  return range.getSheet().getSheetId() === settings.opportunitiesTab;
}

/** What the card remembers of columns and definition goes when somebody edits where it comes from. */
function forgetChangedLayout(
  { settings, properties }: Workbook,
  range: GoogleAppsScript.Spreadsheet.Range,
): void {
  const edited = range.getSheet().getSheetId();
  const isSource = edited === settings.definitionTab || edited === settings.fieldsTab;
  if (isSource && isLayoutRemembered(properties)) forgetLayout();
}

/** The hour has come. */
export function onHour(_event: unknown): void {
  runHourly();
}
