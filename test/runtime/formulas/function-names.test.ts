import { englishFunctionName } from '../../../src/runtime/formulas/function-names';

describe('function-names', () => {
  test.each([
    ['suma', 'es_ES', 'SUM'],
    ['SUMAR.SI.CONJUNTO', 'es_MX', 'SUMIFS'],
    ['licz.jeżeli', 'pl_PL', 'COUNTIF'],
    ['SUMA', 'en_US', 'SUMA'],
    ['Sum', 'es_ES', 'SUM'],
    ['DUO_SCORE', 'pl_PL', 'DUO_SCORE'],
  ])('%s in %s is %s', (name, locale, expected) => {
    expect(englishFunctionName(name, locale)).toBe(expected);
  });
});
