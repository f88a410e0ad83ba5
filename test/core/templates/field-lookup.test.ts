import { fieldLookup } from '../../../src/core/templates/field-lookup';
import type { MergeSpecial } from '../../../src/core/templates/merge-special';
import { trimmedText, type Cell } from '../../../src/core/values/cell';
import { leadFields } from '../definition/fixtures';

const lookup = (cells: readonly Cell[]) =>
  fieldLookup({
    fields: leadFields('Nombre', 'Correo=email', 'Teléfono=phone', 'Móvil=phone', 'Hoy'),
    specialNames: new Map<string, MergeSpecial>([
      ['mi nombre', 'rep_name'],
      ['hoy', 'today'],
      ['puntos duo', 'score'],
    ]),
    cells,
    textOf: trimmedText,
    specials: { rep_name: 'Eva', today: '22/11/2026' },
  });

describe('a field of a template', () => {
  const of = lookup(['Ana', 'ana@example.com', '', '600000001', 'lunes']);

  test.each([
    ['NOMBRE', 'Ana', 'a header of the sheet'],
    ['email', 'ana@example.com', 'a role'],
    ['Mi nombre', 'Eva', 'a special value'],
    ['rep name', 'Eva', 'the code of a special value'],
    ['Hoy', 'lunes', 'a header before a special value'],
    ['phone', '600000001', 'the first filled column of a role'],
  ])('%j is %j: %s', (name, value) => {
    expect(of(name)).toBe(value);
  });

  it('is unknown where nothing has that name, or the special value does not belong to this message', () => {
    expect([of('Color'), of('Puntos DUO'), of('')]).toEqual([undefined, undefined, undefined]);
  });

  it('is blank where the role has no column here, since the template is right', () => {
    expect(of('source')).toBe('');
  });
});
