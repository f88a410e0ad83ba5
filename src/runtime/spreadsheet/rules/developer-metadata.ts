import type { Realm } from '../../execution';
import { takeId } from '../document/create';
import type { DeveloperMetadataModel } from '../model';
import { aString, signatureMessage } from './arguments';
import { type RangeReference, realmArray, type RuleContext } from './context';
import { areaOfPlace, isSamePlace, type MetadataPlace, requirePlaceOfRange } from './metadata-place';
import { RuleService } from './service';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type GoogleLocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type GoogleVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Not Google's words: what it says of removed metadata is not known. */
const REMOVED = 'The developer metadata has been removed.';

/**
 * Hangs metadata on a place: the effect of `addDeveloperMetadata(key[, value][, visibility])` of Spreadsheet, Sheet and
 * Range, which route the call. The same key may stand several times at one place, as at Google.
 * @param className of the caller, for Google's words on wrong arguments
 */
export function addDeveloperMetadata(
  context: RuleContext,
  className: 'Spreadsheet' | 'Sheet' | 'Range',
  location: MetadataPlace,
  args: readonly unknown[],
): void {
  const [key, second, third] = args;
  const names = context.enums.DeveloperMetadataVisibility;
  const value = aString(second) ? (second as string) : undefined;
  const visibility = names.nameOf(value === undefined ? second : third);
  const expected = 1 + (value === undefined ? 0 : 1) + (visibility === undefined ? 0 : 1);
  const passed = args.filter((argument) => argument !== undefined && argument !== null).length;
  if (!aString(key) || passed !== expected) {
    context.execution.fail(
      signatureMessage(context.execution.realm, `${className}.addDeveloperMetadata`, args),
    );
  }
  context.document.metadata.push({
    id: takeId(context.document),
    key: key as string,
    value: value ?? '',
    visibility: visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location: { ...location },
  });
}

/** The metadata of exactly one place, in an array of the script's realm: `getDeveloperMetadata()`. */
export function metadataAt(context: RuleContext, location: MetadataPlace): GoogleMetadata[] {
  const found = context.document.metadata.filter((item) => isSamePlace(item.location, location));
  return realmArray(
    context.execution.realm,
    found.map((item) => metadataFromModel(context, item)),
  );
}

/** The DeveloperMetadata object a script sees for a piece of metadata. */
export function metadataFromModel(context: RuleContext, model: DeveloperMetadataModel): GoogleMetadata {
  return new DeveloperMetadataService(context, model).exposed;
}

/** The metadata behind a DeveloperMetadata object that a script passes; undefined for anything else. */
export function metadataToModel(realm: Realm, value: unknown): DeveloperMetadataModel | undefined {
  const service = realm.reveal(value);
  return service instanceof DeveloperMetadataService ? service.model : undefined;
}

class DeveloperMetadataService extends RuleService<GoogleMetadata> implements GoogleMetadata {
  constructor(
    context: RuleContext,
    readonly model: DeveloperMetadataModel,
  ) {
    super(context, 'DeveloperMetadata');
  }

  getId(): number {
    return this.navigate('getId', () => this.model.id);
  }

  getKey(): string {
    return this.navigate('getKey', () => this.model.key);
  }

  getLocation(): GoogleLocation {
    return this.navigate(
      'getLocation',
      () => new DeveloperMetadataLocationService(this.context, { ...this.model.location }).exposed,
    );
  }

  getValue(): string | null {
    // The reference: null where the metadata has no value. The document keeps that as an empty text.
    return this.navigate('getValue', () => (this.model.value === '' ? null : this.model.value));
  }

  getVisibility(): GoogleVisibility {
    return this.navigate('getVisibility', () =>
      this.context.enums.DeveloperMetadataVisibility.value<GoogleVisibility>(this.model.visibility),
    );
  }

  moveToColumn(column: GoogleRange): GoogleMetadata {
    return this.#moveToRange('moveToColumn', column);
  }

  moveToRow(row: GoogleRange): GoogleMetadata {
    return this.#moveToRange('moveToRow', row);
  }

  moveToSheet(sheet: GoogleSheet): GoogleMetadata {
    return this.#change('moveToSheet', () => {
      const sheetId = this.context.sheetOf(sheet) ?? this.refuse('moveToSheet', [sheet]);
      this.model.location = { kind: 'sheet', sheetId };
    });
  }

  moveToSpreadsheet(): GoogleMetadata {
    return this.#change('moveToSpreadsheet', () => {
      this.model.location = { kind: 'spreadsheet' };
    });
  }

  remove(): void {
    this.#change('remove', () => {
      const { document } = this.context;
      document.metadata = document.metadata.filter((item) => item !== this.model);
    });
  }

  setKey(key: string): GoogleMetadata {
    return this.#change('setKey', () => {
      this.check('setKey', [key], [aString]);
      this.model.key = key;
    });
  }

  setValue(value: string): GoogleMetadata {
    return this.#change('setValue', () => {
      this.check('setValue', [value], [aString]);
      this.model.value = value;
    });
  }

  setVisibility(visibility: GoogleVisibility): GoogleMetadata {
    return this.#change('setVisibility', () => {
      const name = this.context.enums.DeveloperMetadataVisibility.nameOf(visibility);
      if (name === undefined) return this.refuse('setVisibility', [visibility]);
      this.model.visibility = name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    });
  }

  #moveToRange(method: 'moveToColumn' | 'moveToRow', range: GoogleRange): GoogleMetadata {
    return this.#change(method, () => {
      const reference = this.context.rangeOf(range) ?? this.refuse(method, [range]);
      this.model.location = requirePlaceOfRange(this.context, reference);
    });
  }

  #change(method: string, effect: () => void): GoogleMetadata {
    return this.write(method, () => {
      if (!this.context.document.metadata.includes(this.model)) this.execution.fail(REMOVED);
      effect();
      return this.exposed;
    });
  }
}

/** A place as it was when asked for. */
class DeveloperMetadataLocationService extends RuleService<GoogleLocation> implements GoogleLocation {
  constructor(
    context: RuleContext,
    private readonly place: MetadataPlace,
  ) {
    super(context, 'DeveloperMetadataLocation');
  }

  getColumn(): GoogleRange | null {
    return this.navigate('getColumn', () => (this.place.kind === 'column' ? this.#range() : null));
  }

  getLocationType(): GoogleLocationType {
    return this.navigate('getLocationType', () =>
      this.context.enums.DeveloperMetadataLocationType.value<GoogleLocationType>(
        this.place.kind.toUpperCase(),
      ),
    );
  }

  getRow(): GoogleRange | null {
    return this.navigate('getRow', () => (this.place.kind === 'row' ? this.#range() : null));
  }

  getSheet(): GoogleSheet | null {
    return this.navigate('getSheet', () =>
      this.place.kind === 'sheet' ? this.context.makeSheet(this.place.sheetId) : null,
    );
  }

  getSpreadsheet(): GoogleSpreadsheet | null {
    return this.navigate('getSpreadsheet', () =>
      this.place.kind === 'spreadsheet' ? this.context.makeSpreadsheet() : null,
    );
  }

  #range(): GoogleRange | null {
    const reference: RangeReference | undefined = areaOfPlace(this.context, this.place);
    return reference === undefined ? null : this.context.makeRange(reference);
  }
}
