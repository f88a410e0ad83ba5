import * as fc from 'fast-check';
import type { Cell, DateOrder, Reading } from '../../../src/core/values/cell';
import {
  civilOfDay,
  dayOfCivil,
  formatDay,
  lastDayOfMonth,
  monthKey,
  parseIsoDay,
  readDay,
} from '../../../src/core/values/day';

const MILLISECONDS_PER_DAY = 86_400_000;

function reading(dateOrder: DateOrder): Reading {
  return {
    decimal: ',',
    dateOrder,
    dayOf: (value) =>
      value instanceof Date ? Math.floor(value.getTime() / MILLISECONDS_PER_DAY) : undefined,
  };
}

function isoOf(cell: Cell, dateOrder: DateOrder): string | undefined {
  const read = readDay(cell, reading(dateOrder));
  return read === undefined ? undefined : `${formatDay(read.day)}${read.ambiguous ? ' ambiguous' : ''}`;
}

/** From 0001-01-01 to 9999-12-31, which Date.UTC gives as these counts. */
const anyDay = fc.integer({ min: -719162, max: 2932896 });

describe('calendar days', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOfCivil(1970, 1, 1)).toBe(0);
    expect(dayOfCivil(1969, 12, 31)).toBe(-1);
    expect(dayOfCivil(2000, 2, 29)).toBe(11016);
  });

  it('agrees with the Date of JavaScript for every day of the years 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * MILLISECONDS_PER_DAY);
        const civil = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(civilOfDay(day)).toEqual(civil);
        expect(dayOfCivil(civil.year, civil.month, civil.day)).toBe(day);
        expect(formatDay(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    [2026, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
  ])('knows no day %d-%d-%d', (year, month, day) => {
    expect(dayOfCivil(year, month, day)).toBeUndefined();
  });

  it('parses exactly YYYY-MM-DD and nothing else', () => {
    expect(parseIsoDay('2026-12-31')).toBe(Date.UTC(2026, 11, 31) / MILLISECONDS_PER_DAY);
    for (const text of ['2026-12-32', '2026-1-1', '31/12/2026', '2026-12-31T10:00', ' 2026-12-31'])
      expect(parseIsoDay(text)).toBeUndefined();
    fc.assert(fc.property(anyDay, (day) => parseIsoDay(formatDay(day)) === day));
  });

  it('gives the month of a day and the last day of a month', () => {
    expect(monthKey(dayOfCivil(2026, 3, 9)!)).toBe('2026-03');
    expect(formatDay(lastDayOfMonth('2024-02')!)).toBe('2024-02-29');
    expect(formatDay(lastDayOfMonth('2026-12')!)).toBe('2026-12-31');
    for (const key of ['2026-13', '2026-00', '2026-1', '', '2026'])
      expect(lastDayOfMonth(key)).toBeUndefined();
  });
});

describe('readDay', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-12-31T23:59:59.123+02:00', '2026-12-31'],
    ['2026-12-31 08:15', '2026-12-31'],
    ['2026/1/5', '2026-01-05'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['31-12-26', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31. 12. 2026', '2026-12-31'],
    ['31.12.2026 r.', '2026-12-31'],
    ['31/12/2026 18:30', '2026-12-31'],
    ['31/12/2026, 6:30 p. m.', '2026-12-31'],
    ['12/31/2026 6:30:05 PM', '2026-12-31'],
    ['31/12/99', '2099-12-31'],
    ['5/5/2026', '2026-05-05'],
    ['3 mar 2026', '2026-03-03'],
    ['3-mar-26', '2026-03-03'],
    ['3. mar. 2026', '2026-03-03'],
    ['12 de mayo de 2026', '2026-05-12'],
    ['12 de Mayo del 2026', '2026-05-12'],
    ['12 maja 2026', '2026-05-12'],
    ['12 maja 2026 r.', '2026-05-12'],
    ['1 września 2026', '2026-09-01'],
    ['7 października 2026', '2026-10-07'],
    ['March 3, 2026', '2026-03-03'],
    ['Mar 3 2026 10:00 AM', '2026-03-03'],
    ['3rd March 2026', '2026-03-03'],
    ['2026 Mar 3', '2026-03-03'],
    ['1.º de enero de 2026', undefined],
    ['1º de enero de 2026', '2026-01-01'],
  ])('reads %j as %s in any order of the locale', (text, iso) => {
    for (const order of ['dmy', 'mdy'] as const) expect(isoOf(text, order)).toBe(iso);
  });

  it('lets the order of the locale decide a date possible in two, and says so', () => {
    expect(isoOf('03/04/2026', 'dmy')).toBe('2026-04-03 ambiguous');
    expect(isoOf('03/04/2026', 'mdy')).toBe('2026-03-04 ambiguous');
    expect(isoOf('03/04/05', 'ymd')).toBe('2003-04-05 ambiguous');
    expect(isoOf('03/04/05', 'dmy')).toBe('2005-04-03 ambiguous');
  });

  it('reads the day first where the locale writes the year first and the text does not', () => {
    expect(isoOf('03/04/2026', 'ymd')).toBe('2026-04-03 ambiguous');
    expect(isoOf('12/31/2026', 'ymd')).toBe('2026-12-31');
  });

  it.each<[Cell]>([
    ['31/02/2026'],
    ['2026-02-30'],
    ['32/13/2026'],
    ['0/1/2026'],
    ['1/1/202'],
    ['31/12-2026'],
    ['2026-12-31T25:00'],
    ['31/12/2026 12:75'],
    ['12/2026'],
    ['mayo 2026'],
    ['30 de febrero de 2026'],
    ['hoy'],
    ['tel. 3 mar'],
    ['45321'],
    ['20261231'],
    ['1.5'],
    [''],
    [45321],
    [true],
    [null],
    [undefined],
    [{}],
    ['3 foo 2026'],
    ['31/12/2026 llamar por la tarde'],
  ])('does not read %j', (cell) => {
    for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(isoOf(cell, order)).toBeUndefined();
  });

  it('reads a date object through the reading', () => {
    expect(isoOf(new Date(Date.UTC(2026, 6, 4, 23)), 'dmy')).toBe('2026-07-04');
  });

  it('reads back every day written with the day first, the month first, ISO or in words', () => {
    const names = {
      es: new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: 'UTC' }),
      en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
      pl: new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'UTC' }),
    };
    fc.assert(
      fc.property(fc.integer({ min: 10957, max: 47481 }), (day) => {
        const date = new Date(day * MILLISECONDS_PER_DAY);
        const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-') as [
          string,
          string,
          string,
        ];
        expect(readDay(`${dayOfMonth}/${month}/${year}`, reading('dmy'))?.day).toBe(day);
        expect(readDay(`${month}-${dayOfMonth}-${year.slice(2)}`, reading('mdy'))?.day).toBe(day);
        expect(readDay(date.toISOString(), reading('mdy'))).toEqual({ day, ambiguous: false });
        for (const format of Object.values(names))
          expect(readDay(format.format(date), reading('mdy'))).toEqual({ day, ambiguous: false });
      }),
    );
  });
});
