import * as fc from 'fast-check';
import { OUTCOMES } from '../../../src/core/activities/codes';
import type { OpportunityNow, ReadCell } from '../../../src/core/pipeline/types';
import { TODAY } from '../definition/fixtures';

export const BLANK = { state: 'blank' } as const;
export const UNREADABLE = { state: 'unreadable' } as const;

export function read<T>(value: T): ReadCell<T> {
  return { state: 'read', value };
}

/** An open opportunity that DUO handed over, with nothing else known, but for what is given. */
export function opportunity(given: Partial<OpportunityNow> = {}): OpportunityNow {
  return {
    outcome: 'open',
    amount: BLANK,
    expectedClose: BLANK,
    wakeUp: BLANK,
    closed: BLANK,
    stage: '',
    insideRep: 'Ana',
    fieldRep: '',
    lostReason: '',
    competitor: '',
    currency: 'EUR',
    isHandedOver: true,
    ...given,
  };
}

const nearDay = fc.integer({ min: TODAY - 3, max: TODAY + 3 });

function cellOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadCell<T>> {
  return fc.oneof(fc.constant<ReadCell<T>>(BLANK), fc.constant<ReadCell<T>>(UNREADABLE), value.map(read));
}

/** Opportunities of every outcome, complete and incomplete. */
export const anyOpportunity: fc.Arbitrary<OpportunityNow> = fc.record({
  outcome: fc.constantFrom(...OUTCOMES, undefined),
  amount: cellOf(fc.constantFrom(0, 1000, 1000.5, -20)),
  expectedClose: cellOf(nearDay),
  wakeUp: cellOf(nearDay),
  closed: cellOf(nearDay),
  stage: fc.constantFrom('', 'Propuesta', ' propuesta', 'Visita', 'x;y=z'),
  insideRep: fc.constantFrom('', 'Ana', 'ANA', 'Łukasz'),
  fieldRep: fc.constantFrom('', 'Bea'),
  lostReason: fc.constantFrom('', 'price', 'unknown', 'se mudaron'),
  competitor: fc.constantFrom('', 'Rival'),
  currency: fc.constantFrom('', 'EUR', 'PLN'),
  isHandedOver: fc.boolean(),
});
