import { currenciesAdded, currencyCode } from '../../../src/core/roi/currency';
import { cost, opportunity } from './records';

describe('currencyCode', () => {
  it.each([
    [' eur ', 'EUR'],
    ['€', 'EUR'],
    ['zł', 'PLN'],
    ['US$', 'USD'],
    ['$', '$'],
    ['', ''],
    [undefined, ''],
  ])('reads %j as %j', (written, code) => {
    expect(currencyCode(written)).toBe(code);
  });
});

describe('currenciesAdded', () => {
  it('names each currency of won amounts and of costs once, in order', () => {
    const opportunities = [
      opportunity({ outcome: 'won', amount: 1, currency: 'usd' }),
      opportunity({ outcome: 'won', amount: 1, currency: '€' }),
    ];
    expect(currenciesAdded(opportunities, [cost({ cost: 1, currency: 'EUR' })])).toEqual(['EUR', 'USD']);
  });

  it('does not look at money that is never added', () => {
    const opportunities = [
      opportunity({ outcome: 'lost', amount: 1, currency: 'USD' }),
      opportunity({ outcome: 'open', amount: 1, currency: 'GBP' }),
      opportunity({ outcome: 'won', currency: 'CHF' }),
    ];
    expect(currenciesAdded(opportunities, [cost({ budget: 5, currency: 'PLN' })])).toEqual([]);
  });

  it('takes money without a currency to be in the one named', () => {
    const won = opportunity({ outcome: 'won', amount: 1, currency: 'USD' });
    expect(currenciesAdded([won], [cost({ cost: 1 })])).toEqual(['USD']);
  });
});
