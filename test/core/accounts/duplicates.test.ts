import * as fc from 'fast-check';
import { duplicateReasons, duplicatesOf, duplicatesOfLead } from '../../../src/core/accounts/duplicates';
import { lead, LEADS } from './leads';

describe('duplicatesOf', () => {
  test('gives each row that may be the same person with all its reasons', () => {
    expect(duplicatesOf(LEADS, 0)).toEqual([
      { position: 2, reasons: ['name'] },
      { position: 4, reasons: ['mail', 'phone'] },
    ]);
    expect(duplicatesOf(LEADS, 3)).toEqual([]);
  });

  test('two people of one name at different companies, and blank rows, are no duplicates', () => {
    const leads = [
      lead({ name: 'Ana Ruiz', company: 'Acero' }),
      lead({ name: 'Ana Ruiz', company: 'Barro' }),
      lead({}),
    ];
    expect([0, 1, 2].map((position) => duplicatesOf(leads, position))).toEqual([[], [], []]);
  });

  test('a lead that is not in the list yet is compared with all of it', () => {
    expect(duplicatesOfLead(LEADS, lead({ phone: '22 123 45 67' }))).toEqual([
      { position: 3, reasons: ['phone'] },
    ]);
  });

  test('is symmetric', () => {
    const texts = fc.record({
      name: fc.constantFrom('', 'Ana', 'Berta'),
      company: fc.constantFrom('', 'Acero SL', 'acero', 'Barro'),
      mail: fc.constantFrom('', 'a@acero.es', 'b@acero.es', 'a@gmail.com'),
      phone: fc.constantFrom('', '600111222', '+34600111222', '+48221234567'),
    });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(duplicateReasons(lead(one), lead(other))).toEqual(duplicateReasons(lead(other), lead(one)));
      }),
    );
  });
});
