import { isRole, ROLES } from '../../../src/core/leads/role';

describe('roles', () => {
  test('there are the 46 of METHOD §5, each once', () => {
    expect(new Set(ROLES).size).toBe(ROLES.length);
    expect(ROLES).toHaveLength(46);
  });

  test('only their codes are roles', () => {
    expect(isRole('email')).toBe(true);
    expect(isRole('Email')).toBe(false);
    expect(isRole('')).toBe(false);
    expect(isRole('toString')).toBe(false);
  });
});
