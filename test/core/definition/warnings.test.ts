import type { Cell, Table } from '../../../src/core/values/cell';
import type { Condition, Criterion, Definition } from '../../../src/core/definition/types';
import { MINIMUM_ROWS, warnAboutDefinition } from '../../../src/core/definition/warnings';
import { criterion, is, leadFields, READING, TODAY } from './fixtures';

const FIELDS = leadFields('C0=source', 'C1', 'C2', 'C2', '');
const FILLED: Condition = { operator: 'filled' };

function definition(...criteria: readonly Criterion[]): Definition {
  return {
    criteria,
    caps: [],
    threshold: { number: 9, points: 0 },
    max: 0,
    digest: '',
    needsDay: false,
  };
}

function codes(rows: Table, ...criteria: readonly Criterion[]): readonly string[] {
  const warnings = warnAboutDefinition(definition(...criteria), FIELDS, rows, READING, TODAY);
  return warnings.map(({ code, data }) => `${code} ${JSON.stringify(data)}`);
}

/** As many rows as it takes to speak of them, each with the same cell in column C1. */
function rowsWith(cell: Cell, count = MINIMUM_ROWS): Table {
  return Array.from({ length: count }, () => ['web', cell]);
}

describe('warnAboutDefinition', () => {
  it('warns of points, knock-outs and requirements on the value of the source, not on its being filled', () => {
    const warning = ['source_criterion {"field":"C0"}'];
    expect(codes([], criterion([0], is('feria'), { points: 5 }))).toEqual(warning);
    expect(codes([], criterion([0], is('feria'), { kind: 'knockout' }))).toEqual(warning);
    expect(codes([], criterion([0], is('feria'), { kind: 'required' }))).toEqual(warning);
    expect(codes([], criterion([0], FILLED, { kind: 'required', points: 5 }))).toEqual([]);
    expect(codes([], criterion([0], is('feria'), { kind: 'desirable' }))).toEqual([]);
    expect(codes([], criterion([1], is('feria'), { points: 5 }))).toEqual([]);
  });

  it('warns of a required field that is blank in every row, and then not that it never holds', () => {
    const required = criterion([1], FILLED, { kind: 'required' });
    expect(codes(rowsWith(' '), required)).toEqual(['empty_required_column {"field":"C1","rows":30}']);
    expect(codes([['web', '']], required)).toEqual(['empty_required_column {"field":"C1","rows":1}']);
    expect(
      codes(
        [
          ['web', ''],
          ['', 'x'],
        ],
        required,
      ),
    ).toEqual([]);
    expect(codes([], required)).toEqual([]);
  });

  it('warns of a criterion that never or always holds, on thirty rows but not on fewer', () => {
    const points = criterion([1], is('a'), { points: 5 });
    expect(codes(rowsWith('b'), points)).toEqual(['never_holds {"field":"C1","rows":30,"filled":30}']);
    expect(codes(rowsWith('a'), points)).toEqual(['always_holds {"field":"C1","rows":30,"filled":30}']);
    expect(codes(rowsWith('a', MINIMUM_ROWS - 1), points)).toEqual([]);
    expect(codes([...rowsWith('a'), ['web', 'b']], points)).toEqual([]);
  });

  it('leaves out rows with nothing but unticked checkboxes or cells under no header', () => {
    const blank: Table = [[], ['', false], [false, '', '', '', 'ours']];
    expect(codes([...rowsWith('a'), ...blank], criterion([1], is('a'), { points: 5 }))).toEqual([
      'always_holds {"field":"C1","rows":30,"filled":30}',
    ]);
  });

  it('judges is empty over alternatives as all of them empty', () => {
    const rows = Array.from({ length: MINIMUM_ROWS }, (_, index) => ['web', index % 2 === 0 ? 'x' : '', '']);
    expect(codes(rows, criterion([1, 2], { operator: 'empty' }, { points: 5 }))).toEqual([
      'ambiguous_header {"field":"C1 | C2","header":"C2"}',
    ]);
  });

  it('warns of a header that occurs twice', () => {
    expect(codes([], criterion([2], FILLED))).toEqual(['ambiguous_header {"field":"C2","header":"C2"}']);
  });

  it('counts dates that only the order of the locale made readable, where a condition reads dates', () => {
    const rows: Table = [
      ['web', '3/4/2026'],
      ['web', '31/12/2026'],
      ['web', '1-2-26'],
      ['web', 'x'],
    ];
    const before: Condition = { operator: 'before', day: TODAY };
    expect(codes(rows, criterion([1], before))).toEqual(['ambiguous_dates {"field":"C1","count":2}']);
    expect(codes(rows, criterion([1], FILLED))).toEqual([]);
    expect(codes([], criterion([1], before, { ambiguousDate: '3/4/2026' }))).toEqual([
      'ambiguous_dates {"field":"C1","text":"3/4/2026","count":1}',
    ]);
  });
});
