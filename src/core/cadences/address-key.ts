/**
 * The forms under which addresses are compared in the suppression list: an e-mail in lower case, a phone by the end
 * of its digits.
 */

/** What is plainly no address is not tried: something, one `@`, a domain with a dot, no white space. */
const MAIL_ADDRESS = /^[^\s@<>,;"()]+@[^\s@<>,;"()]+\.[^\s@<>,;"().]{2,}$/;
const MAIL_IN_TEXT = /[^\s@<>,;"():]+@[^\s@<>,;"()]+\.[^\s@<>,;"().]{2,}/g;
const PHONE_IN_TEXT = /\+?\d[\d\s().-]{5,}\d/g;

/**
 * National numbers of Spain and Poland have nine digits, those of Latin America seven to eleven: the last nine tell
 * two phones apart with and without a prefix of country, trunk or mobile.
 */
const TELLING_DIGITS = 9;
/** Shorter ones are extensions and slips. */
const FEWEST_DIGITS = 7;

/** Whether a text can be the address of one mail. */
export function isMailAddress(text: string): boolean {
  return MAIL_ADDRESS.test(text.trim());
}

/** The key of an e-mail address; undefined for what is none. */
export function mailKey(text: string): string | undefined {
  return isMailAddress(text) ? text.trim().toLowerCase() : undefined;
}

/** The key of a phone number; undefined for what has too few digits to be one. */
export function phoneKey(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? undefined : digits.slice(-TELLING_DIGITS);
}

/** The keys of every e-mail address and phone number that a text holds. */
export function addressKeysIn(text: string): readonly string[] {
  const mails = (text.match(MAIL_IN_TEXT) ?? []).map((each) => mailKey(each));
  const phones = (text.replace(MAIL_IN_TEXT, ' ').match(PHONE_IN_TEXT) ?? []).map((each) => phoneKey(each));
  return [...mails, ...phones].filter((key): key is string => key !== undefined);
}
