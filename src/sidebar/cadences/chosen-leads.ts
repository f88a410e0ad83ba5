import type { CadenceCandidate } from '../../contract/cadences';

/** The ids of the leads that stay ticked, each once: those without an id cannot enter. */
export function chosenIds(
  candidates: readonly Pick<CadenceCandidate, 'leadId'>[],
  left: ReadonlySet<string>,
): readonly string[] {
  const ids = candidates.map(({ leadId }) => leadId).filter((leadId) => leadId !== '' && !left.has(leadId));
  return [...new Set(ids)];
}
