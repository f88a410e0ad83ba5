import { contains } from '../document/positions';
import type { DeveloperMetadataModel } from '../model';
import { aNumber, aString } from './arguments';
import { type RangeReference, realmArray, type RuleContext } from './context';
import { metadataFromModel } from './developer-metadata';
import { areaOfPlace, type MetadataPlace, touches } from './metadata-place';
import { RuleService } from './service';

type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleLocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type GoogleVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** What a finder was asked of: everything, one sheet with its rows and columns, or the cells of a range. */
export type MetadataScope =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: number }
  | { readonly kind: 'range'; readonly reference: RangeReference };

/** `createDeveloperMetadataFinder()` of Spreadsheet, Sheet and Range. */
export function createMetadataFinder(context: RuleContext, scope: MetadataScope): GoogleFinder {
  return new DeveloperMetadataFinderService(context, scope).exposed;
}

interface Wanted {
  id?: number;
  key?: string;
  value?: string;
  visibility?: string;
  locationType?: string;
  isIntersecting: boolean;
}

/** All `with…` conditions must hold together. */
class DeveloperMetadataFinderService extends RuleService<GoogleFinder> implements GoogleFinder {
  private readonly wanted: Wanted = { isIntersecting: false };

  constructor(
    context: RuleContext,
    private readonly scope: MetadataScope,
  ) {
    super(context, 'DeveloperMetadataFinder');
  }

  find(): GoogleMetadata[] {
    return this.read('find', () =>
      realmArray(
        this.execution.realm,
        this.context.document.metadata
          .filter((item) => this.#isWanted(item) && this.#isInScope(item.location))
          .map((item) => metadataFromModel(this.context, item)),
      ),
    );
  }

  onIntersectingLocations(): GoogleFinder {
    return this.#narrow('onIntersectingLocations', () => ({ isIntersecting: true }));
  }

  withId(id: number): GoogleFinder {
    return this.#narrow('withId', () => {
      this.check('withId', [id], [aNumber]);
      return { id };
    });
  }

  withKey(key: string): GoogleFinder {
    return this.#narrow('withKey', () => {
      this.check('withKey', [key], [aString]);
      return { key };
    });
  }

  withLocationType(locationType: GoogleLocationType): GoogleFinder {
    return this.#narrow('withLocationType', () => {
      const name = this.context.enums.DeveloperMetadataLocationType.nameOf(locationType);
      return { locationType: name ?? this.refuse('withLocationType', [locationType]) };
    });
  }

  withValue(value: string): GoogleFinder {
    return this.#narrow('withValue', () => {
      this.check('withValue', [value], [aString]);
      return { value };
    });
  }

  withVisibility(visibility: GoogleVisibility): GoogleFinder {
    return this.#narrow('withVisibility', () => {
      const name = this.context.enums.DeveloperMetadataVisibility.nameOf(visibility);
      return { visibility: name ?? this.refuse('withVisibility', [visibility]) };
    });
  }

  #narrow(method: string, wanted: () => Partial<Wanted>): GoogleFinder {
    return this.navigate(method, () => {
      Object.assign(this.wanted, wanted());
      return this.exposed;
    });
  }

  #isWanted(item: DeveloperMetadataModel): boolean {
    const { id, key, value, visibility, locationType } = this.wanted;
    return (
      (id === undefined || item.id === id) &&
      (key === undefined || item.key === key) &&
      (value === undefined || item.value === value) &&
      (visibility === undefined || item.visibility === visibility) &&
      (locationType === undefined || item.location.kind.toUpperCase() === locationType)
    );
  }

  /** A range's scope holds what lies within it; with intersecting locations, also what shares a cell with it. */
  #isInScope(location: MetadataPlace): boolean {
    if (this.scope.kind === 'spreadsheet') return true;
    if (location.kind === 'spreadsheet') return false;
    if (this.scope.kind === 'sheet') return location.sheetId === this.scope.sheetId;
    const { reference } = this.scope;
    if (this.wanted.isIntersecting) return touches(this.context, location, reference);
    const cells = areaOfPlace(this.context, location);
    if (cells === undefined || cells.sheetId !== reference.sheetId) return false;
    // A sheet's own metadata is not a range's, even when the range covers the sheet.
    return location.kind !== 'sheet' && contains(reference.area, cells.area);
  }
}
