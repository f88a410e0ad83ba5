import { minimumCheck } from '../../../src/core/leads/required-minimum';

describe('minimumCheck', () => {
  const lacking = minimumCheck(['first_name', 'last_name', 'company', 'email', 'phone', 'source', '']);

  test('a row with name, company, one way to reach it and a source lacks nothing', () => {
    expect(lacking(['Ana', 'Gil', 'Acme', 'ana@acme.es', '', 'Web', ''])).toEqual([]);
    expect(lacking(['Ana', 'Gil', 'Acme', '', 600123456, 'Web', ''])).toEqual([]);
  });

  test('a row lacks what is blank, in the order of METHOD §3.1', () => {
    expect(lacking(['', ' ', null, '', '', '', 'note'])).toEqual([
      'first_name',
      'last_name',
      'company',
      'reach',
      'source',
    ]);
    expect(lacking(['Ana', '', 'Acme', '', '', 'Web'])).toEqual(['last_name', 'reach']);
  });

  test('a mobile is a phone', () => {
    expect(minimumCheck(['mobile'])(['600123456'])).not.toContain('reach');
  });

  test('a full name of two words holds the last name, one of one word does not', () => {
    const byFullName = minimumCheck(['full_name', 'company', 'email', 'source']);
    expect(byFullName(['Ana Gil', 'Acme', 'a@b.es', 'Web'])).toEqual([]);
    expect(byFullName([' Ana ', 'Acme', 'a@b.es', 'Web'])).toEqual(['last_name']);
  });

  test('what no column holds is lacking in every row', () => {
    expect(minimumCheck(['first_name', 'last_name', 'email'])(['Ana', 'Gil', 'a@b.es'])).toEqual([
      'company',
      'source',
    ]);
  });
});
