import type { Channel, Purpose } from '../activities/codes';
import { foldText } from '../values/text';
import { TEMPLATE_LANGUAGES, type Template, type TemplateLanguage } from './template';

/** Which text is wanted: the one of a name, else the first one for a purpose. */
export interface Wanted {
  readonly name?: string;
  readonly purpose?: Purpose;
  readonly channel?: Channel;
}

/**
 * The template for a contact. By name where one is given, else the uppermost of the purpose and channel; of that name
 * the row in the contact's language, else one for any language, else Spanish, English, Polish in this order. Of
 * two rows alike the upper. Undefined where there is none of that name or purpose.
 */
export function chooseTemplate(
  templates: readonly Template[],
  { name, purpose, channel }: Wanted,
  language: TemplateLanguage,
): Template | undefined {
  const fitting = templates.filter(
    (template) =>
      (purpose === undefined || template.purpose === purpose) &&
      (channel === undefined || template.channel === undefined || template.channel === channel),
  );
  const title = foldText(name ?? fitting[0]?.name ?? '');
  if (title === '') return undefined;
  const versions = fitting.filter((template) => foldText(template.name) === title);
  for (const wanted of languageOrder(language)) {
    const found = versions.find((template) => template.language === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The languages in which a text is looked for, undefined being that of texts for everybody. */
export function languageOrder(language: TemplateLanguage): readonly (TemplateLanguage | undefined)[] {
  return [language, undefined, ...TEMPLATE_LANGUAGES.filter((other) => other !== language)];
}
