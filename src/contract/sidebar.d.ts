import type { Words } from '../i18n/words/es';
/** The parts of the sidebar that can be shown. */
export type ViewName = 'card' | 'call' | 'queue' | 'find' | 'handoff' | 'opportunity' | 'assignment' | 'cadences' | 'settings';
/** The words that the page needs, in the reader's language. */
export type PageWords = Pick<Words, 'shell' | 'card' | 'call' | 'queue' | 'territories' | 'cadences' | 'handoff' | 'opportunities' | 'digests' | 'log'> & {
    readonly choices: Words['tables']['choices'];
    readonly status: Words['status'];
};
/** What the page asks for first. */
export interface SidebarStart {
    /** BCP 47, of the document: for numbers, as its cells show them. */
    readonly locale: string;
    /** BCP 47, of the words: for names of days and for voices that read the page aloud. */
    readonly language: string;
    readonly words: PageWords;
    /** Account of who is looking; `''` where Google does not tell. */
    readonly person: string;
}
