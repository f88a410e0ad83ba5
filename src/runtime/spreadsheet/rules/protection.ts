import type { Realm } from '../../execution';
import { takeId } from '../document/create';
import type { Area, Protection, SheetModel } from '../model';
import { aBoolean, anArray, aString } from './arguments';
import { type RangeReference, realmArray, requireSheet, type RuleContext, wholeSheet } from './context';
import { findNamedRange, namedRangeToModel } from './named-range';
import { mayEdit } from './protection-rights';
import { RuleService } from './service';
import { emailOf, userFromEmail } from './user';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleUser = GoogleAppsScript.Base.User;
type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type GoogleProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;

/** Not Google's words: the reference says only that these throw. */
const NOT_A_SHEET = 'Only a protected sheet can have unprotected ranges.';
const OTHER_SHEET = 'The unprotected ranges must be on the protected sheet.';
const NO_SUCH_NAME = 'There is no named range with this name on the protected sheet.';
const REMOVED = 'The protection has been removed.';
const NOT_ALLOWED = 'You do not have permission to edit the protected range or sheet.';

/**
 * Protects an area, or the whole sheet: the effect of `Range.protect()` and `Sheet.protect()`, which route the call.
 * A sheet that is protected already gives its existing protection; a range always gets one more (reference pages).
 */
export function createProtection(
  context: RuleContext,
  sheet: SheetModel,
  area: Area | undefined,
): GoogleProtection {
  const existing = area === undefined ? sheet.protections.find((one) => one.area === undefined) : undefined;
  if (existing !== undefined) return protectionFromModel(context, sheet.id, existing);
  const protection: Protection = {
    id: takeId(context.document),
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: [],
    domainEdit: false,
  };
  sheet.protections.push(protection);
  return protectionFromModel(context, sheet.id, protection);
}

/** The Protection object a script sees for a protection of a sheet. */
export function protectionFromModel(
  context: RuleContext,
  sheetId: number,
  protection: Protection,
): GoogleProtection {
  return new ProtectionService(context, sheetId, protection).exposed;
}

/** The protection behind a Protection object that a script passes; undefined for anything else. */
export function protectionToModel(realm: Realm, value: unknown): Protection | undefined {
  const service = realm.reveal(value);
  return service instanceof ProtectionService ? service.protection : undefined;
}

/**
 * The protections of some sheets of one `ProtectionType`, in an array of the script's realm: the effect of
 * `getProtections()` of Spreadsheet and Sheet. Undefined for a value that is no ProtectionType.
 */
export function protectionsOfType(
  context: RuleContext,
  sheets: readonly SheetModel[],
  type: unknown,
): GoogleProtection[] | undefined {
  const name = context.enums.ProtectionType.nameOf(type);
  if (name === undefined) return undefined;
  const found = sheets.flatMap((sheet) =>
    sheet.protections
      .filter((protection) => (protection.area === undefined) === (name === 'SHEET'))
      .map((protection) => protectionFromModel(context, sheet.id, protection)),
  );
  return realmArray(context.execution.realm, found);
}

class ProtectionService extends RuleService<GoogleProtection> implements GoogleProtection {
  constructor(
    context: RuleContext,
    private readonly sheetId: number,
    readonly protection: Protection,
  ) {
    super(context, 'Protection');
  }

