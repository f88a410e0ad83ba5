import { instantOf, secondsText, wallTimeOf } from '../../../src/workbench/page/times';

/** Madrid: UTC+1 in winter, UTC+2 in summer; clocks go forward 2026-03-29 at 2:00 and back 2026-10-25 at 3:00. */
const MADRID = 'Europe/Madrid';

describe('times > wallTimeOf', () => {
  it('is what the clock on the wall shows', () => {
    expect(wallTimeOf(Date.UTC(2026, 9, 31, 8, 5), MADRID)).toBe('2026-10-31T09:05');
    expect(wallTimeOf(Date.UTC(2026, 0, 1, 0, 30), 'America/Lima')).toBe('2025-12-31T19:30');
  });
});

describe('times > instantOf', () => {
  it.each([
    ['2026-07-01T12:00', MADRID, Date.UTC(2026, 6, 1, 10)],
    ['2026-12-01T12:00', MADRID, Date.UTC(2026, 11, 1, 11)],
    ['2026-12-01T12:00', 'Asia/Kolkata', Date.UTC(2026, 11, 1, 6, 30)],
    ['2026-03-29T03:00', MADRID, Date.UTC(2026, 2, 29, 1)],
  ])('of %s in %s is the moment the clock shows it', (text, zone, instant) => {
    expect(instantOf(text, zone)).toBe(instant);
  });

  it('is the first of two where clocks are put back', () => {
    expect(instantOf('2026-10-25T02:30', MADRID)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('goes on as before where clocks are put forward over it', () => {
    expect(instantOf('2026-03-29T02:30', MADRID)).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('is nothing for a text that is no time', () => {
    expect(instantOf('', MADRID)).toBeUndefined();
    expect(instantOf('2026-13-01T00:00', MADRID)).toBeUndefined();
  });
});

describe('times > secondsText', () => {
  it.each([
    [1234, 'es', '1,2'],
    [1234, 'en', '1.2'],
    [12_345, 'pl', '12'],
  ])('of %i ms in %s is %p', (milliseconds, language, text) => {
    expect(secondsText(milliseconds, language)).toBe(text);
  });
});
