import { countryOfLocale, mailLink, reachOf, whatsAppLink } from '../../../src/sidebar/card/reach';

test.each([
  ['600 111 222', 'ES', '', 'tel:+34600111222', '34600111222'],
  ['+48 22 123 45 67', 'ES', '', 'tel:+48221234567', '48221234567'],
  ['55 1234 5678', 'MX', 'ES', 'tel:+525512345678', '525512345678'],
  ['600111222', '', 'ES', 'tel:+34600111222', '34600111222'],
  ['600111222', '', '', 'tel:600111222', undefined],
  ['sin número', 'ES', '', 'tel:', undefined],
])(
  'the number %s of %j in a sheet of %j is called as %s, and written to at %s',
  (phone, country, otherwise, call, digits) => {
    expect(reachOf(phone, country, otherwise)).toMatchObject({ call, digits });
  },
);

test('the country of a locale is its region', () => {
  expect(['es-MX', 'es-ES', 'pl', 'es-419', 'en'].map(countryOfLocale)).toEqual(['MX', 'ES', 'PL', '', '']);
});

test('a text goes whole into a link, whatever is in it', () => {
  expect(whatsAppLink('34600111222', 'Hola & adiós?\n¿Qué tal?')).toBe(
    'https://wa.me/34600111222?text=Hola%20%26%20adi%C3%B3s%3F%0A%C2%BFQu%C3%A9%20tal%3F',
  );
  expect(mailLink('ana+x@acero.example', 'Hola & más', 'uno\ndos')).toBe(
    'mailto:ana%2Bx@acero.example?subject=Hola%20%26%20m%C3%A1s&body=uno%0D%0Ados',
  );
  expect([whatsAppLink('34600111222', ''), mailLink('ana@acero.example', '', '')]).toEqual([
    'https://wa.me/34600111222',
    'mailto:ana@acero.example',
  ]);
});
