import * as fc from 'fast-check';
import { findHeaderRow, HEADER_SEARCH_ROWS } from '../../../src/core/leads/header';
import type { Table } from '../../../src/core/values/cell';
import { knownHeader } from './synonyms';

const HEADERS = ['Nombre', 'Apellidos', 'Correo', 'Teléfono', 'Empresa', 'Origen'];
const ANA = ['Ana', 'Gil', 'ana@acme.es', '+34 600 123 456', 'Acme', 'Web'];
const LUIS = ['Luis', 'Ruiz', 'luis@beta.es', '611 222 333', 'Beta', 'Feria'];
const nothingKnown = (): number => 0;

function rowOf(table: Table, known = knownHeader): number | undefined {
  return findHeaderRow(table, known)?.row;
}

describe('findHeaderRow', () => {
  test('an empty sheet has none', () => {
    expect(findHeaderRow([], knownHeader)).toBeUndefined();
    expect(findHeaderRow([['']], knownHeader)).toBeUndefined();
    expect(
      findHeaderRow([['', ' '], [null], [false as never]].slice(0, 2) as Table, knownHeader),
    ).toBeUndefined();
  });

  test('headers only are found, known or not', () => {
    expect(rowOf([HEADERS])).toBe(0);
    expect(rowOf([['Qwerty', 'Asdfg', 'Zxcvb']], nothingKnown)).toBe(0);
    expect(rowOf([[], [], HEADERS])).toBe(2);
    expect(rowOf([['Informe mensual'], ['Qwerty', 'Asdfg', 'Zxcvb']], nothingKnown)).toBe(1);
  });

  test('titles, notes, merged headings and blank rows above are passed over', () => {
    const table = [
      ['Leads de la feria 2025', '', '', '', '', ''],
      ['Actualizado por Marta', '12/03/2025', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['Contacto', '', '', '', 'Empresa', ''],
      HEADERS,
      ANA,
      LUIS,
    ];
    expect(rowOf(table)).toBe(4);
    expect(rowOf(table, nothingKnown)).toBe(4);
  });

  test('a heading repeated over every column by an export is no header row', () => {
    const heading = ['Contacto', 'Contacto', 'Contacto', 'Contacto', 'Empresa', 'Empresa'];
    expect(rowOf([heading, HEADERS, ANA, LUIS])).toBe(1);
  });

  test('a row of units below the headers is not taken for them', () => {
    const units = ['texto', 'texto', 'correo', 'n.º', 'texto', 'lista'];
    expect(rowOf([HEADERS, units, ANA, LUIS])).toBe(0);
    expect(rowOf([HEADERS, units, ANA, LUIS], nothingKnown)).toBe(0);
  });

  test('data whose words are known headers does not win over the headers', () => {
    const table = [
      ['Persona', 'Prefiere', 'Otro medio', 'Correo'],
      ['Ana', 'Teléfono', 'Email', 'ana@acme.es'],
      ['Luis', 'Email', 'Móvil', 'luis@beta.es'],
    ];
    expect(rowOf(table)).toBe(0);
  });

  test('blank and repeated headers are still headers', () => {
    expect(
      rowOf([
        ['Nombre', '', 'Correo', '', 'Origen'],
        ['Ana', 'x', 'ana@acme.es', 'y', 'Web'],
      ]),
    ).toBe(0);
    expect(
      rowOf([
        ['Nombre', 'Correo', 'Correo', 'Origen'],
        ['Ana', 'a@b.es', 'c@d.es', 'Web'],
      ]),
    ).toBe(0);
  });

  test('headers in camelCase are known too', () => {
    const table = [['report'], ['FirstName', 'LeadSource', 'NumberOfEmployees'], ['Ana', 'Web', 20]];
    expect(rowOf(table)).toBe(1);
  });

  test('one column is enough', () => {
    expect(rowOf([['Mis leads'], ['Correo'], ['ana@acme.es']])).toBe(1);
    expect(rowOf([['Correo'], ['ana@acme.es'], ['luis@beta.es']])).toBe(0);
  });

  test('data without headers gives none', () => {
    expect(
      findHeaderRow(
        [
          [1, 'ana@acme.es', '2025-01-01'],
          [2, 'luis@beta.es', '2025-01-02'],
        ],
        knownHeader,
      ),
    ).toBeUndefined();
  });

  test('one stray row to the right does not hide the headers', () => {
    expect(rowOf([HEADERS, ANA, [...LUIS, ...Array(30).fill('nota')], ANA], nothingKnown)).toBe(0);
  });

  test('text-only data under unknown headers: the first full row is the header', () => {
    expect(
      rowOf(
        [
          ['Aaa', 'Bbb', 'Ccc'],
          ['uno', 'dos', 'tres'],
          ['cuatro', 'cinco', 'seis'],
        ],
        nothingKnown,
      ),
    ).toBe(0);
  });

  test('unknown headers with a repeated or a blank one still come before full rows of text', () => {
    const words = ['uno', 'dos', 'tres', 'cuatro', 'cinco'];
    const others = ['seis', 'siete', 'ocho', 'nueve', 'diez'];
    expect(rowOf([['Aa', 'Bb', 'Bb', 'Cc', 'Dd'], words, others], nothingKnown)).toBe(0);
    expect(rowOf([['Aa', '', 'Cc', 'Dd', ''], words, others], nothingKnown)).toBe(0);
  });

  test('a line of text as wide as the table is told from unknown headers by the data below them', () => {
    const table = [
      ['Informe', 'de visitas'],
      ['Usuario', 'Visitas'],
      ['ana', 5],
    ];
    expect(rowOf(table, nothingKnown)).toBe(1);
  });

  test('a data row with two known words among numbers does not win over unknown headers', () => {
    const data = ['Teléfono', 'Email', 5, 6];
    expect(rowOf([['Aaa', 'Bbb', 'Ccc', 'Ddd'], data, ['Fax', 'Carta', 7, 8]])).toBe(0);
  });

  test('known headers are surer than shape alone, and both stay between 0 and 1', () => {
    const known = findHeaderRow([HEADERS, ANA], knownHeader)!.confidence;
    const shape = findHeaderRow([HEADERS, ANA], nothingKnown)!.confidence;
    expect(known).toBeGreaterThan(0.8);
    expect(shape).toBeLessThan(known);
    expect(shape).toBeGreaterThan(0);
    expect(known).toBeLessThanOrEqual(1);
  });

  test('headers are found below any number of blank rows and a title, up to the rows searched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HEADER_SEARCH_ROWS + 3 }), (above) => {
        const table = [['Leads 2025'], ...Array.from({ length: above }, () => ['']), HEADERS, ANA, LUIS];
        expect(rowOf(table) === above + 1).toBe(above + 1 < HEADER_SEARCH_ROWS);
      }),
    );
  });
});
