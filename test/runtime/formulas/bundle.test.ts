import { createFormulas, type FormulaEngine } from '../../../src/runtime/formulas/formula-engine';
import type { Host } from '../../../src/runtime/host';
import { rowAt, writeFormula, writeValue } from '../../../src/runtime/spreadsheet/document/cells';
import type { DocumentModel } from '../../../src/runtime/spreadsheet/model';
import { documentOf, hostOf, NOW, sample } from '../../addon/bundle';

/** The samples with the formula in a cell to the right of the leads. */
function scored(formula: string): {
  document: DocumentModel;
  host: Host;
  formulas: FormulaEngine;
  column: number;
} {
  const document = documentOf({ Leads: sample('es/leads.csv'), DUO: sample('es/duo.csv') });
  const host = hostOf(document);
  const leads = document.sheets[0]!;
  leads.maxColumns = 30;
  const column = leads.rows[0]!.values.length + 1;
  writeFormula(rowAt(leads, 1), column, formula);
  const formulas = createFormulas(document, {
    callCustomFunction: (name, parameters) => host.customFunction(name, parameters),
    customFunctionNames: ['DUO_SCORE', 'DUO_STATUS', 'DUO_MISSING', 'DUO_WHY'],
    now: () => NOW,
  });
  return { document, host, formulas, column };
}

const columnOf = (document: DocumentModel, column: number): unknown[] =>
  document.sheets[0]!.rows.slice(1).map((row) => row?.values[column] ?? null);

/** What `getValues()` hands to the function: rows × columns with blanks as `''`. */
function tableOf(document: DocumentModel, name: string, columns: number): unknown[][] {
  const host = hostOf(document);
  const sheet = document.sheets.find((each) => each.name === name)!;
  expect(host.document).toBe(document);
  return Array.from({ length: sheet.maxRows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => sheet.rows[row]?.values[column] ?? ''),
  );
}

describe('formulas > the built bundle in a cell', () => {
  test.each([['DUO_SCORE'], ['DUO_STATUS'], ['DUO_MISSING'], ['DUO_WHY']])(
    '%s of open-ended ranges gives what the function gives, spilled down the sheet',
    async (name) => {
      const { document, host, formulas, column } = scored(`=${name}(A1:AA; DUO!A1:H; TODAY())`);
      await formulas.settle();
      const expected = host.customFunction(name, [
        tableOf(document, 'Leads', 27),
        tableOf(document, 'DUO', 8),
        '2026-10-31',
      ]) as unknown[][];
      expect(expected.length).toBeGreaterThan(5);
      expect(columnOf(document, column).slice(0, expected.length)).toEqual(expected.map(([value]) => value));
    },
  );

  test('follows an edited lead', async () => {
    const { document, formulas, column } = scored('=DUO_MISSING(A1:AA, DUO!A1:H, TODAY())');
    await formulas.settle();
    const before = columnOf(document, column);
    // Everything but who it is, as far as the sample goes; the formula stands behind it.
    for (let cell = 4; cell < 27; cell += 1) writeValue(document.sheets[0]!.rows[1]!, cell, null);
    expect(await formulas.settle()).toBe(true);
    const after = columnOf(document, column);
    expect(after[0]).not.toEqual(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  test('shows what the function says is wrong', async () => {
    const { document, formulas, column } = scored('=DUO_SCORE(A1:AA)');
    await formulas.settle();
    expect(columnOf(document, column)[0]).toMatchObject({
      error: '#ERROR!',
      message: expect.stringContaining('El argumento duo debe ser un rango') as string,
    });
  });
});
