import {
  addDeveloperMetadata,
  metadataAt,
  metadataToModel,
} from '../../../../src/runtime/spreadsheet/rules/developer-metadata';
import type { MetadataPlace } from '../../../../src/runtime/spreadsheet/rules/metadata-place';
import { area, makeBench } from './support';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

function bench() {
  const made = makeBench();
  const column: MetadataPlace = { kind: 'column', sheetId: made.sheet.id, index: 2 };
  const visibility = (name: string) => made.context.enums.DeveloperMetadataVisibility.value<Visibility>(name);
  const add = (...args: unknown[]): void => addDeveloperMetadata(made.context, 'Range', column, args);
  return { ...made, column, visibility, add };
}

describe('addDeveloperMetadata', () => {
  it('takes a key, then a value or a visibility or both', () => {
    const { add, visibility, document } = bench();
    add('one');
    add('two', 'value');
    add('three', visibility('PROJECT'));
    add('four', 'value', visibility('PROJECT'));
    expect(document.metadata.map(({ key, value, visibility }) => [key, value, visibility])).toEqual([
      ['one', '', 'DOCUMENT'],
      ['two', 'value', 'DOCUMENT'],
      ['three', '', 'PROJECT'],
      ['four', 'value', 'PROJECT'],
    ]);
    expect(new Set(document.metadata.map((item) => item.id)).size).toBe(4);
  });

  it.each([[[]], [[5]], [['key', 5]], [['key', 'value', 'PROJECT']]])(
    'refuses %p in Google’s words',
    (args) => {
      const { add, document } = bench();
      expect(() => add(...args)).toThrow(
        "don't match the method signature for SpreadsheetApp.Range.addDeveloperMetadata.",
      );
      expect(document.metadata).toEqual([]);
    },
  );

  it('may hang the same key on one place twice', () => {
    const { add, context, column } = bench();
    add('key', 'a');
    add('key', 'b');
    expect(metadataAt(context, column).map((item) => item.getValue())).toEqual(['a', 'b']);
  });
});

describe('metadataAt', () => {
  it('finds what hangs on exactly that place', () => {
    const { add, context, sheet } = bench();
    add('key');
    expect(metadataAt(context, { kind: 'row', sheetId: sheet.id, index: 2 })).toHaveLength(0);
    expect(metadataAt(context, { kind: 'sheet', sheetId: sheet.id })).toHaveLength(0);
    expect(metadataAt(context, { kind: 'spreadsheet' })).toHaveLength(0);
  });
});

describe('DeveloperMetadata', () => {
  function one() {
    const made = bench();
    made.add('key', 'value');
    return {
      ...made,
      metadata: metadataAt(made.context, made.column)[0]!,
      model: made.document.metadata[0]!,
    };
  }

  it('tells where it is: the whole column, and null for the other kinds of place', () => {
    const location = one().metadata.getLocation();
    expect(String(location.getLocationType())).toBe('COLUMN');
    expect(location.getColumn()?.getA1Notation()).toBe('C1:C20');
    expect([location.getRow(), location.getSheet(), location.getSpreadsheet()]).toEqual([null, null, null]);
  });

  it('moves to a row, a sheet and the spreadsheet', () => {
    const { metadata, range, context, second } = one();
    metadata.moveToRow(range(area(4, 1, 1, 6)));
    expect(metadata.getLocation().getRow()?.getA1Notation()).toBe('A4:F4');
    metadata.moveToSheet(context.makeSheet(second.id));
    expect(metadata.getLocation().getSheet()?.getSheetId()).toBe(second.id);
    metadata.moveToSpreadsheet();
    expect(String(metadata.getLocation().getSpreadsheet())).toBe('Spreadsheet');
  });

  it('does not move to an arbitrary range, in Google’s words', () => {
    const { metadata, range } = one();
    expect(() => metadata.moveToColumn(range(area(1, 1, 2, 2)))).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
    expect(() => metadata.moveToColumn('C:C' as unknown as Range)).toThrow(
      "don't match the method signature",
    );
  });

  it('changes key, value and visibility in the document', () => {
    const { metadata, model, visibility } = one();
    metadata.setKey('other').setValue('new').setVisibility(visibility('PROJECT'));
    expect([model.key, model.value, model.visibility]).toEqual(['other', 'new', 'PROJECT']);
    expect([
      metadata.getKey(),
      metadata.getValue(),
      String(metadata.getVisibility()),
      metadata.getId(),
    ]).toEqual(['other', 'new', 'PROJECT', model.id]);
  });

  it('without a value says null', () => {
    const { add, context, column } = bench();
    add('key');
    expect(metadataAt(context, column)[0]!.getValue()).toBeNull();
  });

  it('removed is gone and cannot be changed', () => {
    const { metadata, document } = one();
    metadata.remove();
    expect(document.metadata).toEqual([]);
    expect(() => metadata.setKey('x')).toThrow('removed');
  });

  it('follows its column when the document moves it', () => {
    const { metadata, model } = one();
    Object.assign(model.location, { index: 4 });
    expect(metadata.getLocation().getColumn()?.getA1Notation()).toBe('E1:E20');
  });

  it('goes back to the document, and asking costs no counted call', () => {
    const { metadata, model, realm, calls } = one();
    calls.length = 0;
    metadata.getLocation().getColumn();
    metadata.getKey();
    expect(calls.every((call) => call.startsWith('navigation'))).toBe(true);
    expect(metadataToModel(realm, metadata)).toBe(model);
    expect(metadataToModel(realm, model)).toBeUndefined();
  });
});
