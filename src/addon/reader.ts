import { languageOf, type Language } from '../i18n/language';

/** The language of the person's account. Allowed in every mode of authorisation: the menu is built with it. */
export function accountLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

/**
 * The language in which the person is spoken to, in the variety of the document: accounts say `es`, spreadsheets
 * `es_ES` or `es_MX`. Also that of a document which was never set up.
 */
export function readerLanguage(): Language {
  const reader = accountLanguage();
  const document = documentLanguage();
  return document?.slice(0, 2) === reader.slice(0, 2) ? document : reader;
}

/** Undefined where the user has not granted access to the document, which they must be told in some language. */
function documentLanguage(): Language | undefined {
  try {
    return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  } catch {
    return undefined;
  }
}
