import { parseDefinition } from '../../../src/core/definition/parse';
import { vocabularyFrom } from '../../../src/core/definition/vocabulary';
import { wordsOf, type Language } from '../../../src/i18n/language';
import {
  AMBIGUOUS_KIND_WORDS,
  DEFINITION_COLUMN_WORDS,
  KIND_WORDS,
  WHEN_WORDS,
} from '../../../src/i18n/reading/definition';
import { OPERATOR_WORDS } from '../../../src/i18n/reading/operators';
import {
  LEADS_HEADERS,
  starterDefaults,
  starterHeader,
  starterRows,
} from '../../../src/i18n/starter/starter';

const vocabulary = vocabularyFrom({
  columns: DEFINITION_COLUMN_WORDS,
  kinds: KIND_WORDS,
  ambiguousKinds: AMBIGUOUS_KIND_WORDS,
  operators: OPERATOR_WORDS,
  whens: WHEN_WORDS,
});

describe('the starter definition, written in words', () => {
  it.each<[Language, ',' | '.']>([
    ['es', '.'],
    ['es', ','],
    ['es-ES', ','],
    ['en', '.'],
    ['pl', ','],
  ])('in %s with decimal %s is accepted without a fault and can reach 100 points', (language, decimal) => {
    const { definitionColumns, operators, kinds, whens } = wordsOf(language);
    const table = [
      Object.values(definitionColumns),
      ...starterRows(language, starterDefaults(language)).map((row) => [
        row.field === '' ? '' : starterHeader(language, row.field),
        row.operator === '' ? '' : operators[row.operator],
        row.value.join('; '),
        row.points,
        kinds[row.kind],
        row.group,
        row.question,
        row.when === '' ? '' : whens[row.when],
      ]),
    ];
    const result = parseDefinition(
      table,
      vocabulary,
      {
        headers: LEADS_HEADERS.map((column) => starterHeader(language, column)),
        roles: LEADS_HEADERS.map((column) => (column === 'contact_type' ? '' : column)),
        roleNames: new Map(),
      },
      { decimal, dateOrder: 'dmy', dayOf: () => undefined },
    );
    // Shown whole when it fails: the faults say which row.
    expect(result).toMatchObject({ ok: true });
    const definition = result.ok ? result.definition : undefined;
    expect(definition?.criteria).toHaveLength(16);
    expect(definition?.max).toBe(100);
    expect(definition?.threshold.points).toBe(60);
    expect(definition?.needsDay).toBe(false);
  });
});
