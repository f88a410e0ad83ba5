import { isImmature } from '../../../src/core/roi/maturity';
import { day } from './records';

describe('isImmature', () => {
  it('holds up to the day before the month has had its median days, and no longer', () => {
    // 31 March and 45 days: 30 in April end on 30 April, 15 more on 15 May.
    expect(isImmature('2026-03', 45, day('2026-05-14'))).toBe(true);
    expect(isImmature('2026-03', 45, day('2026-05-15'))).toBe(false);
  });

  it('holds half a day longer for a median of half days', () => {
    expect(isImmature('2026-03', 45.5, day('2026-05-15'))).toBe(true);
    expect(isImmature('2026-03', 45.5, day('2026-05-16'))).toBe(false);
  });

  it('counts 29 February', () => {
    expect(isImmature('2024-02', 0, day('2024-02-28'))).toBe(true);
    expect(isImmature('2024-02', 0, day('2024-02-29'))).toBe(false);
  });

  it.each([
    ['the month', '', 45, day('2026-05-14')],
    ['the median', '2026-03', null, day('2026-05-14')],
    ['today', '2026-03', 45, undefined],
  ])('is null where %s is unknown', (_, month, median, today) => {
    expect(isImmature(month, median, today)).toBeNull();
  });
});
