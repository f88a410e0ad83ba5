import { resolveField } from '../../../src/core/definition/field-resolution';
import { leadFields } from './fixtures';

const FIELDS = leadFields(
  'Empresa=company',
  'Teléfono=phone',
  'Correo=email',
  'Plazo (meses)',
  'Plazo (meses)',
  '',
  'A | B',
  'C.P.=postal_code',
);

function columns(text: string): unknown {
  const result = resolveField(text, FIELDS);
  return result.ok ? result.columns.map(({ column }) => column) : result;
}

describe('resolveField', () => {
  it('finds a header whatever its case, accents and spaces', () => {
    expect(columns('  TELEFONO ')).toEqual([1]);
    expect(columns('plazo  (MESES)')).toEqual([3]);
  });

  it('finds the column of a role by its name in any language, or by its code', () => {
    expect(columns('Email')).toEqual([2]);
    expect(columns('Phone')).toEqual([1]);
    expect(columns('postal_code')).toEqual([7]);
    expect(columns('company')).toEqual([0]);
  });

  it('prefers a header to a role', () => {
    const fields = leadFields('Mail=email', 'Email');
    expect(resolveField('email', fields)).toEqual({
      ok: true,
      columns: [{ column: 1, header: 'Email', comparedAs: 'value' }],
    });
  });

  it('reads alternatives, each column once', () => {
    expect(columns('Email | Teléfono | Correo |')).toEqual([2, 1]);
  });

  it('takes a header that itself has a bar as one field', () => {
    expect(columns('a | b')).toEqual([6]);
  });

  it('compares phones and postal codes as text', () => {
    const result = resolveField('Teléfono | C.P. | Empresa', FIELDS);
    expect(result.ok && result.columns.map(({ comparedAs }) => comparedAs)).toEqual([
      'text',
      'text',
      'value',
    ]);
  });

  it('names the part that it does not know, and the header most like it', () => {
    expect(columns('Correo | Telefno')).toEqual({
      ok: false,
      code: 'unknown_field',
      text: 'Telefno',
      headers: 'Teléfono',
    });
    expect(columns('Facturación')).toEqual({
      ok: false,
      code: 'unknown_field',
      text: 'Facturación',
      headers: '',
    });
    expect(columns('source')).toMatchObject({ code: 'unknown_field' });
    expect(columns('|')).toMatchObject({ code: 'unknown_field' });
  });

  it('asks which column is meant where several have the role', () => {
    const fields = leadFields('Móvil=phone', 'Fijo=phone');
    expect(resolveField('phone', fields)).toEqual({
      ok: false,
      code: 'ambiguous_field',
      text: 'phone',
      headers: 'Móvil, Fijo',
    });
  });
});
