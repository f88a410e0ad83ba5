import { accountKey, knownLead } from '../../../src/core/accounts/known-lead';

test('a lead is known by its folded name, the key of its company, its addresses, numbers and domains', () => {
  expect(
    knownLead({
      name: ' Ana  RUÍZ ',
      company: 'Acero Uno, S.L.',
      mail: 'ana@acerouno.es; ana@gmail.com',
      phone: '600 111 222;+34 931 112 233',
    }),
  ).toEqual({
    name: 'ana ruiz',
    company: 'acero uno',
    addresses: ['ana@acerouno.es', 'ana@gmail.com'],
    phones: ['600111222', '34931112233'],
    domains: ['acerouno.es'],
  });
});

test('the key of an account is the company, else the domain of its mail, else nothing', () => {
  expect(accountKey({ company: 'acero uno', domains: ['acerouno.es'] })).toBe('acero uno');
  expect(accountKey({ company: '', domains: ['acerouno.es'] })).toBe('@acerouno.es');
  expect(accountKey({ company: '', domains: [] })).toBe('');
});
