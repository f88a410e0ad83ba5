import { companyDomain, mailAddresses } from '../../../src/core/accounts/mail-domain';

it.each([
  ['ana@acero.es', 'acero.es'],
  ['Ana@Acero.COM.MX', 'acero.com.mx'],
  ['ana@mail.acero.es', 'acero.es'],
  ['ana@ventas.acero.com.mx', 'acero.com.mx'],
  ['ana@gmail.com', ''],
  ['ana@yahoo.com.mx', ''],
  ['ana@hotmail.es', ''],
  ['jan@wp.pl', ''],
  ['jan@o2.pl', ''],
  ['ana@acero', ''],
  ['acero.es', ''],
  ['', ''],
])('the company of %j has the domain %j', (address, domain) => {
  expect(companyDomain(address)).toBe(domain);
});

it.each([
  ['Ana Ruiz <Ana@Acero.es>; info@acero.es', ['ana@acero.es', 'info@acero.es']],
  ['ana@acero.es, ANA@acero.es', ['ana@acero.es']],
  ['sin correo', []],
  ['@acero', []],
])('%j holds the addresses %j', (text, addresses) => {
  expect(mailAddresses(text)).toEqual(addresses);
});
