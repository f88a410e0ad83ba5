import { formatMinute, type Minute } from '../core/values/minute';
import { fill } from '../i18n/language';
import { readTable, type OwnTable } from './tables/table';
import type { Workbook } from './workbook';

/** When the hourly work was switched on and when it last ran; who did it stands in a note of the tab. */
export interface HourlyState {
  readonly since?: Minute;
  readonly lastRun?: Minute;
}

const PROPERTY = 'DUO.cadences';
/** Our paragraph of a note, which goes to its end. */
const OUR_NOTE = /\n*DUO: [\s\S]*$/;

/** What is remembered of the hourly work; no read beyond the properties that were read with the document. */
export function readHourly({ properties }: Workbook): HourlyState {
  const stored = properties[PROPERTY];
  return stored === undefined ? {} : (JSON.parse(stored) as HourlyState);
}

/**
 * Remembers that somebody switched the hourly work on or off: the time in a property, the person, whose name belongs to
 * the people of the document, in a note of the Cadences tab. What others wrote in that note stays.
 */
export function rememberHourly(workbook: Workbook, person: string, isOn: boolean): void {
  const { lastRun } = readHourly(workbook);
  save({ ...(isOn ? { since: workbook.now } : {}), ...(lastRun === undefined ? {} : { lastRun }) });
  const table = readTable(workbook, 'cadences');
  if (table === undefined) return;
  const { view } = workbook.words.cadences;
  const data = { person: person === '' ? view.unknownPerson : person, date: formatMinute(workbook.now) };
  const ours = fill(isOn ? view.hourlyNote : view.hourlyNoteOff, data);
  const header = headerCell(table);
  try {
    const theirs = header.getNote().replace(OUR_NOTE, '');
    header.setNote(theirs === '' ? ours : `${theirs}\n\n${ours}`);
  } catch {
    // A protected header keeps its note; the trigger works all the same.
  }
}

/** Remembers when the hourly work last ran. */
export function rememberHourlyRun(workbook: Workbook): void {
  save({ ...readHourly(workbook), lastRun: workbook.now });
}

function save(state: HourlyState): void {
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, JSON.stringify(state));
}

function headerCell({ sheet, headerRow, columns }: OwnTable<'cadences'>): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(headerRow, (columns.get('cadence') ?? 0) + 1);
}
