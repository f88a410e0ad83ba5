import fs from 'node:fs';
import path from 'node:path';
import { CHART_ENUMS, SPREADSHEET_ENUMS } from '../../../../src/runtime/spreadsheet/rules/enum-names';
import { createEnums } from '../../../../src/runtime/spreadsheet/rules/enums';
import { makeBench } from './support';

/** Members of Google's enumerations as the published typings list them, by name. */
function typedEnums(file: string): Map<string, string[]> {
  const folder = path.dirname(require.resolve('@types/google-apps-script/package.json'));
  const text = fs.readFileSync(path.join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const found = [...text.matchAll(/enum (\w+) \{([^}]*)\}/g)];
  return new Map(
    found.map(([, name, body]) => [
      name!,
      body!
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ]),
  );
}

/** The live service has these, the typings do not (public parity suite, data validation). */
const MISSING_IN_TYPINGS = ['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'];

describe('enumerations', () => {
  const spreadsheet = typedEnums('google-apps-script.spreadsheet.d.ts');
  const base = typedEnums('google-apps-script.base.d.ts');
  const charts = typedEnums('google-apps-script.charts.d.ts');

  it.each(Object.entries(SPREADSHEET_ENUMS))(
    'SpreadsheetApp.%s has the members of the typings, in order',
    (name, members) => {
      const expected = spreadsheet.get(name) ?? base.get(name);
      const extra = name === 'DataValidationCriteria' ? MISSING_IN_TYPINGS : [];
      expect([...members]).toEqual([...(expected ?? []), ...extra]);
    },
  );

  it.each(Object.entries(CHART_ENUMS))(
    'Charts.%s has the members of the typings, in order',
    (name, members) => {
      expect([...members]).toEqual(charts.get(name));
    },
  );
});

describe('an enumeration member', () => {
  const bench = makeBench();
  const { BorderStyle, DataValidationCriteria, BooleanCriteria } = bench.context.enums;

  it('is its name as text and in JSON, also for the script', () => {
    const member = BorderStyle.value<object>('DASHED');
    expect(bench.evaluate('(value) => String(value) + JSON.stringify({ style: value })', member)).toBe(
      'DASHED{"style":"DASHED"}',
    );
  });

  it('knows its name, its place and its order among its family', () => {
    const member = BorderStyle.value<{
      name(): string;
      ordinal(): number;
      compareTo(other: unknown): number;
    }>('SOLID');
    expect([member.name(), member.ordinal(), member.compareTo(BorderStyle.value('DOTTED'))]).toEqual([
      'SOLID',
      2,
      2,
    ]);
  });

  it('is the same object each time it is reached', () => {
    const reached = BorderStyle.exposed as { DOUBLE: unknown };
    expect(reached.DOUBLE).toBe(BorderStyle.value('DOUBLE'));
  });

  it('is not a member of another family that has the same name', () => {
    const foreign = BooleanCriteria.value('DATE_AFTER');
    expect(DataValidationCriteria.nameOf(foreign)).toBeUndefined();
    expect(BooleanCriteria.nameOf(foreign)).toBe('DATE_AFTER');
  });

  it('that does not exist throws by name when a script asks for it', () => {
    expect(() => bench.evaluate('(family) => family.WAVY', BorderStyle.exposed)).toThrow('BorderStyle.WAVY');
  });

  it('of another execution is refused', () => {
    const other = createEnums(makeBench().realm);
    expect(BorderStyle.nameOf(other.BorderStyle.value('SOLID'))).toBeUndefined();
  });
});
