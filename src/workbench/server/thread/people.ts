/** Who may sit at the screen, and who of them has enabled the add-on in the document. */

import type { DocumentModel } from '../../../runtime/spreadsheet/model';
import type { Identity, Language, People, Person } from '../../protocol/settings';

/** Addresses of a domain that is nobody's (RFC 2606), so that no mail could ever reach a real person. */
const OWNER: Person = { name: 'Ana', email: 'ana@example.com', access: 'owner' };
const OTHERS: People = [
  { name: 'Bruno', email: 'bruno@example.com', access: 'editor' },
  { name: 'Clara', email: 'clara@example.com', access: 'viewer' },
];

/** The people offered beside a document; the owner it names is among them. */
export function peopleOf(document: DocumentModel): People {
  const { owner } = document;
  const isOther = owner === undefined || owner === '' || owner === OWNER.email;
  const first = isOther ? OWNER : { name: owner.replace(/@.*$/, ''), email: owner, access: 'owner' as const };
  const shared = (document.sharedWith ?? []).map((email): Person => ({
    name: nameIn(email),
    email,
    access: 'editor',
  }));
  const others = [...shared, ...OTHERS].filter(({ email }) => email !== first.email);
  return [first, ...others];
}

/** `Leire Arana` for `leire.arana@…`. */
function nameIn(email: string): string {
  return email
    .replace(/@.*$/, '')
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** A document without an owner gets the first of the people: without one everybody would count as the owner. */
export function giveOwner(document: DocumentModel): void {
  if (document.owner === undefined || document.owner === '') document.owner = OWNER.email;
}

/** Keeps who has enabled the add-on here: it is used by each person for the first time once. */
export class Enabled {
  readonly #emails: Set<string>;
  /** Those for whom the add-on has just been installed: `onInstall` is still to come. */
  readonly #installing = new Set<string>();

  constructor(emails: readonly string[] = []) {
    this.#emails = new Set(emails);
  }

  get emails(): string[] {
    return [...this.#emails];
  }

  add(email: string): void {
    this.#emails.add(email);
  }

  clear(): void {
    this.#emails.clear();
    this.#installing.clear();
  }

  /** Takes over what somebody has set in a window. */
  set({ person, authorisation }: Identity): void {
    const { email } = person;
    if (authorisation === 'not-enabled') this.#emails.delete(email);
    else this.#emails.add(email);
    if (authorisation === 'installed') this.#installing.add(email);
    else this.#installing.delete(email);
  }

  /** `onInstall` comes only once. */
  installed({ person }: Identity): void {
    this.#installing.delete(person.email);
  }

  /** Settings of a window that opens: what the page remembers of authorisation does not count, only what is known here. */
  identityOf(wanted: Identity | undefined, people: People, language: Language): Identity {
    const person = wanted?.person ?? people[0]!;
    const { email } = person;
    const isEnabled = this.#emails.has(email);
    return {
      person,
      language: wanted?.language ?? language,
      authorisation: this.#installing.has(email) ? 'installed' : isEnabled ? 'enabled' : 'not-enabled',
    };
  }
}
