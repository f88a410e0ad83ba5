import { holdsWholeNames, typeEvidence } from '../../../src/core/leads/role-evidence';

describe('typeEvidence', () => {
  test('cells that agree speak for a role, cells that cannot be it against', () => {
    expect(typeEvidence('email', 'email')).toBeGreaterThan(0);
    expect(typeEvidence('phone', 'phone')).toBeGreaterThan(0);
    expect(typeEvidence('date', 'date')).toBeGreaterThan(0);
    for (const [expected, actual] of [
      ['email', 'text'],
      ['phone', 'email'],
      ['date', 'boolean'],
      ['date', 'number'],
      ['number', 'date'],
      ['text', 'email'],
    ] as const) {
      expect(typeEvidence(expected, actual)).toBeLessThanOrEqual(-0.5);
    }
  });

  test('text and list are the same evidence, and an empty column only loses ties', () => {
    expect(typeEvidence('list', 'text')).toBe(0);
    expect(typeEvidence('text', 'list')).toBe(0);
    expect(typeEvidence('email', 'empty')).toBeLessThan(0);
    expect(typeEvidence('email', 'empty')).toBeGreaterThan(-0.1);
  });
});

describe('holdsWholeNames', () => {
  test('three of five names with two words are whole names, two of five are not, none is unknown', () => {
    expect(holdsWholeNames(['Ana Gil', 'Luis Ruiz', 'Eva Paz', 'Ana', 'Leo', ''])).toBe(true);
    expect(holdsWholeNames(['Ana Gil', 'Luis Ruiz', 'Eva', 'Ana', 'Leo'])).toBe(false);
    expect(holdsWholeNames(['', null, 5])).toBeUndefined();
  });
});
