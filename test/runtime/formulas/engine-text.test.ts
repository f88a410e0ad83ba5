import { engineText } from '../../../src/runtime/formulas/engine-text';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';

function read(formula: string, locale = 'es_ES'): ReturnType<typeof engineText> {
  const sheetNames = ['Leads', 'Mi hoja'];
  const document = newDocument({ name: 'x', locale, timeZone: 'Europe/Madrid', sheetNames });
  document.sheets[0]!.maxRows = 50;
  document.sheets[0]!.maxColumns = 5;
  const other = document.sheets[1]!.id;
  document.namedRanges.push({
    name: 'Costes',
    sheetId: other,
    area: { row: 2, column: 1, rows: 3, columns: 1 },
  });
  return engineText(formula, document, document.sheets[0]!);
}

describe('engine-text', () => {
  test.each([
    ['=SUM(A2:A)', '=SUM(A2:A50)'],
    ['=SUM(B:A)', '=SUM(A1:B50)'],
    ['=SUM(3:3)', '=SUM(A3:E3)'],
    ['=SUM(A1:1)', '=SUM(A1:E1)'],
    ['=A1:C99', '=A1:C50'],
    ['=$B$2', '=B2'],
    ['=SI ( A1 ; VERDADERO ; 1,5 )', '=IF( A1 , TRUE , 1.5 )'],
    ['=A99', '=#REF!'],
    ['=F1', '=#REF!'],
    ["='Borrada'!#REF!+1", '=#REF!+1'],
    ['="A:A; x"&A1', '="A:A; x"&A1'],
    ['=1E5+2,50*A1', '=100000+2.5*A1'],
    ['=POW(A1;0,50)', '=POWER(A1,0.5)'],
    ['=#N/A', '=#N/A'],
  ])('closes, names and translates: %s is %s', (formula, expected) => {
    expect(read(formula).text).toBe(expected);
    expect(read(formula).problem).toBeUndefined();
  });

  test('says what a formula depends on, on other sheets and by name too', () => {
    const { text, ranges, functions } = read("=sum('mi hoja'!B2:C3;costes)+A1");
    const [leads, other] = [ranges[1]!.sheetId, ranges[0]!.sheetId];
    expect(leads).not.toBe(other);
    expect(text).toBe(`=SUM('§${other}'!B2:C3,'§${other}'!A2:A4)+A1`);
    expect(ranges).toEqual([
      { sheetId: other, top: 1, left: 1, bottom: 2, right: 2 },
      { sheetId: leads, top: 0, left: 0, bottom: 0, right: 0 },
      { sheetId: other, top: 1, left: 0, bottom: 3, right: 0 },
    ]);
    expect(functions).toEqual(['SUM']);
  });

  test.each([
    ['=HOY()+1', true, false],
    ['=INDIRECTO("A1")', true, true],
    ['=SUMA(A1)', false, false],
  ])('%s: calculated every time %s, reads elsewhere %s', (formula, isVolatile, readsElsewhere) => {
    expect(read(formula)).toMatchObject({ isVolatile, readsElsewhere });
  });

  test('knows names that a formula binds itself', () => {
    expect(read('=LET(x;1;x+1)').problem).toBeUndefined();
    expect(read('=x+1').problem).toEqual({ error: '#NAME?', message: "Unknown range name: 'x'." });
    expect(read('=Nada!A1').problem).toEqual({ error: '#REF!', message: "Unresolved sheet name 'Nada'." });
  });
});
