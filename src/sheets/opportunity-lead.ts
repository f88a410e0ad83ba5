import { knownResult, leadResultOf, leadUpdates, type OpportunityResult } from '../core/pipeline/lead-result';
import type { ReadCell } from '../core/pipeline/types';
import type { OutcomeCode } from '../core/activities/codes';
import type { Role } from '../core/leads/role';
import { isBlank, type Cell } from '../core/values/cell';
import { readDay } from '../core/values/day';
import { readNumber } from '../core/values/number';
import { foldText } from '../core/values/text';
import type { Desk } from './lead-desk';
import { leadPositions } from './opportunity-join';
import type { OpportunityRow } from './opportunity-rows';
import { outcomeCodes } from './return-records';
import { choiceOf, choiceWord } from './tables/choices';
import { shownText, writeLeadCells, type CellChange } from './write-lead-cells';

/**
 * Lets the outcome, amount and day of closing in the rows of leads follow their opportunities, where the tab has such
 * columns: cells that are blank, or that still say what the opportunities said before. `all` are the opportunities of
 * the tab as they stand after what was just processed, with what was known of them before; `changed` those whose
 * leads are to be looked at.
 */
export function followOutcomes(
  desk: Desk,
  all: readonly OpportunityRow[],
  changed: readonly OpportunityRow[],
): void {
  const positionOf = leadPositions(desk);
  const ids = new Map(
    all.map((row) => {
      const position = positionOf(row);
      return [row.id, position === undefined ? '' : desk.idAt(position)];
    }),
  );
  let current = desk;
  for (const leadId of new Set(changed.map(({ id }) => ids.get(id) ?? ''))) {
    const position = leadId === '' ? undefined : current.positionOf(leadId);
    if (position === undefined) continue;
    const own = all.filter(({ id }) => ids.get(id) === leadId);
    const changes = changesFor(current, position, own);
    if (changes.length === 0) continue;
    current = writeLeadCells(current, leadId, changes)?.desk ?? current;
  }
}

function changesFor(desk: Desk, position: number, own: readonly OpportunityRow[]): CellChange[] {
  const { reading, settings, words } = desk.workbook;
  const codes = outcomeCodes(settings);
  const before = own.flatMap(({ known, now }) => knownResult(known, now) ?? []);
  const after = own.flatMap(({ now }): OpportunityResult[] =>
    now.outcome === undefined
      ? []
      : [
          {
            outcome: now.outcome,
            amount: now.amount.state === 'read' ? now.amount.value : undefined,
            currency: now.currency,
            closed: now.closed.state === 'read' ? now.closed.value : undefined,
          },
        ],
  );
  const cell = <T>(role: Role, read: (value: Cell) => T | undefined): ReadCell<T> | undefined => {
    if (headerOf(desk, role) === undefined) return undefined;
    const value = desk.cell(position, role);
    if (isBlank(value)) return { state: 'blank' };
    const known = read(value);
    return known === undefined ? { state: 'unreadable' } : { state: 'read', value: known };
  };
  const updates = leadUpdates(leadResultOf(before), leadResultOf(after), {
    outcome: cell<OutcomeCode>('outcome', (value) => {
      return choiceOf('outcomes', value) ?? codes.get(foldText(String(value)));
    }),
    amount: cell('amount', (value) => readNumber(value, reading)),
    closed: cell('closed', (value) => readDay(value, reading)?.day),
  });
  const change = (role: Role, to: string | number | undefined): CellChange[] => {
    const header = headerOf(desk, role);
    if (to === undefined || header === undefined) return [];
    return [{ header, from: shownText(desk, desk.cell(position, role)), to }];
  };
  const outcome = updates.outcome === undefined ? undefined : choiceWord(words, 'outcomes', updates.outcome);
  return [
    ...change('outcome', outcome),
    ...change('amount', updates.amount),
    ...change('closed', updates.closed),
  ];
}

/** The header of the first column of a role, which is the one that a desk reads. */
function headerOf(desk: Desk, role: Role): string | undefined {
  const guess = desk.leads.roles.find((each) => each.role === role);
  return guess === undefined || guess.header.trim() === '' ? undefined : desk.leads.headers[guess.column];
}
