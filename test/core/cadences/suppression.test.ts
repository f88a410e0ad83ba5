import * as fc from 'fast-check';
import { suppressionList, type WishEvent } from '../../../src/core/cadences/suppression';

const wish = (kind: string, at: number | undefined, details = '', leadId = 'L1'): WishEvent => ({
  kind,
  at,
  leadId,
  details,
});

const NO_ADDRESSES = (): string[] => [];

describe('the suppression list', () => {
  it('holds nobody where the log has no opt-out', () => {
    expect(suppressionList([wish('call', 5)], NO_ADDRESSES).isSuppressed('L1', [])).toBe(false);
  });

  it('holds whoever opted out, by id in any case', () => {
    const list = suppressionList([wish('opt_out', 5)], NO_ADDRESSES);
    expect([list.isSuppressed('L1', []), list.isSuppressed('l1 ', []), list.isSuppressed('L2', [])]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('holds the addresses noted with the opt-out, for whoever has them later', () => {
    const list = suppressionList([wish('opt_out', 5, 'ana@example.com')], NO_ADDRESSES);
    expect(list.isSuppressed('L9', ['ana@example.com'])).toBe(true);
    expect(list.isSuppressed('L9', ['eva@example.com'])).toBe(false);
  });

  it('holds the addresses that the lead has now', () => {
    const list = suppressionList([wish('opt_out', 5)], (id) => (id === 'L1' ? ['600000001'] : []));
    expect(list.isSuppressed('L9', ['600000001'])).toBe(true);
  });

  it('lets a person back who consents later, and only then', () => {
    const after = suppressionList([wish('opt_out', 5), wish('consent', 6)], NO_ADDRESSES);
    const before = suppressionList([wish('opt_out', 5), wish('consent', 4)], NO_ADDRESSES);
    const together = suppressionList([wish('opt_out', 5), wish('consent', 5)], NO_ADDRESSES);
    expect([after, before, together].map((list) => list.isSuppressed('L1', []))).toEqual([false, true, true]);
  });

  it('takes an opt-out whose time cannot be read for the latest word', () => {
    const list = suppressionList([wish('opt_out', undefined), wish('consent', 9)], NO_ADDRESSES);
    expect(list.isSuppressed('L1', [])).toBe(true);
  });

  it('has nobody on it for a lead without id', () => {
    expect(suppressionList([wish('opt_out', 5, '', '')], NO_ADDRESSES).isSuppressed('', [])).toBe(false);
  });

  it('does not depend on the order of the log', () => {
    const wishes = fc.array(
      fc.record({
        kind: fc.constantFrom('opt_out', 'consent'),
        at: fc.option(fc.nat(5), { nil: undefined }),
        leadId: fc.constantFrom('L1', 'L2'),
        details: fc.constantFrom('', 'ana@example.com'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        wishes.chain((log) =>
          fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
        ),
        ([log, shuffled]) => {
          const found = [log, shuffled].map((each) => {
            const list = suppressionList(each, NO_ADDRESSES);
            return [
              list.isSuppressed('L1', []),
              list.isSuppressed('L2', []),
              list.isSuppressed('', ['ana@example.com']),
            ];
          });
          expect(found[1]).toEqual(found[0]);
        },
      ),
    );
  });
});
