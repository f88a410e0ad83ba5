import { parseCadences } from '../../../../src/core/cadences/parse-cadences';
import { foldText } from '../../../../src/core/values/text';
import { CHANNELS, type Audience } from '../../../../src/core/activities/codes';
import type { Cell } from '../../../../src/core/values/cell';
import { starterCadencesEn } from '../../../../src/i18n/starter/cadences/en';
import { starterCadencesEs } from '../../../../src/i18n/starter/cadences/es';
import { starterCadencesPl } from '../../../../src/i18n/starter/cadences/pl';
import { starterTemplatesEn } from '../../../../src/i18n/starter/templates/en';
import { starterTemplatesEs } from '../../../../src/i18n/starter/templates/es';
import { starterTemplatesPl } from '../../../../src/i18n/starter/templates/pl';
import { definitionVocabulary, roleNames } from '../../../../src/sheets/recognition';
import { READING } from '../../../core/definition/fixtures';

describe.each([
  ['es', starterCadencesEs, starterTemplatesEs],
  ['en', starterCadencesEn, starterTemplatesEn],
  ['pl', starterCadencesPl, starterTemplatesPl],
] as const)('the starter cadences in %s', (_language, rows, templates) => {
  const { cadences, problems } = parseCadences(
    rows.map((row, index) => ({ row: index + 2, cell: (column): Cell => row[column] })),
    {
      channelOf: (cell) => CHANNELS.find((code) => code === cell),
      audienceOf: (cell) => (['lead', 'customer'] as const).find((code): code is Audience => code === cell),
      templates: new Set(templates.map(({ template }) => foldText(template))),
      vocabulary: definitionVocabulary(),
      fields: { headers: ['x'], roles: ['email'], roleNames: roleNames() },
      reading: READING,
    },
  );

  test('have no fault, in a sheet with nothing but e-mails, with the templates of their language', () => {
    expect(problems).toEqual([]);
  });

  test('are those of Spanish: the same steps, days and channels', () => {
    const shape = (each: typeof rows): unknown =>
      each.map(({ step, days, channel, audience }) => [step, days, channel, audience]);
    expect(shape(rows)).toEqual(shape(starterCadencesEs));
    expect(cadences.map(({ audience, steps }) => [audience, steps.length])).toEqual([
      ['lead', 4],
      ['lead', 3],
      ['lead', 3],
      ['customer', 3],
    ]);
  });

  test('send by mail only what is a mail, and as a message only what is one', () => {
    const channelOf = new Map(templates.map(({ template, channel }) => [template, channel]));
    const wrong = rows.filter(
      ({ template, channel }) => template !== '' && channelOf.get(template) !== channel,
    );
    expect(wrong).toEqual([]);
  });
});
