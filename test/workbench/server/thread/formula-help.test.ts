import { formulaHelp } from '../../../../src/workbench/server/thread/formula-help';

describe('formulaHelp', () => {
  test('finds the functions marked for cells, with what each parameter is for', () => {
    const code = `
      /**
       * Price with tax.
       * Rounded to cents.
       *
       * @param {number} price The price
       * @param {A1:B2} [rate] Optional: the rate - in percent
       * @return The price with tax
       * @customfunction
       */
      function withTax(price, rate) {}
      /** Not for cells. */
      function plain() {}
      /** Private. @customfunction in a text counts as little.
       * @customfunction
       */
      function hidden_() {}
      /** @customfunction */
      var x = 1;
    `;
    expect(formulaHelp(code)).toEqual([
      {
        name: 'WITHTAX',
        summary: 'Price with tax. Rounded to cents.',
        parameters: [
          { name: 'price', text: 'The price' },
          { name: 'rate', text: 'Optional: the rate - in percent' },
        ],
      },
    ]);
  });

  test('looks into every file, and takes time in proportion to a long comment', () => {
    const file = (name: string) => ({
      name,
      source: `/** One.\n * @customfunction */ function ${name}() {}`,
    });
    expect(formulaHelp([file('a'), file('b')]).map(({ name }) => name)).toEqual(['A', 'B']);
    const started = performance.now();
    formulaHelp(`/** ${'* '.repeat(100_000)}`);
    formulaHelp('/**'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
