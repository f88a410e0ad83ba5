import * as fc from 'fast-check';
import { dateFromSerial, serialFromDate } from '../../../src/runtime/spreadsheet/serial';

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Europe/Madrid',
  'Europe/Warsaw',
  'America/Mexico_City',
  'Asia/Kolkata',
  'Pacific/Apia',
];

describe('serial > serialFromDate', () => {
  it('counts days from 1899-12-30 on the wall clock of the zone', () => {
    // 2026-03-05 is day 46086 in every spreadsheet; 12:00 in Madrid in winter is 11:00 UTC.
    expect(serialFromDate(Date.UTC(2026, 2, 5, 11), 'Europe/Madrid')).toBe(46086.5);
    expect(serialFromDate(Date.UTC(2026, 2, 5, 11), 'UTC')).toBeCloseTo(46086 + 11 / 24, 9);
    // Mexico City has had no summer time since 2022: UTC−6 all year.
    expect(serialFromDate(Date.UTC(2026, 6, 1, 6), 'America/Mexico_City')).toBe(46204);
  });

  it('gives 25569 for 1970-01-01, 1 for 1899-12-31 and −1 for 1899-12-29', () => {
    expect(serialFromDate(0, 'UTC')).toBe(25569);
    expect(serialFromDate(Date.UTC(1899, 11, 31), 'UTC')).toBe(1);
    expect(serialFromDate(Date.UTC(1899, 11, 29), 'UTC')).toBe(-1);
  });

  it('takes the summer offset on the summer side of a clock change and the winter offset before it', () => {
    // Madrid springs forward at 2026-03-29 01:00 UTC.
    expect(serialFromDate(Date.UTC(2026, 2, 29, 0, 59), 'Europe/Madrid')).toBeCloseTo(
      46110 + (1 + 59 / 60) / 24,
      9,
    );
    expect(serialFromDate(Date.UTC(2026, 2, 29, 1, 0), 'Europe/Madrid')).toBeCloseTo(46110 + 3 / 24, 9);
  });

  it('keeps the seconds of local mean time before zones were introduced', () => {
    // Madrid: −0:14:44 until 1901 (tz database).
    expect(serialFromDate(Date.UTC(1899, 11, 30, 0, 14, 44), 'Europe/Madrid')).toBe(0);
  });

  it('gives NaN for an invalid date and a RangeError for an unknown zone', () => {
    expect(serialFromDate(Number.NaN, 'UTC')).toBeNaN();
    expect(() => serialFromDate(0, 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('serial > dateFromSerial', () => {
  it('reads a wall-clock time that the clock change skips as one hour later', () => {
    // 02:30 on 2026-03-29 does not exist in Madrid; 03:30 summer time is 01:30 UTC.
    expect(dateFromSerial(46110 + 2.5 / 24, 'Europe/Madrid')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('reads a wall-clock time that happens twice as its first occurrence', () => {
    // 02:30 on 2026-10-25 in Madrid is first 00:30 UTC, then 01:30 UTC.
    expect(dateFromSerial(46320 + 2.5 / 24, 'Europe/Madrid')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('gives the instants of a zone that skipped a whole day', () => {
    // Samoa went from 2011-12-29 (UTC−10) straight to 2011-12-31 (UTC+14).
    expect(dateFromSerial(40908, 'Pacific/Apia')).toBe(Date.UTC(2011, 11, 30, 10));
    expect(dateFromSerial(40906, 'Pacific/Apia')).toBe(Date.UTC(2011, 11, 29, 10));
  });

  it('gives NaN for a serial that no date can hold', () => {
    expect(dateFromSerial(1e12, 'UTC')).toBeNaN();
    expect(dateFromSerial(Number.NaN, 'UTC')).toBeNaN();
  });

  it('comes back to the same instant in every zone, but for the hour that happens twice', () => {
    const from = Date.UTC(1850, 0, 1);
    const to = Date.UTC(2100, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.constantFrom(...ZONES), (milliseconds, zone) => {
        const again = dateFromSerial(serialFromDate(milliseconds, zone), zone);
        const difference = milliseconds - again;
        // A repeated wall-clock time is read as the earlier of its two instants; nothing else may differ.
        expect(serialFromDate(again, zone)).toBeCloseTo(serialFromDate(milliseconds, zone), 8);
        expect(difference === 0 || (difference > 0 && difference <= 3 * HOUR)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back to the same day number for every day of this century', () => {
    // Madrid has changed its clocks at 02:00 and 03:00 since 1977, so that no midnight is skipped.
    const changed: number[] = [];
    for (let day = 36_526; day < 73_050; day += 1) {
      const again = serialFromDate(dateFromSerial(day, 'Europe/Madrid'), 'Europe/Madrid');
      if (again !== day) changed.push(day);
    }
    expect(changed).toEqual([]);
  });
});
