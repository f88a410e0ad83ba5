import { endsAlike, SHORTEST_PHONE } from '../contacts/phone';
import { foldText } from '../values/text';
import type { KnownLead } from './known-lead';

/** More are no help to somebody who has a caller on the line. */
export const MOST_RESULTS = 20;

/** By what a lead was found. */
export type FoundBy = 'phone' | 'mail' | 'words';

/** A lead that fits what was searched. */
export interface Found {
  readonly position: number;
  readonly by: FoundBy;
  readonly rank: number;
}

/** How much each kind of fit says; a whole number or address leaves no doubt, the beginning of a word much. */
const RANK = {
  wholeNumber: 100,
  endOfNumber: 50,
  wholeAddress: 100,
  partOfAddress: 40,
  wholeWord: 3,
  wordStart: 1,
};
/** What is said first is what the person is called by: a fit there goes before one further behind. */
const FIRST_WORD_BONUS = 2;

const LETTERS = /\p{L}/u;
const NOT_DIGITS = /\D+/g;
const LEADING_ZEROS = /^0+/;
const NOT_WORDS = /[^\p{L}\p{N}&+]+/u;

/**
 * Finds leads by number, mail, name or company, best first, then in order of the list, at most
 * {@link MOST_RESULTS}. A text of at least six digits without letters is a number, known by its end; one with `@` is
 * (part of) an address; otherwise every word must begin a word of the name or company, accents and case ignored.
 * A text of nothing but shorter digits or signs finds what its words find. O(leads).
 */
export function searchLeads(leads: readonly KnownLead[], text: string): readonly Found[] {
  const rankOf = rankerOf(text);
  if (rankOf === undefined) return [];
  const found: Found[] = [];
  for (let position = 0; position < leads.length; position++) {
    const rank = rankOf.rank(leads[position]!);
    if (rank > 0) found.push({ position, by: rankOf.by, rank });
  }
  return found.sort((a, b) => b.rank - a.rank || a.position - b.position).slice(0, MOST_RESULTS);
}

interface Ranker {
  readonly by: FoundBy;
  /** 0 where the lead does not fit. */
  readonly rank: (lead: KnownLead) => number;
}

function rankerOf(text: string): Ranker | undefined {
  const digits = text.replace(NOT_DIGITS, '').replace(LEADING_ZEROS, '');
  if (digits.length >= SHORTEST_PHONE && !LETTERS.test(text)) {
    return { by: 'phone', rank: (lead) => numberRank(lead, digits) };
  }
  const folded = foldText(text);
  if (folded.indexOf('@') >= 0) return { by: 'mail', rank: (lead) => addressRank(lead, folded) };
  const words = wordsIn(folded);
  return words.length === 0 ? undefined : { by: 'words', rank: (lead) => wordsRank(lead, words) };
}

function numberRank({ phones }: KnownLead, digits: string): number {
  let best = 0;
  for (const phone of phones) {
    if (phone === digits) return RANK.wholeNumber;
    if (endsAlike(digits, phone)) best = RANK.endOfNumber + Math.min(digits.length, phone.length);
  }
  return best;
}

function addressRank({ addresses }: KnownLead, part: string): number {
  let best = 0;
  for (const address of addresses) {
    if (address === part) return RANK.wholeAddress;
    if (address.indexOf(part) >= 0) best = RANK.partOfAddress;
  }
  return best;
}

function wordsRank({ name, company }: KnownLead, words: readonly string[]): number {
  // Most leads fit no word: this is seen without taking their words apart.
  for (const word of words) if (name.indexOf(word) < 0 && company.indexOf(word) < 0) return 0;
  const known = [wordsIn(name), wordsIn(company)];
  let rank = 0;
  for (const word of words) {
    let best = 0;
    for (const list of known) {
      for (let place = 0; place < list.length; place++) {
        if (list[place]!.indexOf(word) !== 0) continue;
        const fit = list[place] === word ? RANK.wholeWord : RANK.wordStart;
        best = Math.max(best, fit + (place === 0 ? FIRST_WORD_BONUS : 0));
      }
    }
    if (best === 0) return 0;
    rank += best;
  }
  return rank;
}

function wordsIn(folded: string): readonly string[] {
  return folded.split(NOT_WORDS).filter((word) => word !== '');
}
