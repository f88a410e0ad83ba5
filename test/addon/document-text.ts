import { serialize } from 'node:v8';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';

/** Lead ids are drawn at random. */
const LEAD_ID = /L-[0-9A-Z]{8}/g;

/**
 * Everything that a document holds as one text: documents of one text are alike in all that anybody could read from
 * them, but for the ids of leads that `before` does not have, which are told by the order in which they come.
 */
export function documentText(document: DocumentModel, before?: ReadonlySet<string>): string {
  const drawn = new Map<string, string>();
  return textOf(document).replace(LEAD_ID, (id) => {
    if (before?.has(id)) return id;
    let known = drawn.get(id);
    if (known === undefined) drawn.set(id, (known = `L-drawn ${String(drawn.size).padStart(2, '0')}`));
    return known;
  });
}

/** All ids of leads in a document. */
export function leadIdsOf(document: DocumentModel): ReadonlySet<string> {
  return new Set(textOf(document).match(LEAD_ID));
}

const textOf = (document: DocumentModel): string => serialize(document).toString('latin1');
