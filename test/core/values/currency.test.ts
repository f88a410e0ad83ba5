import { currencyIn } from '../../../src/core/values/currency';

describe('currencyIn', () => {
  test.each([
    ['2.000 €', '€'],
    ['$1000', '$'],
    ['US$ 1,000', 'US$'],
    ['300 PLN', 'PLN'],
    ['500 zł', 'zł'],
    ['EUR 5', 'EUR'],
  ])('finds the currency of %s', (cell, currency) => {
    expect(currencyIn(cell)).toBe(currency);
  });

  test.each([['1.234,56'], [''], [1000], [null], ['12 %']])('finds none in %j', (cell) => {
    expect(currencyIn(cell)).toBe('');
  });
});
