import { mailKey } from '../core/cadences/address-key';
import { twinStep } from '../core/cadences/twin-step';
import type { CadenceDesk } from './cadence-desk';

/** Tells what the mail address of the lead at a position got of a step by another row; see {@link twinStep}. */
export type TwinSteps = (position: number, step: number) => 'done' | 'open' | undefined;

/** Groups the rows by their mail address once, so that each question costs as much as a person has rows. */
export function twinSteps(cadenceDesk: CadenceDesk): TwinSteps {
  const { desk } = cadenceDesk;
  const rows = new Map<string, number[]>();
  const keyAt = (position: number): string | undefined => mailKey(desk.text(position, 'email'));
  for (const position of desk.positions) {
    const key = keyAt(position);
    if (key === undefined) continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [position]);
    else known.push(position);
  }
  return (position, step) => {
    const own = cadenceDesk.cadencesOf(desk.idAt(position)).latest;
    const found = (rows.get(keyAt(position) ?? '') ?? []).flatMap((other) => {
      const { latest } = cadenceDesk.cadencesOf(desk.idAt(other));
      const isOther = own !== undefined && latest !== undefined && latest.leadId !== own.leadId;
      return (isOther ? twinStep(own, latest, step) : undefined) ?? [];
    });
    return found.includes('done') ? 'done' : found[0];
  };
}