  addEditor(user: string | GoogleUser): GoogleProtection {
    return this.#change('addEditor', () => {
      const email = emailOf(this.execution.realm, user) ?? this.refuse('addEditor', [user]);
      this.#restrictTo([...this.protection.editors, email]);
    });
  }

  addEditors(emailAddresses: string[]): GoogleProtection {
    return this.#change('addEditors', () => {
      this.#restrictTo([...this.protection.editors, ...this.#emails('addEditors', emailAddresses)]);
    });
  }

  canDomainEdit(): boolean {
    return this.read('canDomainEdit', () => this.#allowed().domainEdit);
  }

  canEdit(): boolean {
    return this.read('canEdit', () => this.#mayEdit());
  }

  getDescription(): string {
    return this.read('getDescription', () => this.protection.description);
  }

  getEditors(): GoogleUser[] {
    return this.read('getEditors', () =>
      realmArray(
        this.execution.realm,
        this.#allowed().editors.map((email) => userFromEmail(this.context, email)),
      ),
    );
  }

  getProtectionType(): GoogleProtectionType {
    return this.navigate('getProtectionType', () =>
      this.context.enums.ProtectionType.value<GoogleProtectionType>(
        this.protection.area === undefined ? 'SHEET' : 'RANGE',
      ),
    );
  }

  getRange(): GoogleRange {
    return this.navigate('getRange', () => this.context.makeRange(this.#reference()));
  }

  getRangeName(): string | null {
    return this.read('getRangeName', () => this.protection.rangeName ?? null);
  }

  getUnprotectedRanges(): GoogleRange[] {
    return this.read('getUnprotectedRanges', () =>
      realmArray(
        this.execution.realm,
        this.protection.unprotected.map((area) => this.context.makeRange({ sheetId: this.sheetId, area })),
      ),
    );
  }

  isWarningOnly(): boolean {
    return this.read('isWarningOnly', () => this.protection.warningOnly);
  }

  remove(): void {
    this.#change('remove', () => {
      const sheet = requireSheet(this.context, this.sheetId);
      sheet.protections = sheet.protections.filter((candidate) => candidate !== this.protection);
    });
  }

  removeEditor(user: string | GoogleUser): GoogleProtection {
    return this.#change('removeEditor', () => {
      const email = emailOf(this.execution.realm, user) ?? this.refuse('removeEditor', [user]);
      this.#restrictTo(this.protection.editors.filter((editor) => editor !== email));
    });
  }

  removeEditors(users: (string | GoogleUser)[]): GoogleProtection {
    return this.#change('removeEditors', () => {
      const emails = this.#emails('removeEditors', users);
      this.#restrictTo(this.protection.editors.filter((editor) => !emails.includes(editor)));
    });
  }

  setDescription(description: string): GoogleProtection {
    return this.#change('setDescription', () => {
      this.check('setDescription', [description], [aString]);
      this.protection.description = description;
    });
  }

  setDomainEdit(editable: boolean): GoogleProtection {
    return this.#change('setDomainEdit', () => {
      this.check('setDomainEdit', [editable], [aBoolean]);
      this.protection.domainEdit = editable;
      this.protection.restricted = true;
    });
  }

  setNamedRange(namedRange: GoogleNamedRange): GoogleProtection {
    return this.#change('setNamedRange', () => {
      const model =
        namedRangeToModel(this.execution.realm, namedRange) ?? this.refuse('setNamedRange', [namedRange]);
      this.#coverName(model.name);
    });
  }

  setRange(range: GoogleRange): GoogleProtection {
    return this.#change('setRange', () => {
      const reference = this.context.rangeOf(range) ?? this.refuse('setRange', [range]);
      if (reference.sheetId !== this.sheetId) this.refuse('setRange', [range]);
      this.protection.area = reference.area;
      this.protection.unprotected = [];
      delete this.protection.rangeName;
    });
  }

  setRangeName(rangeName: string): GoogleProtection {
    return this.#change('setRangeName', () => {
      this.check('setRangeName', [rangeName], [aString]);
      this.#coverName(rangeName);
    });
  }

  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    return this.#change('setUnprotectedRanges', () => {
      this.check('setUnprotectedRanges', [ranges], [anArray]);
      if (this.protection.area !== undefined) this.execution.fail(NOT_A_SHEET);
      const references = ranges.map(
        (range) => this.context.rangeOf(range) ?? this.refuse('setUnprotectedRanges', [ranges]),
      );
      if (references.some((reference) => reference.sheetId !== this.sheetId))
        this.execution.fail(OTHER_SHEET);
      this.protection.unprotected = references.map((reference) => reference.area);
    });
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    return this.#change('setWarningOnly', () => {
      this.check('setWarningOnly', [warningOnly], [aBoolean]);
      this.protection.warningOnly = warningOnly;
    });
  }

  /** A write by someone who may edit what is protected, while the protection still stands. */
  #change(method: string, effect: () => void): GoogleProtection {
    return this.write(method, () => {
      const { protections } = requireSheet(this.context, this.sheetId);
      if (!protections.includes(this.protection)) this.execution.fail(REMOVED);
      this.#allowed();
      effect();
      return this.exposed;
    });
  }

  #allowed(): Protection {
    return this.#mayEdit() ? this.protection : this.execution.fail(NOT_ALLOWED);
  }

  #mayEdit(): boolean {
    return mayEdit(this.context.document, this.protection, this.execution.userEmail);
  }

  #restrictTo(editors: readonly string[]): void {
    this.protection.editors = [...new Set(editors)];
    this.protection.restricted = true;
  }

  #emails(method: string, users: readonly unknown[]): string[] {
    this.check(method, [users], [anArray]);
    return users.map((user) => emailOf(this.execution.realm, user) ?? this.refuse(method, [users]));
  }

  #coverName(name: string): void {
    const named = findNamedRange(this.context.document, name);
    if (named === undefined || named.sheetId !== this.sheetId) return this.execution.fail(NO_SUCH_NAME);
    this.protection.area = named.area;
    this.protection.unprotected = [];
    this.protection.rangeName = named.name;
  }

  #reference(): RangeReference {
    const area = this.protection.area ?? wholeSheet(requireSheet(this.context, this.sheetId));
    return { sheetId: this.sheetId, area };
  }
}
