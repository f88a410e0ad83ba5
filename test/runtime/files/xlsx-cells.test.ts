import { readCells, sharedTextsOf, takeApart } from '../../../src/runtime/files/xlsx-cells';

const FACTS = {
  sharedTexts: ['cero', 'uno'],
  styles: [undefined, { numberFormat: 'dd/mm/yyyy' }],
  from1904: false,
  locale: 'en_US',
};

function rowsOf(sheetData: string, facts: Parameters<typeof readCells>[1] = FACTS) {
  return readCells(sheetData, facts).rows;
}

describe('xlsx-cells > readCells', () => {
  it('reads every kind of cell', () => {
    const row =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
      '<c r="E1" t="str"><f>A1</f><v>x&amp;y</v></c><c r="F1" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>' +
      '<c r="G1" s="1"><v>46086</v></c><c r="H1" t="d"><v>2026-03-05T12:00:00</v></c><c r="I1" s="1"/></row>';
    expect(rowsOf(row)).toEqual([
      {
        values: [1.5, 'uno', true, { error: '#N/A' }, 'x&y', 'a b', 46086, 46086.5],
        formulas: [undefined, undefined, undefined, undefined, '=A1'],
        styles: [
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          FACTS.styles[1],
          undefined,
          FACTS.styles[1],
        ],
      },
    ]);
  });

  it('counts rows and cells on where they do not say where they are', () => {
    expect(
      rowsOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>',
      ),
    ).toEqual([{ values: [1, 2] }, undefined, undefined, { values: [null, null, 3, 4] }]);
  });

  it('moves shared formulas to the cells that share them', () => {
    const data =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(rowsOf(data).map((row) => row?.formulas?.filter((formula) => formula !== undefined))).toEqual([
      ['=A1*$A$1&"A1"'],
      ['=A2*$A$1&"A1"'],
      ['=B3*$A$1&"A1"'],
    ]);
  });

  it('moves dates that are counted from 1904 to the usual count, and no other numbers', () => {
    // 2026-03-05 is day 46086 from 1900 and day 44624 from 1904.
    const data = '<row r="1"><c r="A1" s="1"><v>44624</v></c><c r="B1"><v>44624</v></c></row>';
    expect(rowsOf(data, { ...FACTS, from1904: true })[0]?.values).toEqual([46086, 44624]);
  });

  it('takes the height of a row only where somebody set it, and both spellings of yes', () => {
    const data =
      '<row r="1" ht="30" customHeight="true"/><row r="2" ht="15"/><row r="3" hidden="true"/><row r="4" hidden="1"/>';
    expect(rowsOf(data)).toEqual([
      { values: [], height: 40 },
      undefined,
      { values: [], hidden: true },
      { values: [], hidden: true },
    ]);
  });
});

describe('xlsx-cells > takeApart', () => {
  it('gives rows, merges and links, and the rest without them', () => {
    const xml =
      '<worksheet><cols/><sheetData><row r="1"/></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' +
      '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins/></worksheet>';
    const parts = takeApart(xml);
    expect(parts.sheetData).toBe('<row r="1"/>');
    expect(parts.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
    expect(parts.links).toBe(1);
    expect(parts.withRows('<row r="9"/>')).toBe(
      '<worksheet><cols/><sheetData><row r="9"/></sheetData><pageMargins/></worksheet>',
    );
  });

  it('reads worksheets without rows, and with prefixes before every name', () => {
    expect(takeApart('<worksheet><sheetData/><pageMargins/></worksheet>').withRows('')).toBe(
      '<worksheet><sheetData></sheetData><pageMargins/></worksheet>',
    );
    const parts = takeApart(
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>',
    );
    expect(parts.sheetData).toBe('<row r="1"/>');
  });
});

describe('xlsx-cells > sharedTextsOf', () => {
  it('joins the runs of a text and leaves out how it is read aloud', () => {
    const xml =
      '<sst><si><t xml:space="preserve"> a </t></si><si/><si><r><rPr><b/></rPr><t>b</t></r><r><t>c&lt;</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>_x0041__x000D_</t></si></sst>';
    expect(sharedTextsOf(xml)).toEqual([' a ', '', 'bc<', 'A\r']);
  });

  it('reads CDATA sections and line ends as XML does', () => {
    expect(sharedTextsOf('<sst><si><t><![CDATA[a<b>&amp;]]></t></si><si><t>a\r\nb</t></si></sst>')).toEqual([
      'a<b>&amp;',
      'a\nb',
    ]);
  });
});
