import {
  findNamedRange,
  isRangeName,
  namedRangesFromModel,
  namedRangeToModel,
  removeNamedRange,
  setNamedRange,
} from '../../../../src/runtime/spreadsheet/rules/named-range';
import { area, makeBench } from './support';

describe('isRangeName', () => {
  it.each(['Leads', '_x', 'a1b', 'LEAD2026', 'A', 'x'.repeat(250)])('%s is a name', (name) => {
    expect(isRangeName(name)).toBe(true);
  });

  it.each(['', '1a', 'two words', 'ñu', 'A1', 'abc12', 'R1C1', 'true', 'FALSE', 'a-b', 'x'.repeat(251)])(
    '%p is none',
    (name) => {
      expect(isRangeName(name)).toBe(false);
    },
  );
});

describe('setNamedRange and removeNamedRange', () => {
  it('replace a name whatever its case, and do not mind a missing one', () => {
    const { context, document, sheet, second } = makeBench();
    setNamedRange(context, 'Leads', { sheetId: sheet.id, area: area(1, 1, 2) });
    setNamedRange(context, 'LEADS', { sheetId: second.id, area: area(3, 1) });
    expect(document.namedRanges).toEqual([{ name: 'Leads', sheetId: second.id, area: area(3, 1) }]);
    removeNamedRange(context, 'other');
    expect(document.namedRanges).toHaveLength(1);
    removeNamedRange(context, 'leads');
    expect(document.namedRanges).toEqual([]);
  });

  it('refuse a bad name in Google’s words', () => {
    const { context, sheet } = makeBench();
    expect(() => setNamedRange(context, 'A1', { sheetId: sheet.id, area: area(1, 1) })).toThrow(
      'The name given to this range is invalid.',
    );
  });
});

describe('NamedRange', () => {
  function bench() {
    const made = makeBench();
    setNamedRange(made.context, 'One', { sheetId: made.sheet.id, area: area(1, 1, 2) });
    setNamedRange(made.context, 'Two', { sheetId: made.second.id, area: area(3, 2) });
    return { ...made, one: namedRangesFromModel(made.context)[0]! };
  }

  it('lists those of one sheet, or of all', () => {
    const { context, second } = bench();
    expect(namedRangesFromModel(context).map((named) => named.getName())).toEqual(['One', 'Two']);
    expect(namedRangesFromModel(context, second.id).map((named) => named.getName())).toEqual(['Two']);
  });

  it('changes its name and its range in the document', () => {
    const { one, document, second, range, realm } = bench();
    one.setName('First').setRange(range(area(5, 1), second.id));
    expect(findNamedRange(document, 'first')).toEqual({
      name: 'First',
      sheetId: second.id,
      area: area(5, 1),
    });
    expect(one.getRange().getA1Notation()).toBe('A5');
    expect(namedRangeToModel(realm, one)?.name).toBe('First');
  });

  it('refuses a bad name, another one’s name and a range given as text', () => {
    const { one } = bench();
    expect(() => one.setName('R1C1')).toThrow('The name given to this range is invalid.');
    expect(() => one.setName('two')).toThrow('The name given to this range is invalid.');
    expect(() => one.setRange('A1' as unknown as GoogleAppsScript.Spreadsheet.Range)).toThrow("don't match");
  });

  it('removed is gone from the document and cannot be renamed', () => {
    const { one, document } = bench();
    one.remove();
    expect(document.namedRanges.map((named) => named.name)).toEqual(['Two']);
    expect(() => one.setName('Back')).toThrow('removed');
  });
});
