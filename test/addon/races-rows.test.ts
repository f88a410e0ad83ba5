import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { DEEDS, type Deed } from './people';
import { copies, faultsAtAll, menu, momentsOf, typeInto } from './racing';
import { sheetOf, usedWorkbook } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(120_000);

/** Rows 2 and up of a pasted block, with leads that never were there. */
const PASTED = [
  ['K14', 'Otra', '600000099', '', 'Web', 'Medir', 1, 40],
  ['K15', 'Paja Quince', '', 'quince@p.example', 'Feria', '', 2, 41],
  ['K16', 'Queso Dieciséis', '600000016', '', 'Web', 'Crecer', 20, 42],
];

function selected(): DocumentModel {
  const document = usedWorkbook();
  const sheetId = sheetOf(document).id;
  document.activeSheetId = sheetId;
  document.selection = { sheetId, areas: [{ row: 4, column: 1, rows: 12, columns: 2 }] };
  return document;
}

const ACTIONS = [
  ['scoring a selection', { start: copies(selected), act: menu('scoreSelection') }],
  [
    'an edit of one cell',
    { start: copies(usedWorkbook), act: typeInto('C3', [['600000002']]), isEdit: true },
  ],
  ['a paste of three rows', { start: copies(usedWorkbook), act: typeInto('A15:H17', PASTED), isEdit: true }],
] as const;

/** What columns do to an action on whole tabs they do to one on rows: the largest of these deeds will do here. */
const DEEDS_HERE = Object.entries(DEEDS).filter(
  ([name]) => !name.includes('column') || name === 'inserts three columns to the left of ours',
) as [string, Deed][];

describe.each(ACTIONS)('while somebody works in the sheet, %s', (_, disturbance) => {
  const moments = momentsOf(disturbance).length;

  test.each(DEEDS_HERE)(
    `keeps every result, id and cell with its row when somebody %s at any of its ${moments} moments`,
    (__, deed) => {
      expect(faultsAtAll(disturbance, deed)).toEqual([]);
    },
  );
});
