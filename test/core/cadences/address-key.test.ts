import { addressKeysIn, isMailAddress, mailKey, phoneKey } from '../../../src/core/cadences/address-key';

describe('the key of an address', () => {
  test.each([
    ['ana@example.com', true],
    [' Ana.Ruiz+fair@mail.example.com ', true],
    ['ana@example', false],
    ['ana example@a.es', false],
    ['ana@b@example.com', false],
    ['ana@example.com, eva@example.com', false],
    ['Ana <ana@example.com>', false],
    ['600 000 001', false],
    ['', false],
  ])('%j is an address to send to: %s', (text, expected) => {
    expect(isMailAddress(text)).toBe(expected);
  });

  it('of a mail is the same in capitals', () => {
    expect(mailKey(' ANA@Example.com')).toBe('ana@example.com');
  });

  it('of a phone is the same with and without the prefix of its country', () => {
    expect(['+34 600 000 001', '0034-600-000-001', '600000001', '600.00.00.01'].map(phoneKey)).toEqual(
      Array(4).fill('600000001'),
    );
  });

  it('is none of an extension', () => {
    expect(phoneKey('ext. 123')).toBeUndefined();
  });

  it('is found for everything that a note holds', () => {
    expect(addressKeysIn('Baja: Ana@example.com, +48 512 000 111 (WhatsApp)')).toEqual([
      'ana@example.com',
      '512000111',
    ]);
    expect(addressKeysIn('pidió no recibir nada más, 3 veces')).toEqual([]);
  });
});
