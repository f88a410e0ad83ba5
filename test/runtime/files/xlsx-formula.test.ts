import { formulaFromXlsx, formulaToXlsx } from '../../../src/runtime/files/xlsx-formula';

describe('xlsx-formula > formulaToXlsx', () => {
  it.each([
    ['=SUM(A1;B1)', 'es_ES', 'SUM(A1,B1)'],
    ['=SUM(A1;1,5)*2,25', 'es_ES', 'SUM(A1,1.5)*2.25'],
    ['=SUM(A1,B1)', 'es_ES', 'SUM(A1,B1)'],
    ['=SUM(A1,B1)', 'en_US', 'SUM(A1,B1)'],
    ['=IF(A1="1,5;x";"a";\'Hoja; 1,5\'!B2)', 'es_ES', 'IF(A1="1,5;x","a",\'Hoja; 1,5\'!B2)'],
    ['=SUM({1\\2;3\\4};5)', 'es_ES', 'SUM({1,2;3,4},5)'],
    ['={1,2;3,4}', 'en_US', '{1,2;3,4}'],
    ['=A1&"say ""a;b"""', 'es_ES', 'A1&"say ""a;b"""'],
    ['=FILTER(A2:A;B2:B=1)', 'es_ES', '_xlfn._xlws.FILTER(A2:A1048576,B2:B1048576=1)'],
    ['=TEXTJOIN(",",TRUE,A:A)', 'en_US', '_xlfn.TEXTJOIN(",",TRUE,A:A)'],
    ['=SUM(A2:B)', 'en_US', 'SUM(A2:B1048576)'],
    ['= A1', 'en_US', 'A1'],
    ['=SI.ERROR(SUMA(A2:A);"SUMA(1)")', 'es_ES', 'IFERROR(SUM(A2:A1048576),"SUMA(1)")'],
    ['=SI(Y(VERDADERO;Hoja1!A1=FALSO);1;2)', 'es_ES', 'IF(AND(TRUE,Hoja1!A1=FALSE),1,2)'],
    ['=LICZ.JEŻELI(A1:A3;PRAWDA)', 'pl_PL', 'COUNTIF(A1:A3,TRUE)'],
    ['=UNICOS(A1:A3)', 'es_ES', '_xlfn.UNIQUE(A1:A3)'],
    ['=SUMA(A1)', 'en_US', 'SUMA(A1)'],
  ])('writes %s [%s] as %s', (formula, locale, expected) => {
    expect(formulaToXlsx(formula, locale)).toBe(expected);
  });
});

describe('xlsx-formula > formulaFromXlsx', () => {
  it.each([
    ['SUM(A1,B1)', '=SUM(A1,B1)'],
    ['_xlfn._xlws.FILTER(A2:A1048576,B2:B1048576=1)', '=FILTER(A2:A,B2:B=1)'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x)', '=LET(x,1,x)'],
    ['"_xlfn.x"&A1', '="_xlfn.x"&A1'],
    ['SUM(A1:A1048576)', '=SUM(A1:A1048576)'],
  ])('reads %s as %s', (formula, expected) => {
    expect(formulaFromXlsx(formula)).toBe(expected);
  });
});
