import type { CardDuplicate } from '../../contract/card';
import type { Duplicate } from '../../core/accounts/duplicates';
import type { Words } from '../../i18n/words/es';
import type { Desk } from '../../sheets/lead-desk';

/** A person has a handful of rows at most; more are a number of the switchboard. */
const MOST_DUPLICATES = 8;

/** Rows that may be the same person, by their place among the positions of the desk, in words. */
export function cardDuplicates(
  desk: Desk,
  duplicates: readonly Duplicate[],
  words: Words,
): readonly CardDuplicate[] {
  return duplicates.slice(0, MOST_DUPLICATES).map(({ position: place, reasons }) => {
    const position = desk.positions[place]!;
    return {
      leadId: desk.idAt(position),
      row: desk.block.firstRow + position,
      name: desk.nameAt(position),
      company: desk.text(position, 'company'),
      reasons,
      reasonText: reasons.map((reason) => words.card.duplicates[reason]).join(', '),
    };
  });
}
