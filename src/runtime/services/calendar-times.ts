/** What events and calendars say about times alike. */

import { isDate } from '../spreadsheet/rules/arguments';

/** Google's text, seen on live Apps Script. */
export const START_AFTER_END = 'Event start date must be before event end date.';

/** A valid Date of any realm. */
export const anInstant = (value: unknown): boolean => isDate(value);
