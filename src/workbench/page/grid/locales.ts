/** Univer's own texts (context menu, formula help, status bar) in the page's language; loaded only for the language in use. */

import { LocaleType, mergeLocales } from '@univerjs/core';
import type { ILanguagePack } from '@univerjs/core';

import type { Language } from '../../protocol/settings';

type Pack = { readonly default: ILanguagePack };

const PACKS: Readonly<Record<Language, () => readonly Promise<Pack>[]>> = {
  es: () => [
    import('@univerjs/design/locale/es-ES'),
    import('@univerjs/ui/locale/es-ES'),
    import('@univerjs/docs-ui/locale/es-ES'),
    import('@univerjs/sheets/locale/es-ES'),
    import('@univerjs/sheets-ui/locale/es-ES'),
    import('@univerjs/sheets-formula/locale/es-ES'),
    import('@univerjs/sheets-formula-ui/locale/es-ES'),
  ],
  en: () => [
    import('@univerjs/design/locale/en-US'),
    import('@univerjs/ui/locale/en-US'),
    import('@univerjs/docs-ui/locale/en-US'),
    import('@univerjs/sheets/locale/en-US'),
    import('@univerjs/sheets-ui/locale/en-US'),
    import('@univerjs/sheets-formula/locale/en-US'),
    import('@univerjs/sheets-formula-ui/locale/en-US'),
  ],
  pl: () => [
    import('@univerjs/design/locale/pl-PL'),
    import('@univerjs/ui/locale/pl-PL'),
    import('@univerjs/docs-ui/locale/pl-PL'),
    import('@univerjs/sheets/locale/pl-PL'),
    import('@univerjs/sheets-ui/locale/pl-PL'),
    import('@univerjs/sheets-formula/locale/pl-PL'),
    import('@univerjs/sheets-formula-ui/locale/pl-PL'),
  ],
};

/** Univer's names of our languages. */
export const UNIVER_LOCALES: Readonly<Record<Language, LocaleType>> = {
  es: LocaleType.ES_ES,
  en: LocaleType.EN_US,
  pl: LocaleType.PL_PL,
};

/** Loads the texts of one language. */
export async function loadLocale(language: Language): Promise<ILanguagePack> {
  const packs = await Promise.all(PACKS[language]());
  return mergeLocales(...packs.map((pack) => pack.default));
}
