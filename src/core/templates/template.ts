import type { Channel, Purpose } from '../activities/codes';

/** The languages in which templates are written; the order in which one stands in for another. */
export const TEMPLATE_LANGUAGES = ['es', 'en', 'pl'] as const;

export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** One row of the Templates tab; templates of one name in several languages are one text. */
export interface Template {
  readonly name: string;
  /** Undefined where the cell is blank or not understood. */
  readonly purpose: Purpose | undefined;
  readonly channel: Channel | undefined;
  /** Undefined: for contacts of any language. */
  readonly language: TemplateLanguage | undefined;
  readonly subject: string;
  readonly body: string;
  /** 1-based row of the sheet. */
  readonly row: number;
}
