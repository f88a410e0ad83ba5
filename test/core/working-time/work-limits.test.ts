import { isLimitValue, USUAL_LIMITS, WORK_LIMITS } from '../../../src/core/working-time/work-limits';

describe('limits of work', () => {
  it('are listed completely', () => {
    expect([...WORK_LIMITS].sort()).toEqual(Object.keys(USUAL_LIMITS).sort());
  });

  it('have usual values that are allowed, those of the method among them', () => {
    for (const limit of WORK_LIMITS) expect(isLimitValue(USUAL_LIMITS[limit])).toBe(true);
    expect(USUAL_LIMITS.first_contact_hours).toBe(24);
    expect(USUAL_LIMITS.first_contact_days).toBe(3);
  });

  it('are positive and at most a year of hours', () => {
    expect(isLimitValue(0)).toBe(false);
    expect(isLimitValue(-1)).toBe(false);
    expect(isLimitValue(Number.NaN)).toBe(false);
    expect(isLimitValue(0.5)).toBe(true);
    expect(isLimitValue(100_000)).toBe(false);
  });
});
