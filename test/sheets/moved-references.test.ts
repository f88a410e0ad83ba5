import { movedReferences } from '../../src/sheets/moved-references';

/** A column was inserted before D and a row before the fifth: D and what follows are one further, row 5 too. */
const PLACES = {
  columnNow: (column: number): number => (column >= 3 ? column + 1 : column),
  rowNow: (row: number): number => (row >= 4 ? row + 1 : row),
};

const moved = (formula: string): string => movedReferences(formula, 'Leads', PLACES);

test.each([
  ['=I2*2', '=J2*2'],
  ['=C4+D4', '=C4+E4'],
  ['=C5+D5', '=C6+E6'],
  ['=$D$5&D$5&$D5', '=$E$6&E$6&$E6'],
  ['=SUM(C2:D9)', '=SUM(C2:E10)'],
  ['=Z1', '=AA1'],
])('the references of %s follow their cells to %s', (formula, wanted) => {
  expect(moved(formula)).toBe(wanted);
});

test.each([
  ['=LOG10(C2)', 'a function whose name looks like a cell'],
  ['=Otra!D5', 'a cell of another sheet'],
  ["='Otra hoja'!D5:E9", 'a block of another sheet, its second corner too'],
  ['=D:D', 'whole columns'],
  ['="D5 ""D6"" D7"', 'a text that names cells'],
  ['=IMPUESTO2026+TOTAL_D5', 'names of ranges'],
  ['=#REF!', 'an error'],
])('%s stays as it is: %s', (formula) => {
  expect(moved(formula)).toBe(formula);
});

test('cells named with their own sheet follow too, whatever its case', () => {
  expect(moved("=Leads!D5+'leads'!D5")).toBe("=Leads!E6+'leads'!E6");
});

test('a reference to a cell that is gone is left, for Sheets to say so', () => {
  const gone = { columnNow: (): undefined => undefined, rowNow: (row: number): number => row };
  expect(movedReferences('=D5', 'Leads', gone)).toBe('=D5');
});
