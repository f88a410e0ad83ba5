import { answeringColumns } from '../../../src/core/definition/answers';
import { criterion, is, READING, TODAY } from './fixtures';

describe('answeringColumns', () => {
  it('gives each column the criteria on it, alternatives included, with blank among its answers', () => {
    const criteria = [
      criterion([2], is('a')),
      criterion([0, 2], { operator: 'filled' }),
      criterion([0], { operator: 'empty' }),
    ];
    const columns = answeringColumns(criteria, READING, TODAY);
    expect(columns.map(({ field, criteria: own }) => [field.column, own])).toEqual([
      [2, [0, 1]],
      [0, [1, 2]],
    ]);
    const answers = columns.map((column) => column.answers.map(({ truth }) => truth.join('')).sort());
    expect(answers).toEqual([
      ['00', '01', '11'],
      ['01', '10'],
    ]);
  });
});
