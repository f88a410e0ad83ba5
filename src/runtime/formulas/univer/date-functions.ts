/** Functions of the calendar and the clock that the engine lacks or has otherwise. */
import { type BaseFunction, type BaseValueObject, NumberValueObject } from '@univerjs/engine-formula';
import { defaultDateFormat } from '../../spreadsheet/locale-conventions';
import { serialFromDate } from '../../spreadsheet/serial';
import { notParsed } from '../errors';
import { eachOf, numberIn, pairsOf } from './coercion';
import type { Evaluation } from './evaluation';
import { type Body, PlainFunction } from './plain-function';
import { errorValue } from './values';

const MILLISECONDS_PER_DAY = 86_400_000;
/** The day of the serial number 0. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The same day some months later, or the last of a month that is shorter. */
function monthsLater(serial: number, months: number): number {
  const from = new Date(EPOCH + Math.floor(serial) * MILLISECONDS_PER_DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(months)];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const to = Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay));
  return (to - EPOCH) / MILLISECONDS_PER_DAY;
}

/** `DATEVALUE` and `TIMEVALUE`: the day, or the part of the day, that a text tells. */
function readText(name: string, part: (serial: number) => number, evaluation: Evaluation): Body {
  return ([given]) =>
    eachOf(given!, (value) => {
      const text = String(value.getValue() ?? '');
      const serial = value.isNumber() ? Number(text) : numberIn(text, evaluation);
      if (serial !== undefined && !value.isNull()) return NumberValueObject.create(part(serial));
      const error = notParsed(name, text, 'date/time');
      evaluation.say(error);
      return errorValue(error.error);
    });
}

export function dateFunctions(evaluation: Evaluation): BaseFunction[] {
  const { document, options } = evaluation;
  const moment = (): number => serialFromDate(options.now(), document.timeZone);
  const edate = (one: BaseValueObject, other: BaseValueObject): BaseValueObject => {
    const failure = [one, other].find((value) => value.isError());
    if (failure !== undefined) return failure;
    const serial = monthsLater(Number(one.getValue() ?? 0), Number(other.getValue() ?? 0));
    return NumberValueObject.create(serial, defaultDateFormat(document.locale, false));
  };
  return [
    new PlainFunction('EDATE', ([date, months]) => pairsOf(date!, months!, edate), 2, 2),
    new PlainFunction('DATEVALUE', readText('DATEVALUE', Math.floor, evaluation), 1, 1),
    new PlainFunction(
      'TIMEVALUE',
      readText('TIMEVALUE', (serial) => serial - Math.floor(serial), evaluation),
      1,
      1,
    ),
    new PlainFunction(
      'TODAY',
      () => NumberValueObject.create(Math.floor(moment()), defaultDateFormat(document.locale, false)),
      0,
      0,
    ),
    new PlainFunction(
      'NOW',
      () => NumberValueObject.create(moment(), defaultDateFormat(document.locale, true)),
      0,
      0,
    ),
  ];
}
