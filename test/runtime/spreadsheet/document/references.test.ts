import * as fc from 'fast-check';

import {
  offsetFormula,
  renameSheetInFormula,
  rewriteReferences,
} from '../../../../src/runtime/spreadsheet/document/references';

/** What the scanner takes for references, in order. */
const found = (formula: string): string[] => {
  const references: string[] = [];
  rewriteReferences(formula, ({ sheetName, first, last }) => {
    const corner = (c: typeof first): string =>
      `${c.columnFixed ? '$' : ''}${c.column ?? ''}/${c.rowFixed ? '$' : ''}${c.row ?? ''}`;
    references.push(
      `${sheetName === undefined ? '' : `${sheetName}!`}${corner(first)}${last === undefined ? '' : `:${corner(last)}`}`,
    );
    return undefined;
  });
  return references;
};

describe('rewriteReferences', () => {
  it.each<[string, string[]]>([
    ['=A1+$B$2*C$3-$D4', ['1/1', '$2/$2', '3/$3', '$4/4']],
    ['=SUM(A2:B10;C:C;3:3)', ['1/2:2/10', '3/:3/', '/3:/3']],
    ['=SUM(A2:A)', ['1/2:1/']],
    ["='It''s mine'!B2+Leads!C3", ["It's mine!2/2", 'Leads!3/3']],
    ['=LOG10(A1)', ['1/1']],
    ['="A1 in a text ""B2"""&C3', ['3/3']],
    ['=my_A1+A1B+ATAN2(1;2)', []],
    ["=CONCATENATE('Año 2026'!A1)", ['Año 2026!1/1']],
  ])('finds in %s exactly its references', (formula, references) => {
    expect(found(formula)).toEqual(references);
  });
  it('leaves a formula as written where nothing changes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => rewriteReferences(`=${text}`, () => undefined) === `=${text}`),
    );
  });
});

describe('offsetFormula', () => {
  it('moves relative parts and keeps absolute ones', () => {
    expect(offsetFormula('=A1+$B1+C$1+$D$1', 2, 1)).toBe('=B3+$B3+D$1+$D$1');
  });
  it('gives #REF! for what would leave the sheet', () => {
    expect(offsetFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
  });
  it('is undone by the opposite offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 20 }), (rows, columns) => {
        const formula = "=SUM(A1:$B5)+'My tab'!C7*2";
        expect(offsetFormula(offsetFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe('renameSheetInFormula', () => {
  it('changes the name wherever it stands before a reference, without regard to case', () => {
    expect(renameSheetInFormula('=leads!A1+Leads!B2+Costs!C3', 'Leads', "'My leads'")).toBe(
      "='My leads'!A1+'My leads'!B2+Costs!C3",
    );
  });
});
