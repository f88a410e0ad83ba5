import type { Words } from '../i18n/words/es';

/** The parts of the sidebar that can be shown. */
export type ViewName =
  'card' | 'call' | 'queue' | 'find' | 'handoff' | 'opportunity' | 'assignment' | 'cadences' | 'settings';

/** The words that the page needs, in the reader's language. */
export type PageWords = Pick<
  Words,
  | 'shell'
  | 'card'
  | 'call'
  | 'queue'
  | 'territories'
  | 'cadences'
  | 'handoff'
  | 'opportunities'
  | 'digests'
  | 'log'
> & { readonly choices: Words['tables']['choices']; readonly status: Words['status'] };

/** What the page asks for first. */
export interface SidebarStart {
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  readonly words: PageWords;
  /** Account of who is looking; `''` where Google does not tell. */
  readonly person: string;
}
