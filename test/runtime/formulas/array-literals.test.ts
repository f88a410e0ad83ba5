import { stackedArrays } from '../../../src/runtime/formulas/array-literals';

describe('array-literals > stackedArrays', () => {
  test.each([
    ['={1,2;3,4}', '={1,2;3,4}'],
    ['={"a;b",TRUE;#N/A,-1.5}', '={"a;b",TRUE;#N/A,-1.5}'],
    ['={A1:A2;B1}', '=VSTACK(A1:A2,B1)'],
    ['={A1,B1}', '=HSTACK(A1,B1)'],
    ['={A1,B1;C1,D1}', '=VSTACK(HSTACK(A1,B1),HSTACK(C1,D1))'],
    ['=SUM({A1})', '=SUM((A1))'],
    ['={SUM(A1,B1),{1;2}}', '=HSTACK(SUM(A1,B1),{1;2})'],
    ['="{A1}"&A1', '="{A1}"&A1'],
    ['={A1', '={A1'],
  ])('makes of %s %s', (formula, expected) => {
    expect(stackedArrays(formula)).toBe(expected);
  });
});
