import type { Realm } from '../../execution';
import type { DocumentModel, NamedRangeModel } from '../model';
import { aString } from './arguments';
import { type RangeReference, realmArray, type RuleContext } from './context';
import { RuleService } from './service';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const MAXIMUM_NAME_LENGTH = 250;
const INVALID_NAME = 'The name given to this range is invalid.';
const NAME = /^[A-Za-z_]\w*$/;
const CELL_LIKE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d+[Cc]\d+)$/;
const BOOLEAN_LIKE = /^(?:true|false)$/i;
/** Not Google's words: what it says of a removed named range is not known. */
const REMOVED = 'The named range has been removed.';

/** Whether Sheets takes this as a range's name: letters, digits and `_`, no digit first, at most 250, no cell, no boolean. */
export function isRangeName(name: string): boolean {
  return (
    name.length <= MAXIMUM_NAME_LENGTH && NAME.test(name) && !CELL_LIKE.test(name) && !BOOLEAN_LIKE.test(name)
  );
}

/** The named range of a document; names are compared without case, as formulas do. */
export function findNamedRange(document: DocumentModel, name: string): NamedRangeModel | undefined {
  return document.namedRanges.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
}

/** Names a block or moves the name to it: the effect of `Spreadsheet.setNamedRange()`, which routes the call. */
export function setNamedRange(context: RuleContext, name: string, { sheetId, area }: RangeReference): void {
  if (!isRangeName(name)) context.execution.fail(INVALID_NAME);
  const existing = findNamedRange(context.document, name);
  if (existing === undefined) context.document.namedRanges.push({ name, sheetId, area });
  else Object.assign(existing, { sheetId, area });
}

/** Removes a name; a missing one is no fault. The effect of `Spreadsheet.removeNamedRange()`, which routes the call. */
export function removeNamedRange(context: RuleContext, name: string): void {
  const existing = findNamedRange(context.document, name);
  context.document.namedRanges = context.document.namedRanges.filter((candidate) => candidate !== existing);
}

/** The NamedRange objects of a sheet, or of the whole document, in an array of the script's realm. */
export function namedRangesFromModel(context: RuleContext, sheetId?: number): GoogleNamedRange[] {
  const models = context.document.namedRanges.filter(
    (candidate) => sheetId === undefined || candidate.sheetId === sheetId,
  );
  return realmArray(
    context.execution.realm,
    models.map((model) => namedRangeFromModel(context, model)),
  );
}

/** The NamedRange object a script sees for a named range. */
export function namedRangeFromModel(context: RuleContext, model: NamedRangeModel): GoogleNamedRange {
  return new NamedRangeService(context, model).exposed;
}

/** The named range behind a NamedRange object that a script passes; undefined for anything else. */
export function namedRangeToModel(realm: Realm, value: unknown): NamedRangeModel | undefined {
  const service = realm.reveal(value);
  return service instanceof NamedRangeService ? service.model : undefined;
}

class NamedRangeService extends RuleService<GoogleNamedRange> implements GoogleNamedRange {
  constructor(
    context: RuleContext,
    readonly model: NamedRangeModel,
  ) {
    super(context, 'NamedRange');
  }

  getName(): string {
    return this.navigate('getName', () => this.model.name);
  }

  getRange(): GoogleRange {
    return this.navigate('getRange', () =>
      this.context.makeRange({ sheetId: this.model.sheetId, area: this.model.area }),
    );
  }

  remove(): void {
    this.write('remove', () => {
      this.#existing();
      const { document } = this.context;
      document.namedRanges = document.namedRanges.filter((candidate) => candidate !== this.model);
    });
  }

  setName(name: string): GoogleNamedRange {
    return this.write('setName', () => {
      this.check('setName', [name], [aString]);
      const other = findNamedRange(this.context.document, name);
      if (!isRangeName(name) || (other !== undefined && other !== this.model))
        this.execution.fail(INVALID_NAME);
      this.#existing().name = name;
      return this.exposed;
    });
  }

  setRange(range: GoogleRange): GoogleNamedRange {
    return this.write('setRange', () => {
      const reference = this.context.rangeOf(range) ?? this.refuse('setRange', [range]);
      Object.assign(this.#existing(), reference);
      return this.exposed;
    });
  }

  #existing(): NamedRangeModel {
    return this.context.document.namedRanges.includes(this.model) ? this.model : this.execution.fail(REMOVED);
  }
}
