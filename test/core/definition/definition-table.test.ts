import type { Table } from '../../../src/core/values/cell';
import { readDefinitionTable } from '../../../src/core/definition/definition-table';
import { VOCABULARY } from './fixtures';

const HEADER = ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo'];

function numbersAndFields(table: Table): unknown {
  const result = readDefinitionTable(table, VOCABULARY);
  return result.ok ? result.rows.map((row) => [row.number, row.cell('field')]) : result.problems;
}

describe('readDefinitionTable', () => {
  it('counts the rows from 1 under the header and leaves blank ones out of the result', () => {
    expect(numbersAndFields([HEADER, ['Empresa'], ['', ' '], [], ['Correo']])).toEqual([
      [1, 'Empresa'],
      [4, 'Correo'],
    ]);
  });

  it('finds the header under a title and blank rows, with its columns in any order and language', () => {
    expect(
      numbersAndFields([
        ['DUO 2026'],
        [],
        ['Kind', 'Points', 'Remarks', 'VALUE', ' condition', 'FIELD'],
        ['required', 5, 'x', '', '', 'Company'],
      ]),
    ).toEqual([[1, 'Company']]);
  });

  it('does not take a row of the table whose cells are words of headers too for the header', () => {
    expect(
      numbersAndFields([
        [...HEADER, 'Grupo'],
        ['Campo', 'Condición', '', '', 'Puntos', 'Tipo'],
      ]),
    ).toEqual([[1, 'Campo']]);
  });

  it('takes a row that holds only a note for a remark', () => {
    expect(
      numbersAndFields([
        [...HEADER, 'Nota'],
        ['', '', '', '', '', 'Revisar en junio'],
      ]),
    ).toEqual([]);
  });

  it('gives blank cells for the columns that a table does not have', () => {
    const result = readDefinitionTable([HEADER, ['Empresa']], VOCABULARY);
    expect(result.ok && [result.rows[0]!.cell('group'), result.rows[0]!.cell('kind')]).toEqual([
      '',
      undefined,
    ]);
  });

  it('finds no table where no row has three of the headers', () => {
    for (const table of [[], [[]], [['Campo', 'Valor']], [['a', 'b', 'c']]])
      expect(numbersAndFields(table)).toEqual([
        { code: 'no_table', place: { number: 0, column: undefined }, data: {} },
      ]);
  });

  it('names every necessary column that the header lacks', () => {
    expect(numbersAndFields([['Campo', 'Valor', 'Puntos'], ['Empresa']])).toEqual([
      { code: 'missing_column', place: { number: 0, column: 'condition' }, data: { column: 'condition' } },
      { code: 'missing_column', place: { number: 0, column: 'kind' }, data: { column: 'kind' } },
    ]);
  });
});
