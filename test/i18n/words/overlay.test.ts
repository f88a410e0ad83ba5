import { es } from '../../../src/i18n/words/es';
import { esES } from '../../../src/i18n/words/es-es';
import { overlay } from '../../../src/i18n/words/overlay';
import { flattened } from './flattened';

describe('overlay', () => {
  it('replaces only the words that the country says differently, at any depth', () => {
    const words = overlay(es, { draft: 'd', sourceReturn: { columns: { cost: 'c' } } });
    const changed = [...flattened(words)].filter(([key, text]) => text !== flattened(es).get(key));
    expect(changed).toEqual([
      ['draft', 'd'],
      ['sourceReturn.columns.cost', 'c'],
    ]);
  });

  it('leaves the words of the language as they were', () => {
    const before = JSON.stringify(es);
    overlay(es, { tabs: { costs: 'Costes' } });
    expect(JSON.stringify(es)).toBe(before);
  });
});

describe('words of Spain', () => {
  it('each differ from neutral Spanish, else they would be dead weight in the bundle', () => {
    const changes = flattened(esES as typeof es);
    expect(changes.size).toBeGreaterThan(0);
    expect([...changes].filter(([key, text]) => flattened(es).get(key) === text)).toEqual([]);
  });

  it('replace every neutral text that says cost, amount or qualify the Latin American way', () => {
    const left = [...flattened(overlay(es, esES))].filter(([, text]) =>
      /\b(costos?|montos?)\b|calific|\bllenar/i.test(text),
    );
    expect(left).toEqual([]);
  });
});
