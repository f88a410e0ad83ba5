import { matchRoles } from '../../../src/core/leads/role-match';
import { CONFIDENCE_MIN } from '../../../src/core/leads/roles';
import { SYNONYMS } from './synonyms';

function strengths(header: string): Record<string, number> {
  return Object.fromEntries(matchRoles(header, SYNONYMS).map((match) => [match.role, match.strength]));
}

describe('matchRoles', () => {
  test('a whole synonym is certain, one that may mean something else less so', () => {
    expect(strengths('Correo electrónico')).toEqual({ email: 1 });
    expect(strengths('Estado')).toEqual({ region: 0.75, stage: 0.75 });
  });

  test('small words, the thing’s name, numbers and bracketed remarks hardly lessen it', () => {
    for (const header of ['Person - Source', 'Origen de los leads', 'Source 1', 'Source (web only)']) {
      expect(strengths(header)).toEqual({ source: 0.93 });
    }
  });

  test('the head of a header speaks for its role, a qualifier does not reach a guess on its own', () => {
    // Head: 0.45 + 0.35 × 1 of 2 words. Qualifier: 0.2 + 0.25 × 1 of 2 words.
    expect(strengths('Correo del gerente')).toEqual({ email: 0.625 });
    expect(strengths('Company logo')).toEqual({ company: 0.325 });
    expect(0.325).toBeLessThan(CONFIDENCE_MIN);
  });

  test('the head is the first word in Spanish and the last one in English', () => {
    expect(strengths('Teléfono asistente').phone).toBeCloseTo(0.625);
    expect(strengths('Assistant phone').phone).toBeCloseTo(0.625);
    expect(strengths('Asistente teléfono').phone).toBeCloseTo(0.325);
  });

  test('headers known to mean no role, blank ones and unknown ones give none', () => {
    for (const header of [
      'Annual Revenue',
      'AnnualRevenue',
      'Facturación anual',
      'Contact company website',
      '',
      '  ',
      '***',
      'Xyzzy',
    ]) {
      expect(matchRoles(header, SYNONYMS)).toEqual([]);
    }
  });

  test('words that mean a role only as a whole header do not count inside a longer one', () => {
    expect(strengths('Total')).toEqual({ amount: 0.75 });
    expect(strengths('Total llamadas')).toEqual({});
  });
});
