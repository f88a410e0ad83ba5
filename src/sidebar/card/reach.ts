import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** Ways to reach a contact by one number. */
export interface Reach {
  /** As the contact would write it abroad, or as it stands in the sheet. */
  readonly text: string;
  readonly call: string;
  /** E.164 digits for WhatsApp; undefined where the country is not known or the number is none. */
  readonly digits: string | undefined;
}

const NOT_DIALLED = /[^\d+]/g;

/** Reads a number as it stands in the sheet; `country` is that of the contact, `otherwise` that of the sheet. */
export function reachOf(phone: string, country: string, otherwise: string): Reach {
  const hint = (country || otherwise) as CountryCode | '';
  const read = parsePhoneNumberFromString(phone, hint === '' ? undefined : { defaultCountry: hint });
  if (read === undefined || !read.isPossible()) {
    return { text: phone, call: `tel:${phone.replace(NOT_DIALLED, '')}`, digits: undefined };
  }
  return { text: read.formatInternational(), call: read.getURI(), digits: read.number.slice(1) };
}

/** The country of a locale: `es-MX` is Mexico, `pl` alone Poland; `''` where it tells none. */
export function countryOfLocale(locale: string): string {
  const [language = '', region] = locale.split('-');
  if (region !== undefined && /^[A-Z]{2}$/.test(region)) return region;
  return language === 'pl' ? 'PL' : '';
}

/** A link that opens WhatsApp with a text to be sent by the person. */
export function whatsAppLink(digits: string, text: string): string {
  const query = text === '' ? '' : `?text=${encodeURIComponent(text)}`;
  return `https://wa.me/${digits}${query}`;
}

/** A link that opens a mail to be sent by the person. Line breaks as RFC 6068 has them. */
export function mailLink(address: string, subject: string, body: string): string {
  const parts = [
    ...(subject === '' ? [] : [`subject=${encodeURIComponent(subject)}`]),
    ...(body === '' ? [] : [`body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`]),
  ];
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}
