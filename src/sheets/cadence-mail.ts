import type { CadenceStep } from '../core/cadences/cadence';
import { chooseTemplate } from '../core/templates/choose-template';
import type { Rendered } from '../core/templates/render';
import { wordsOf } from '../i18n/language';
import type { CadenceDesk } from './cadence-desk';
import { contactLanguage, renderForLead, senderSpecials } from './template-table';

/** A mail of a cadence as it would go, or why there is none. */
export type CadenceMail =
  | { readonly ok: true; readonly to: string; readonly senderName: string; readonly message: Rendered }
  | { readonly ok: false };

/**
 * The mail of a step for the lead at a position, in the contact's language, with the line on how to stop. Not `ok`
 * where the template is gone or is not one for mails.
 */
export function cadenceMail(cadenceDesk: CadenceDesk, position: number, step: CadenceStep): CadenceMail {
  const { desk, templates, me, person } = cadenceDesk;
  const language = contactLanguage(desk, position);
  const template = chooseTemplate(templates, { name: step.template, channel: 'mail' }, language);
  if (template === undefined) return { ok: false };
  const written = template.language ?? language;
  const { stopLine } = wordsOf(written).cadences;
  const score = desk.scoreAt(position);
  const message = renderForLead(
    desk,
    position,
    template,
    {
      ...senderSpecials(me, person),
      field_rep: me?.partner ?? '',
      stop_line: stopLine,
      ...(score === undefined ? {} : { score: String(score.score) }),
    },
    { language: written, stopLine },
  );
  const subject = message.subject === '' ? template.name : message.subject;
  return {
    ok: true,
    to: desk.text(position, 'email'),
    senderName: me?.name ?? '',
    message: { ...message, subject },
  };
}
