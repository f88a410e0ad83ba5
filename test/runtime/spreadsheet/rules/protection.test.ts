import { setNamedRange } from '../../../../src/runtime/spreadsheet/rules/named-range';
import {
  createProtection,
  protectionFromModel,
  protectionsOfType,
  protectionToModel,
} from '../../../../src/runtime/spreadsheet/rules/protection';
import { emailOf, userFromEmail } from '../../../../src/runtime/spreadsheet/rules/user';
import { area, GUEST, makeBench, OWNER } from './support';

type Range = GoogleAppsScript.Spreadsheet.Range;

describe('createProtection', () => {
  it('makes a protection without editors, because the owner is not listed', () => {
    const { context, sheet } = makeBench();
    const made = createProtection(context, sheet, area(1, 1, 1, 3)).setWarningOnly(true);
    expect([...made.getEditors()]).toEqual([]);
    expect([made.isWarningOnly(), made.getDescription(), made.canEdit(), made.canDomainEdit()]).toEqual([
      true,
      '',
      true,
      false,
    ]);
    expect(made.getRange().getA1Notation()).toBe('A1:C1');
    expect(made.getRangeName()).toBeNull();
  });

  it('gives the existing protection of a sheet, but another one for a range', () => {
    const { context, sheet } = makeBench();
    createProtection(context, sheet, undefined).setDescription('whole');
    expect(createProtection(context, sheet, undefined).getDescription()).toBe('whole');
    createProtection(context, sheet, area(1, 1));
    createProtection(context, sheet, area(1, 1));
    expect(sheet.protections.map((one) => one.area)).toEqual([undefined, area(1, 1), area(1, 1)]);
    expect(new Set(sheet.protections.map((one) => one.id)).size).toBe(3);
  });
});

describe('protectionsOfType', () => {
  it('tells sheets from ranges and refuses what is no ProtectionType', () => {
    const { context, sheet, second } = makeBench();
    createProtection(context, sheet, undefined);
    createProtection(context, second, area(2, 2));
    const { ProtectionType } = context.enums;
    const found = (name: string): string[] =>
      protectionsOfType(context, [sheet, second], ProtectionType.value(name))!.map((one) =>
        one.getRange().getA1Notation(),
      );
    expect(found('SHEET')).toEqual(['A1:F20']);
    expect(found('RANGE')).toEqual(['B2']);
    expect(protectionsOfType(context, [sheet], 'RANGE')).toBeUndefined();
  });
});

describe('Protection', () => {
  function bench() {
    const made = makeBench();
    made.document.owner = OWNER;
    const protection = createProtection(made.context, made.sheet, area(1, 1, 2, 2));
    return { ...made, protection, model: made.sheet.protections[0]! };
  }

  it('lists each editor once and forgets those removed, given as texts or as users', () => {
    const { protection, model, context } = bench();
    protection
      .addEditor(GUEST)
      .addEditors([GUEST, 'b@example.com'])
      .addEditor(userFromEmail(context, 'c@example.com'));
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([
      GUEST,
      'b@example.com',
      'c@example.com',
    ]);
    protection.removeEditor('b@example.com').removeEditors([userFromEmail(context, 'c@example.com')]);
    expect(model.editors).toEqual([GUEST]);
    protection.removeEditors(protection.getEditors());
    expect(model.editors).toEqual([]);
  });

  it('keeps somebody else out once its list of editors was changed', () => {
    const { protection, asUser, sheet, model } = bench();
    const guest = protectionFromModel(asUser(GUEST), sheet.id, model);
    expect(guest.canEdit()).toBe(true);
    protection.removeEditors(protection.getEditors());
    expect(guest.canEdit()).toBe(false);
    expect(() => guest.setDescription('mine')).toThrow('permission');
    expect(() => guest.getEditors()).toThrow('permission');
    protection.addEditor(GUEST);
    expect(guest.setDescription('ours').getDescription()).toBe('ours');
  });

  it('of a range has no unprotected ranges; of a sheet it has those of that sheet', () => {
    const { protection, context, second, range } = bench();
    expect(() => protection.setUnprotectedRanges([range(area(1, 1))])).toThrow('unprotected');
    const whole = createProtection(context, second, undefined);
    expect(() => whole.setUnprotectedRanges([range(area(1, 1))])).toThrow('must be on the protected sheet');
    const mixed = [range(area(1, 1), second.id), range(area(1, 1))];
    expect(() => whole.setUnprotectedRanges(mixed)).toThrow('must be on the protected sheet');
    whole.setUnprotectedRanges([range(area(1, 1, 3), second.id)]);
    expect(whole.getUnprotectedRanges().map((one) => one.getA1Notation())).toEqual(['A1:A3']);
    expect(String(whole.getProtectionType())).toBe('SHEET');
  });

  it('moves to another range of its sheet, or to a named one', () => {
    const { protection, context, sheet, second, range } = bench();
    setNamedRange(context, 'Header', { sheetId: sheet.id, area: area(1, 1, 1, 6) });
    setNamedRange(context, 'Elsewhere', { sheetId: second.id, area: area(1, 1) });
    protection.setRangeName('Header');
    expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual(['Header', 'A1:F1']);
    protection.setRange(range(area(4, 4)));
    expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual([null, 'D4']);
    expect(() => protection.setRangeName('Elsewhere')).toThrow('no named range');
    expect(() => protection.setRange(range(area(1, 1), second.id))).toThrow("don't match");
  });

  it('removed is gone, and no longer changed', () => {
    const { protection, sheet } = bench();
    protection.remove();
    expect(sheet.protections).toEqual([]);
    expect(() => protection.setDescription('x')).toThrow('removed');
  });

  it('refuses wrong types in Google’s words', () => {
    const { protection } = bench();
    expect(() => protection.setWarningOnly('yes' as unknown as boolean)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Protection.setWarningOnly.",
    );
    expect(() => protection.setRange('A1' as unknown as Range)).toThrow("don't match");
    expect(() => protection.addEditor(5 as unknown as string)).toThrow("don't match");
  });

  it('goes back to the document', () => {
    const { protection, model, realm } = bench();
    expect(protectionToModel(realm, protection)).toBe(model);
    expect(protectionToModel(realm, model)).toBeUndefined();
  });

  it('counts asking as reads and changing as writes', () => {
    const { protection, calls } = bench();
    calls.length = 0;
    protection.setWarningOnly(true).isWarningOnly();
    expect(calls).toEqual(['write Protection.setWarningOnly', 'read Protection.isWarningOnly']);
  });
});

describe('emailOf', () => {
  it('reads a text or any service object that has getEmail', () => {
    const { realm, context } = makeBench();
    expect(emailOf(realm, GUEST)).toBe(GUEST);
    expect(emailOf(realm, userFromEmail(context, GUEST))).toBe(GUEST);
    expect(emailOf(realm, { getEmail: () => GUEST })).toBeUndefined();
    expect(emailOf(realm, null)).toBeUndefined();
  });
});
