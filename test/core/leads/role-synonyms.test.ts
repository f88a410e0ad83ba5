import { roleSynonymsFrom, type RoleWords } from '../../../src/core/leads/role-synonyms';
import { ROLES, type Role } from '../../../src/core/leads/role';

const NONE = { es: '', en: '', pl: '' };

function vocabulary(roles: Partial<Record<Role, Partial<RoleWords>>>) {
  const all = Object.fromEntries(ROLES.map((role) => [role, { type: 'text', ...NONE, ...roles[role] }]));
  return {
    roles: all as Record<Role, RoleWords>,
    noRole: { ...NONE, en: 'Web site' },
    fillers: { ...NONE, en: 'of' },
  };
}

describe('roleSynonymsFrom', () => {
  test('Spanish and Polish words lead with what they say, English ones end with it', () => {
    const { byKey } = roleSynonymsFrom(
      vocabulary({ company: { es: 'Empresa', en: 'Company', pl: 'Firma' } }),
    );
    expect(byKey.get('empresa')).toEqual([
      { role: 'company', loose: false, headFirst: true, headLast: false },
    ]);
    expect(byKey.get('firma')).toEqual(byKey.get('empresa'));
    expect(byKey.get('company')).toEqual([
      { role: 'company', loose: false, headFirst: false, headLast: true },
    ]);
  });

  test('a word of two languages is one synonym for both, a word of two roles one for each', () => {
    const { byKey } = roleSynonymsFrom(
      vocabulary({
        email: { es: 'Email', en: 'Email' },
        region: { also: 'Estado' },
        stage: { also: 'Estado' },
      }),
    );
    expect(byKey.get('email')).toEqual([{ role: 'email', loose: false, headFirst: true, headLast: true }]);
    expect(byKey.get('estado')?.map((synonym) => [synonym.role, synonym.loose])).toEqual([
      ['region', true],
      ['stage', true],
    ]);
  });

  test('a bare ID means the lead id only where the caller says whose key it is', () => {
    const words = vocabulary({});
    expect(roleSynonymsFrom(words).byKey.has('id')).toBe(false);
    const { byKey } = roleSynonymsFrom({ ...words, ownId: { es: 'ID', en: 'ID', pl: 'ID' } });
    expect(byKey.get('id')).toEqual([{ role: 'lead_id', loose: true, headFirst: false, headLast: false }]);
  });

  test('types, fillers, headers without role and the longest synonym come along', () => {
    const synonyms = roleSynonymsFrom(vocabulary({ source: { type: 'list', en: 'How did you hear of us' } }));
    expect(synonyms.expectedType.source).toBe('list');
    expect(synonyms.longest).toBe(6);
    expect([...synonyms.noRole]).toEqual(['web site']);
    expect([...synonyms.fillers]).toEqual(['of']);
  });
});
