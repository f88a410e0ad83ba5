import { languageOf, type Language } from '../i18n/language';

/** The language of the person in front of the screen: menus, dialogs and messages are in it. */
export function readerLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

/**
 * The language in which a document that was never set up is written: the reader's, in the variety of the
 * spreadsheet's own locale (accounts say `es`, spreadsheets `es_ES` or `es_MX`).
 */
export function sheetLanguage(): Language {
  const reader = readerLanguage();
  const document = languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  return document.slice(0, 2) === reader.slice(0, 2) ? document : reader;
}
