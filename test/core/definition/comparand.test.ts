import { readComparand } from '../../../src/core/definition/comparand';
import { READING, SheetDate } from './fixtures';

describe('readComparand', () => {
  it('reads a cell of the Value column as all that it can be', () => {
    expect(readComparand(' Sí ', READING)).toEqual({
      text: 'si',
      number: undefined,
      day: undefined,
      truth: undefined,
    });
    expect(readComparand('5.000', READING)).toEqual({
      text: '5.000',
      number: 5000,
      day: undefined,
      truth: undefined,
    });
    expect(readComparand(new SheetDate(0), READING)).toEqual({
      text: '1970-01-01',
      number: undefined,
      day: 0,
      truth: undefined,
    });
    expect(readComparand(true, READING)).toEqual({
      text: 'true',
      number: undefined,
      day: undefined,
      truth: true,
    });
    expect(readComparand({}, READING)).toBeUndefined();
  });
});
