import type {
  CardAnswer,
  CardMore,
  CardPollRequest,
  CardRequest,
  LogTouchRequest,
  SaveFieldsAnswer,
  SaveFieldsRequest,
} from '../../contract/card';
import type { Answer } from '../../contract/reports';
import type { Cell } from '../../core/values/cell';
import type { Words } from '../../i18n/words/es';
import { readActivities } from '../../sheets/activity-log';
import { lookAfresh } from '../../sheets/all-values';
import {
  openDeskQuickly,
  rememberLayout,
  withPresentDefinition,
  type QuickDesk,
} from '../../sheets/remembered-layout';
import type { Workbook } from '../../sheets/workbook';
import { obstacleMessage } from '../messages';
import { RECENT_ENTRIES, wholeHistoryOf } from './card-history';
import { savedFields } from './card-saving';
import { cardTexts } from './card-texts';
import { loggedTouch } from './card-touch';
import { cardOf, noCard } from './card-view';
import { dropdownsOf } from './card-dropdowns';
import { change, look, refuse, type Request } from './client-answer';
import { rowDigest } from './row-digest';

type OpenDesk = Extract<QuickDesk, { ok: true }>;

/**
 * The card of a lead: by its id, else by its row, else the one that is selected. Counted calls: the properties, the
 * leads, the end of the log; where the meaning of the columns is not remembered also the metadata, the Fields tab and
 * the definition. `more` gives what the card leaves out at first, and remembers that meaning.
 */
export function card(request: CardRequest): Answer<CardAnswer | CardMore> {
  return look((opened) => (request.more === undefined ? cardFor(opened, request) : moreFor(opened, request)));
}

/**
 * The card again where another row is selected or a cell of the row has changed; otherwise that nothing has. Counted
 * calls while nothing changes: the properties and the row.
 */
export function cardPoll(request: CardPollRequest): Answer<CardAnswer> {
  return look((opened) => {
    const { workbook } = opened;
    const { row, digest, leadId, pinned = false } = request;
    const selected = selectedRow(workbook);
    if (row !== undefined && digest !== undefined && (pinned || selected === row)) {
      if (digest === digestOfRow(workbook, row)) return { state: 'unchanged' };
      // The row of somebody who is being written about may have moved: they are found by their id.
      return cardFor(opened, pinned && leadId !== undefined ? { leadId } : { row });
    }
    return cardFor(opened, pinned && leadId !== undefined ? { leadId } : {});
  });
}

/** Writes cells of a lead that a person changed in the card, where they still hold what the person saw. */
export function saveFields(request: SaveFieldsRequest): Answer<SaveFieldsAnswer> {
  return change((opened) => {
    const saved = savedFields(opened, request);
    return { ...saved, card: cardFor(opened, { leadId: request.leadId }) };
  });
}

/** Logs one touch and moves the work on the lead along; gives the card as it stands afterwards. */
export function logTouch(request: LogTouchRequest): Answer<CardAnswer> {
  return change((opened) => {
    loggedTouch(opened, request);
    return cardFor(opened, { leadId: request.leadId });
  });
}

function cardFor({ workbook, words }: Request, { leadId, row }: CardRequest): CardAnswer {
  if (leadId !== undefined) {
    const quick = deskFor(workbook, words);
    const position = quick.desk.positionOf(leadId);
    if (position === undefined) return noCard('gone', quick.desk.leads.sheet.getName(), words);
    return shownCard(quick, position, words);
  }
  const wanted = row ?? selectedRow(workbook);
  if (wanted === undefined) return noCard('elsewhere', leadsTabName(workbook), words);
  const quick = deskFor(workbook, words);
  const { leads, block } = quick.desk;
  const tab = leads.sheet.getName();
  // Before set-up no tab is known; the one that is shown may be another.
  const isShown = leads.sheet.getSheetId() === workbook.spreadsheet.getActiveSheet().getSheetId();
  if (row === undefined && !isShown) return noCard('elsewhere', tab, words);
  const position = quick.desk.positionOfRow(wanted);
  if (position !== undefined) return shownCard(quick, position, words);
  return noCard(wanted < block.firstRow ? 'header' : 'blank', tab, words, quick.desk, wanted);
}

function shownCard(quick: OpenDesk, position: number, words: Words): CardAnswer {
  const { desk, isRemembered } = withPresentDefinition(quick, position);
  return cardOf(desk, position, readActivities(desk.workbook, RECENT_ENTRIES), words, isRemembered);
}

function moreFor({ workbook, words }: Request, { leadId = '', more }: CardRequest): CardMore {
  if (more === 'history') {
    return { state: 'more', leadId, history: wholeHistoryOf(readActivities(workbook), leadId, words) };
  }
  const { desk, isRemembered } = deskFor(workbook, words);
  const position = desk.positionOf(leadId);
  if (position === undefined) refuse(words.card.states.gone);
  if (more === 'texts') return { state: 'more', leadId, texts: cardTexts(desk, position) };
  if (!isRemembered) rememberLayout(desk);
  return { state: 'more', leadId, choices: dropdownsOf(desk, position) };
}

function deskFor(workbook: Workbook, words: Words): OpenDesk {
  const quick = openDeskQuickly(workbook);
  return quick.ok ? quick : refuse(obstacleMessage(quick.problem, words));
}

/** The row that is selected in the Leads tab; undefined while another tab is shown. Costs no counted call. */
function selectedRow({ spreadsheet, settings }: Workbook): number | undefined {
  const sheet = spreadsheet.getActiveSheet();
  const { leadsTab } = settings;
  if (leadsTab !== undefined && sheet.getSheetId() !== leadsTab) return undefined;
  return sheet.getActiveRange()?.getRow();
}

function leadsTabName({ spreadsheet, settings, words }: Workbook): string {
  const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === settings.leadsTab);
  return sheet?.getName() ?? words.tabs.leads;
}

/** One read; `''` where the row is not there any more. */
function digestOfRow({ spreadsheet, settings }: Workbook, row: number): string {
  const sheet = spreadsheet.getSheets().find((each) => each.getSheetId() === settings.leadsTab);
  lookAfresh();
  if (sheet === undefined || row > sheet.getMaxRows()) return '';
  const [cells = []] = sheet.getRange(row, 1, 1, Math.max(1, sheet.getLastColumn())).getValues() as Cell[][];
  return rowDigest(cells);
}
