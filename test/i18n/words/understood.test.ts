import { guessRoles } from '../../../src/core/leads/roles';
import { roleSynonymsFrom } from '../../../src/core/leads/role-synonyms';
import { foldText } from '../../../src/core/values/text';
import { wordsOf, type Language } from '../../../src/i18n/language';
import { CHANNEL_WORDS, COST_COLUMN_WORDS, COST_TYPE_WORDS } from '../../../src/i18n/reading/costs';
import { DEFINITION_COLUMN_WORDS, KIND_WORDS, WHEN_WORDS } from '../../../src/i18n/reading/definition';
import { OPERATOR_WORDS } from '../../../src/i18n/reading/operators';
import { OUTCOME_WORDS } from '../../../src/i18n/reading/outcomes';
import { FILLER_WORDS, NO_ROLE_WORDS, OWN_ID_WORDS, ROLE_WORDS } from '../../../src/i18n/reading/roles';
import { DUO_STATUS_WORDS } from '../../../src/i18n/reading/statuses';
import type { Words as ReadingWords } from '../../../src/i18n/reading/words';
import { LEADS_HEADERS, starterHeader, starterWords } from '../../../src/i18n/starter/starter';

const LANGUAGES: readonly Language[] = ['es', 'es-ES', 'en', 'pl'];

/** The codes that a written word may stand for, first listed first. */
function codesOf(
  word: string,
  dictionary: Readonly<Record<string, ReadingWords & { also?: string }>>,
): string[] {
  return Object.entries(dictionary)
    .filter(([, { es, en, pl, also = '' }]) =>
      [es, en, pl, also].some((list) => list.split('|').some((known) => foldText(known) === foldText(word))),
    )
    .map(([code]) => code);
}

describe.each(LANGUAGES)('what is written in %s', (language) => {
  const words = wordsOf(language);

  it.each([
    ['columns of the definition', words.definitionColumns, DEFINITION_COLUMN_WORDS],
    ['kinds', words.kinds, KIND_WORDS],
    ['moments', words.whens, WHEN_WORDS],
    ['conditions', words.operators, OPERATOR_WORDS],
    ['columns of costs', words.costColumns, COST_COLUMN_WORDS],
    ['kinds of cost', words.costTypes, COST_TYPE_WORDS],
    ['channels', words.channels, CHANNEL_WORDS],
    ['statuses', words.status, DUO_STATUS_WORDS],
    ['outcomes', starterWords(language).outcomes, OUTCOME_WORDS],
  ])('is read back as the same thing: %s', (_, written, dictionary) => {
    const misread = Object.entries(written).filter(
      // Symbols are the same in every language and read without a dictionary.
      ([code, word]) => /\p{L}/u.test(word) && codesOf(word, dictionary).join() !== code,
    );
    expect(misread).toEqual([]);
  });

  it('is recognised as the same role, for each header of a fresh Leads tab that has one', () => {
    const synonyms = roleSynonymsFrom({
      roles: ROLE_WORDS,
      ownId: OWN_ID_WORDS,
      noRole: NO_ROLE_WORDS,
      fillers: FILLER_WORDS,
    });
    const headers = LEADS_HEADERS.map((column) => starterHeader(language, column));
    const roles = guessRoles(headers, [], synonyms).map(({ role }) => role);
    expect(roles).toEqual(LEADS_HEADERS.map((column) => (column === 'contact_type' ? '' : column)));
  });
});
