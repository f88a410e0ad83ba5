import type { Cell, Reading } from '../../../src/core/values/cell';
import { logicalValueOfWord, plainText, truthOfWord } from '../../../src/core/values/plain-text';

const european: Reading = {
  decimal: ',',
  dateOrder: 'dmy',
  dayOf: (value) => ('day' in value ? (value as { day: number }).day : undefined),
};

describe('plainText', () => {
  it.each<[Cell, string | undefined]>([
    ['  Ana ', '  Ana '],
    [600123456, '600123456'],
    [3.5, '3,5'],
    [-2, '-2'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [{ day: 0 }, '1970-01-01'],
    [{}, undefined],
  ])('gives %j as %j', (cell, text) => {
    expect(plainText(cell, european)).toBe(text);
  });

  it('writes the decimal point where the locale does', () => {
    expect(plainText(3.5, { ...european, decimal: '.' })).toBe('3.5');
  });
});

describe('words of a checkbox', () => {
  it('knows yes and no in Spanish, English and Polish', () => {
    for (const word of ['si', 'yes', 'tak', 'true', 'verdadero', 'prawda'])
      expect(truthOfWord(word)).toBe(true);
    for (const word of ['no', 'nie', 'false', 'falso', 'falsz']) expect(truthOfWord(word)).toBe(false);
    for (const word of ['', 'sin', 'none', 'x', '1']) expect(truthOfWord(word)).toBeUndefined();
  });

  it('tells the logical values from the words of an answer', () => {
    expect(logicalValueOfWord('verdadero')).toBe(true);
    expect(logicalValueOfWord('falsz')).toBe(false);
    expect(logicalValueOfWord('si')).toBeUndefined();
    expect(logicalValueOfWord('no')).toBeUndefined();
  });
});
