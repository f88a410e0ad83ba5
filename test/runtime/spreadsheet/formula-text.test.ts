import { withCommas, withSeparatorsOf } from '../../../src/runtime/spreadsheet/formula-text';

describe('formula-text > withCommas', () => {
  test.each([
    ['=SUM(A1;1,5;{1\\2;3\\4})', 'es_ES', '=SUM(A1,1.5,{1,2;3,4})'],
    ['=ROUND(A1,5)', 'es_ES', '=ROUND(A1,5)'],
    ['=ROUND($A$1,5)', 'pl_PL', '=ROUND($A$1,5)'],
    ['=A1*1,5', 'pl_PL', '=A1*1.5'],
    ['={SUM(A1;B1);2}', 'es_ES', '={SUM(A1,B1);2}'],
    ['=IF(A1="1,5;x";\'Hoja; 1,5\'!B2;0)', 'es_ES', '=IF(A1="1,5;x",\'Hoja; 1,5\'!B2,0)'],
    ['=SUM(1;2,3)', 'en_US', '=SUM(1,2,3)'],
    ['={1;2,3}', 'en_US', '={1;2,3}'],
  ])('makes of %s [%s] %s', (formula, locale, expected) => {
    expect(withCommas(formula, locale)).toBe(expected);
  });
});

describe('formula-text > withSeparatorsOf', () => {
  test.each([
    ['=SUM(A1,1.5,{1,2;3,4})', 'es_ES', '=SUM(A1;1,5;{1\\2;3\\4})'],
    ['=IF(A1,"1.5,x",\'a.1,b\'!B2)', 'pl_PL', '=IF(A1;"1.5,x";\'a.1,b\'!B2)'],
    ['=SUM(A1,.5)', 'es_ES', '=SUM(A1;0,5)'],
    ['=SUM(A1,1.5)', 'en_US', '=SUM(A1,1.5)'],
  ])('makes of %s for %s %s', (formula, locale, expected) => {
    expect(withSeparatorsOf(locale, formula)).toBe(expected);
  });
});
