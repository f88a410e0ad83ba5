import { addDeveloperMetadata } from '../../../../src/runtime/spreadsheet/rules/developer-metadata';
import {
  createMetadataFinder,
  type MetadataScope,
} from '../../../../src/runtime/spreadsheet/rules/metadata-finder';
import { area, makeBench } from './support';

type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;

/** Metadata named by its place: the document, both sheets, row 3 and columns 2 and 5 of the first. */
function bench() {
  const made = makeBench();
  const { context, sheet, second } = made;
  const visibility = context.enums.DeveloperMetadataVisibility.value<Visibility>('PROJECT');
  const add = (place: Parameters<typeof addDeveloperMetadata>[2], ...args: unknown[]): void =>
    addDeveloperMetadata(context, 'Sheet', place, args);
  add({ kind: 'spreadsheet' }, 'document', 'v');
  add({ kind: 'sheet', sheetId: sheet.id }, 'first', 'v');
  add({ kind: 'sheet', sheetId: second.id }, 'second', 'w');
  add({ kind: 'row', sheetId: sheet.id, index: 2 }, 'row 3', 'v', visibility);
  add({ kind: 'column', sheetId: sheet.id, index: 1 }, 'column 2', 'w');
  add({ kind: 'column', sheetId: sheet.id, index: 4 }, 'column 5', 'w', visibility);
  const found = (scope: MetadataScope, narrow = (finder: Finder): Finder => finder): string[] =>
    narrow(createMetadataFinder(context, scope))
      .find()
      .map((item) => item.getKey());
  const everything: MetadataScope = { kind: 'spreadsheet' };
  return { ...made, found, visibility, everything };
}

describe('DeveloperMetadataFinder.find, by condition', () => {
  it('gives everything of the document without conditions', () => {
    const { found, everything } = bench();
    expect(found(everything)).toEqual(['document', 'first', 'second', 'row 3', 'column 2', 'column 5']);
  });

  it('narrows by key, value, visibility, id and kind of place, all together', () => {
    const { found, everything, visibility, context, document } = bench();
    const column = context.enums.DeveloperMetadataLocationType.value<LocationType>('COLUMN');
    expect(found(everything, (finder) => finder.withKey('first'))).toEqual(['first']);
    expect(found(everything, (finder) => finder.withValue('v'))).toEqual(['document', 'first', 'row 3']);
    expect(found(everything, (finder) => finder.withVisibility(visibility))).toEqual(['row 3', 'column 5']);
    expect(found(everything, (finder) => finder.withId(document.metadata[2]!.id))).toEqual(['second']);
    expect(found(everything, (finder) => finder.withLocationType(column))).toEqual(['column 2', 'column 5']);
    expect(found(everything, (finder) => finder.withLocationType(column).withVisibility(visibility))).toEqual(
      ['column 5'],
    );
    expect(found(everything, (finder) => finder.withKey('first').withValue('w'))).toEqual([]);
  });

  it('refuses a name in place of an enumeration member', () => {
    const { context, everything } = bench();
    const finder = createMetadataFinder(context, everything);
    expect(() => finder.withVisibility('PROJECT' as unknown as Visibility)).toThrow(
      "don't match the method signature",
    );
    expect(() => finder.withLocationType('ROW' as unknown as LocationType)).toThrow(
      "don't match the method signature",
    );
    expect(() => finder.withKey(5 as unknown as string)).toThrow("don't match the method signature");
  });
});

describe('DeveloperMetadataFinder.find, by scope', () => {
  it('of a sheet gives that sheet’s and its rows’ and columns’', () => {
    const { found, sheet, second } = bench();
    expect(found({ kind: 'sheet', sheetId: sheet.id })).toEqual(['first', 'row 3', 'column 2', 'column 5']);
    expect(found({ kind: 'sheet', sheetId: second.id })).toEqual(['second']);
  });

  it('of a range gives what lies wholly within it', () => {
    const { found, sheet } = bench();
    const within = (...cells: [number, number, number, number]): string[] =>
      found({ kind: 'range', reference: { sheetId: sheet.id, area: area(...cells) } });
    expect(within(1, 1, 20, 3)).toEqual(['column 2']);
    expect(within(3, 1, 2, 6)).toEqual(['row 3']);
    expect(within(1, 1, 20, 6)).toEqual(['row 3', 'column 2', 'column 5']);
    expect(within(3, 2, 1, 1)).toEqual([]);
  });

  it('of a range with intersecting locations gives what shares a cell with it', () => {
    const { found, sheet } = bench();
    const scope: MetadataScope = { kind: 'range', reference: { sheetId: sheet.id, area: area(3, 2) } };
    expect(found(scope, (finder) => finder.onIntersectingLocations())).toEqual([
      'first',
      'row 3',
      'column 2',
    ]);
  });

  it('costs one read however much it finds', () => {
    const { found, everything, calls } = bench();
    calls.length = 0;
    found(everything, (finder) => finder.withKey('first'));
    expect(calls.filter((call) => !call.startsWith('navigation'))).toEqual([
      'read DeveloperMetadataFinder.find',
    ]);
  });
});
