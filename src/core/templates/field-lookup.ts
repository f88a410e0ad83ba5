import { resolveField, type NamedFields } from '../definition/field-resolution';
import type { Cell } from '../values/cell';
import { foldText } from '../values/text';
import type { FieldLookup } from './merge';
import { isMergeSpecial, type MergeSpecial } from './merge-special';

/** What stands behind the fields of one message. */
export interface FieldSources {
  readonly fields: NamedFields;
  /** Folded name → special value, in all languages. */
  readonly specialNames: ReadonlyMap<string, MergeSpecial>;
  /** The cells of the lead, by column of {@link fields}. */
  readonly cells: readonly Cell[];
  /** A cell as the contact should read it. */
  readonly textOf: (cell: Cell) => string;
  /** The special values that this message has; one that is not given is an unknown field. */
  readonly specials: Readonly<Partial<Record<MergeSpecial, string>>>;
}

/**
 * Looks up a field of a template: a header of the Leads tab as written, else a special value, else a role. Of
 * several columns with the role the first filled one counts: a first and a second phone are both the phone.
 */
export function fieldLookup({ fields, specialNames, cells, textOf, specials }: FieldSources): FieldLookup {
  return (name) => {
    const header = fields.headers.findIndex((each) => each !== '' && foldText(each) === foldText(name));
    if (header >= 0) return textOf(cells[header]);
    const special = specialOf(name, specialNames);
    if (special !== undefined) return specials[special];
    return valueOfRole(name, fields, cells, textOf);
  };
}

/** The special value that a field names in any language; undefined where it names none. */
export function specialOf(
  name: string,
  specialNames: ReadonlyMap<string, MergeSpecial>,
): MergeSpecial | undefined {
  const word = foldText(name);
  const code = word.replace(/ /g, '_');
  return specialNames.get(word) ?? (isMergeSpecial(code) ? code : undefined);
}

function valueOfRole(
  name: string,
  fields: NamedFields,
  cells: readonly Cell[],
  textOf: (cell: Cell) => string,
): string | undefined {
  // Alternatives are the template's own affair: they may be special values too.
  if (name.includes('|')) return undefined;
  const found = resolveField(name, fields);
  if (found.ok) return textOf(cells[found.columns[0]!.column]);
  if (found.code === 'unknown_field') {
    // A role that this sheet has no column for is blank here, not a slip of whoever wrote the template.
    return isRoleName(name, fields) ? '' : undefined;
  }
  const role = roleOf(name, fields);
  const texts = fields.roles.flatMap((each, column) => (each === role ? [textOf(cells[column])] : []));
  return texts.find((text) => text !== '') ?? '';
}

function roleOf(name: string, fields: NamedFields): string | undefined {
  const word = foldText(name);
  return fields.roleNames.get(word) ?? fields.roleNames.get(word.replace(/ /g, '_'));
}

function isRoleName(name: string, fields: NamedFields): boolean {
  return roleOf(name, fields) !== undefined;
}
