/**
 * The work queue through the built bundle: what it asks of the services and what it costs, over leads of which most have
 * been worked on, beside a log of years that it does not read.
 */
import { rowAt } from '../src/runtime/spreadsheet/document/cells';
import type { DocumentModel, SheetModel } from '../src/runtime/spreadsheet/model';
import { act, hostOf } from './built';
import { TODAY } from './definition';
import { median, report, shown } from './measuring';
import { randomFrom } from './random';
import { workbookOf } from './workbook';

const SIZES = [
  { leads: 300, activities: 3_000 },
  { leads: 20_000, activities: 200_000 },
] as const;
const ROUNDS = 5;
/** Serial number of 1970-01-01. */
const SERIAL_OF_UNIX_EPOCH = 25_569;
const WORK = ['En contacto', 'En secuencia', 'Nuevo', 'En contacto', 'Descartado'];

function sheetNamed(document: DocumentModel, name: string): SheetModel {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** Two leads of three have been touched within the last quarter, one of three has a planned date. */
function workOn(document: DocumentModel, activities: number): void {
  const random = randomFrom(5);
  const sheet = sheetNamed(document, 'Leads');
  const columns = new Map(sheet.rows[0]!.values.map((header, column) => [String(header), column]));
  sheet.rows.forEach((row, index) => {
    if (row === undefined || index === 0) return;
    const set = (header: string, value: string | number): void => {
      row.values[columns.get(header)!] = value;
    };
    if (random.happens(0.33)) return;
    set('DUO seguimiento', random.pick(WORK));
    set('DUO último contacto', TODAY - random.whole(0, 90) + SERIAL_OF_UNIX_EPOCH);
    set('DUO contactó', random.pick(['ana@example.com', 'otra@example.com']));
    set('DUO intentos', random.whole(0, 6));
    if (random.happens(0.5)) {
      set('DUO próxima fecha', TODAY - 15 + random.whole(0, 30) + SERIAL_OF_UNIX_EPOCH);
    }
  });
  const log = sheetNamed(document, 'Actividades');
  log.maxRows = activities + 10;
  const width = log.rows[0]!.values.length;
  for (let index = 1; index <= activities; index += 1) {
    rowAt(log, index).values = Array.from({ length: width }, (_, column) =>
      column === 0 ? index : `Nota ${index}`,
    );
  }
}

for (const { leads, activities } of SIZES) {
  const document = workbookOf(leads);
  const host = hostOf(document);
  for (const action of ['setUpTabs', 'scoreAll', 'setUpTeamTabs']) act(host, action);
  workOn(document, activities);
  for (const [whose, request] of [
    ['everybody', { all: true }],
    ['one of three people', { who: 'Leire Arana' }],
  ] as const) {
    const times: number[] = [];
    let calls = 0;
    let found = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      const { meter, value, error } = host.run('queue', [request]);
      const answer = value as { ok: boolean; value: { total: number; sections: readonly unknown[] } };
      if (error !== undefined || !answer.ok) throw new Error(error?.message ?? JSON.stringify(value));
      times.push(meter.cpuMs);
      calls = meter.reads + meter.writes;
      found = `${shown(answer.value.total)} leads in ${answer.value.sections.length} sections, ${shown(
        JSON.stringify(answer).length / 1000,
      )} kB to the page`;
    }
    const measure = `queue of ${whose}, ${shown(leads)} leads, ${shown(activities)} activities`;
    report(`${measure}: counted calls`, String(calls), 'the same for any number of rows');
    report('… processor ms, first / median', `${shown(times[0]!)} / ${shown(median(times))}`);
    report('… what it finds', found);
  }
}
