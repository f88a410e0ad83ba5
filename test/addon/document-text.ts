import { serialize } from 'node:v8';
import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';

/** Lead ids are drawn at random. */
const LEAD_ID = /L-[0-9A-Z]{8}/g;

/**
 * Everything that a document holds as one text: documents of one text are alike in all that anybody could read from
 * them, but for the ids of leads that are not `given`, which are told by the order in which they come.
 */
export function documentText(document: DocumentModel, given?: ReadonlySet<string>): string {
  return withoutDrawn(textOf(document), given);
}

/** All ids of leads in a document. */
export function leadIdsOf(document: DocumentModel): ReadonlySet<string> {
  return new Set(textOf(document).match(LEAD_ID));
}

/**
 * What `say` says of a host, asked once for all that are alike in their document, mails, events, caches, quotas, locks and
 * clock: what is found there, and what further executions make of it, depends on nothing else. A host like one that was
 * asked about before stays as it is.
 * @param start the document from which all of them began
 * @param say may run further executions
 */
export function onceForEach(start: DocumentModel, say: (host: Host) => string[]): (host: Host) => string[] {
  const given = leadIdsOf(start);
  const known = new Map<string, string[]>();
  return (host) => {
    const { document, world } = host;
    const all = [document, world.state, [...world.lockHolders.keys()], world.clock.now()];
    const text = withoutDrawn(textOf(all), given);
    let said = known.get(text);
    if (said === undefined) known.set(text, (said = say(host)));
    return [...said];
  };
}

const textOf = (all: unknown): string => serialize(all).toString('latin1');

function withoutDrawn(text: string, given: ReadonlySet<string> | undefined): string {
  const drawn = new Map<string, string>();
  return text.replace(LEAD_ID, (id) => {
    if (given?.has(id)) return id;
    let known = drawn.get(id);
    if (known === undefined) drawn.set(id, (known = `L-drawn ${String(drawn.size).padStart(2, '0')}`));
    return known;
  });
}
