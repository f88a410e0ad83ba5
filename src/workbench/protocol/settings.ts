/** Who sits at the screen, and when: what people switch to see the sheet as somebody else sees it. */

export type Language = 'es' | 'en' | 'pl';
export const LANGUAGES: readonly Language[] = ['es', 'en', 'pl'];

/** `owner` and `editor` may edit; a `viewer` sees, without menu and triggers, as at Google. */
export type Access = 'owner' | 'editor' | 'viewer';

/**
 * How far the add-on is authorised in this document:
 * - `enabled`: used here before; `onOpen` runs LIMITED, menu items run FULL.
 * - `installed`: installed from an open document just now; `onInstall` runs FULL.
 * - `not-enabled`: installed, never used here; `onOpen` runs with AuthMode NONE, the first menu click asks for consent.
 */
export type Authorisation = 'enabled' | 'installed' | 'not-enabled';

export interface Person {
  /** Name shown in the page only. */
  readonly name: string;
  readonly email: string;
  readonly access: Access;
}

/** Settings of one window. */
export interface Identity {
  readonly person: Person;
  /** Language of the Google account: rules the words of the add-on and of the page. */
  readonly language: Language;
  readonly authorisation: Authorisation;
}

/** Settings of the whole workbench. */
export interface Clockwork {
  /** `real` goes on with the machine's time, moved by an offset; `fixed` stands still. */
  readonly kind: 'real' | 'fixed';
  /** Milliseconds since 1970-01-01T00:00Z that the clock shows now. */
  readonly now: number;
}

/** People offered for choosing; others may be typed. */
export type People = readonly Person[];
