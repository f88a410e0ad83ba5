import { foldedWords } from '../../../../src/core/definition/vocabulary';
import { specialOf } from '../../../../src/core/templates/field-lookup';
import { mergeText } from '../../../../src/core/templates/merge';
import type { MergeSpecial } from '../../../../src/core/templates/merge-special';
import { foldText } from '../../../../src/core/values/text';
import { MERGE_FIELD_WORDS } from '../../../../src/i18n/reading/merge-fields';
import { starterTemplatesEn } from '../../../../src/i18n/starter/templates/en';
import { starterTemplatesEs } from '../../../../src/i18n/starter/templates/es';
import { starterTemplatesPl } from '../../../../src/i18n/starter/templates/pl';
import type { StarterTemplate } from '../../../../src/i18n/starter/templates/types';
import { roleNames } from '../../../../src/sheets/recognition';

const LANGUAGES: readonly (readonly [string, readonly StarterTemplate[]])[] = [
  ['es', starterTemplatesEs],
  ['en', starterTemplatesEn],
  ['pl', starterTemplatesPl],
];

const SPECIAL_NAMES = foldedWords(MERGE_FIELD_WORDS);

/** The special values that a message of each purpose has; those that need a handoff, a call or a digest only there. */
const ALWAYS: readonly MergeSpecial[] = ['rep_name', 'rep_email', 'rep_phone', 'today'];
const HAVING: Readonly<Record<StarterTemplate['purpose'], readonly MergeSpecial[]>> = {
  alert: [
    ...ALWAYS,
    'field_rep',
    'score',
    'reasons',
    'profile',
    'history',
    'next_step',
    'meeting_date',
    'handoff_id',
    'sheet_link',
  ],
  confirmation: [...ALWAYS, 'field_rep', 'meeting_date'],
  cadence: [...ALWAYS, 'field_rep', 'stop_line'],
  follow_up: [...ALWAYS, 'answered', 'next_step', 'meeting_date'],
  message: ALWAYS,
  digest: [...ALWAYS, 'content', 'sheet_link'],
};

describe.each(LANGUAGES)('the starter templates in %s', (_language, templates) => {
  test('call for nothing that is neither a role nor a value which their purpose has', () => {
    const unknown = templates.flatMap(({ template, purpose, subject, body }) => {
      const known = (name: string): string | undefined => {
        const special = specialOf(name, SPECIAL_NAMES);
        if (special !== undefined) return HAVING[purpose].includes(special) ? 'x' : undefined;
        return roleNames().has(foldText(name)) ? 'x' : undefined;
      };
      // Alternatives are asked one by one: the second may be unknown behind a known first.
      const parts = `${subject} ${body}`.replace(/\s*\|\s*(?=[^"{}]*\}\})/g, '}} {{');
      return mergeText(parts, known).unknown.map((field) => `${template}: ${field}`);
    });
    expect(unknown).toEqual([]);
  });

  test('have names of their own, a subject where they are mails, and no other line break than between lines', () => {
    const names = templates.map(({ template }) => foldText(template));
    expect(new Set(names).size).toBe(names.length);
    for (const { channel, subject, body } of templates) {
      expect(subject !== '').toBe(channel === 'mail');
      expect(subject).not.toContain('\n');
      expect(body.trim()).toBe(body);
    }
  });

  test('are there for every purpose, as many as in Spanish and in the same order', () => {
    expect(templates.map(({ purpose, channel }) => [purpose, channel])).toEqual(
      starterTemplatesEs.map(({ purpose, channel }) => [purpose, channel]),
    );
    expect(new Set(templates.map(({ purpose }) => purpose)).size).toBe(6);
  });
});
