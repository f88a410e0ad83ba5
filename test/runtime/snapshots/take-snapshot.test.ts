import { difference } from '../../../src/runtime/snapshots/difference';
import { takeSnapshot } from '../../../src/runtime/snapshots/take-snapshot';
import { bench } from '../spreadsheet/testing';

describe('a snapshot', () => {
  it('is the earlier one itself where nothing has changed', () => {
    const { document, sheet } = bench();
    sheet.getRange('A1').setValue('x').createFilter();
    sheet.hideColumns(2);
    const before = takeSnapshot(document);
    expect(takeSnapshot(document, before)).toBe(before);
  });

  it('keeps what was, whatever happens to the document', () => {
    const { document, sheet } = bench();
    sheet.getRange('A1').setValue('before').setNote('note');
    const before = takeSnapshot(document);
    sheet.getRange('A1').setValue('after').clearNote();
    sheet.setName('Other').hideColumns(1);
    expect(before.sheets[0]?.rows[0]?.content).toMatchObject({ values: ['before'], notes: ['note'] });
    expect(before.sheets[0]?.head).toMatchObject({ name: 'Leads', hiddenColumns: new Set() });
  });

  it('shares the rows and heads that did not change with the earlier one', () => {
    const { document, sheet } = bench();
    sheet.getRange('A1:A2').setValue('x');
    const before = takeSnapshot(document).sheets[0]!;
    sheet.getRange('A2').setValue('y');
    const after = takeSnapshot(document, { ...takeSnapshot(document), sheets: [before] }).sheets[0]!;
    expect(after.head).toBe(before.head);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
    expect(after.rows[1]?.key).toBe(before.rows[1]?.key);
  });

  it.each<[string, (made: ReturnType<typeof bench>) => unknown]>([
    ['a chart option', ({ model }) => (model.charts[0]!.options['title'] = 'Other')],
    ['a filtered column', ({ model }) => model.filter!.criteria.set(1, { hiddenValues: ['x'], values: [] })],
    ['a hidden column', ({ sheet }) => sheet.hideColumns(1)],
    ['a width', ({ sheet }) => sheet.setColumnWidth(3, 50)],
    ['a conditional format', ({ sheet }) => sheet.clearConditionalFormatRules()],
  ])('has another head after %s was changed', (_what, change) => {
    const made = bench();
    const { app, document, sheet, model } = made;
    sheet.getRange('A1:B3').setValue(1).createFilter();
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B3')).setPosition(1, 1, 0, 0).build());
    const rule = app.newConditionalFormatRule().whenCellEmpty().setBackground('#ff0000');
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A1')]).build()]);
    expect(model.charts).toHaveLength(1);
    const before = takeSnapshot(document);
    change(made);
    expect(difference(before, takeSnapshot(document, before)).sheets).toEqual([
      { sheetId: 0, headChanged: true, linesChanged: false, spans: [] },
    ]);
  });

  it('knows properties, names and metadata besides the sheets', () => {
    const { document } = bench();
    const before = takeSnapshot(document);
    document.properties.document.set('key', 'value');
    const after = takeSnapshot(document, before);
    expect(difference(before, after)).toMatchObject({ restChanged: true, sheets: [] });
    expect(before.rest.properties.document.size).toBe(0);
  });
});
