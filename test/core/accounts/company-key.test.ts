import * as fc from 'fast-check';
import { companyKey } from '../../../src/core/accounts/company-key';

describe('companyKey', () => {
  it.each([
    ['Acero Uno, S.L.', 'acero uno'],
    ['ACERO UNO SL', 'acero uno'],
    ['Acero Uno S. L.', 'acero uno'],
    ['acero  uno S.L.U.', 'acero uno'],
    ['Grupo Bravo, S.A. de C.V.', 'grupo bravo'],
    ['Grupo Bravo S. de R.L. de C.V.', 'grupo bravo'],
    ['Grupo Bravo SAPI de CV', 'grupo bravo'],
    ['Café Andino S.A.S.', 'cafe andino'],
    ['Café Andino Ltda.', 'cafe andino'],
    ['Norte Cía. Ltda.', 'norte'],
    ['Minera Sur S.A.C.', 'minera sur'],
    ['Stahlwerk GmbH', 'stahlwerk'],
    ['Stahlwerk GmbH & Co. KG', 'stahlwerk'],
    ['Widgets Ltd.', 'widgets'],
    ['Widgets, Inc.', 'widgets'],
    ['Widgets L.L.C.', 'widgets'],
    ['Widgets & Co', 'widgets'],
    ['Nowak sp. z o.o.', 'nowak'],
    ['Nowak Sp. z o. o.', 'nowak'],
    ['NOWAK SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ', 'nowak'],
    ['Nowak sp. z o.o. sp. k.', 'nowak'],
    ['Żuraw S.A.', 'zuraw'],
    ['Żuraw spółka akcyjna', 'zuraw'],
    ['L’Oreal', 'loreal'],
    ['AT&T Inc', 'at&t'],
    ['SE', 'se'],
    ['S.A.', 'sa'],
    ['3M', '3m'],
    ['', ''],
    [' - ', ''],
  ])('of %j is %j', (name, key) => {
    expect(companyKey(name)).toBe(key);
  });

  test('keeps companies apart that differ in more than their legal form', () => {
    expect(companyKey('Salsa Norte SA')).not.toBe(companyKey('Salsa Sur SA'));
    expect(companyKey('Salmón')).toBe('salmon');
  });

  test('is idempotent, and a legal form behind a name changes nothing', () => {
    const word = fc.stringMatching(/^[A-ZÁÉÍÓÚÑŁŻ]{3,10}x$/);
    const form = fc.constantFrom(
      'S.L.',
      'S.A.',
      'S.A. de C.V.',
      'sp. z o.o.',
      'GmbH',
      'Ltd',
      'Inc.',
      'LLC',
      'S.A.S.',
    );
    fc.assert(
      fc.property(word, form, (name, suffix) => {
        expect(companyKey(`${name} ${suffix}`)).toBe(companyKey(name));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => companyKey(companyKey(text)) === companyKey(text)));
  });
});
