import * as fc from 'fast-check';
import { accountTouches } from '../../../src/core/queue/account-touches';
import { at, on } from '../working-time/times';
import { anyLeads, lead, NOW } from './leads';

describe('touches of an account', () => {
  const leads = [
    lead({ id: 'L1', account: 'acme', lastBy: 'ana', lastTouch: at('2026-11-24 10:00') }),
    lead({ id: 'L2', account: 'acme', lastBy: 'luis', lastTouch: at('2026-11-23 10:00') }),
    lead({ id: 'L3', account: 'acme', lastBy: 'eva', lastTouch: at('2026-11-10 10:00') }),
    lead({ id: 'L4', account: '', lastBy: 'luis', lastTouch: at('2026-11-24 10:00') }),
    lead({ id: 'L5', account: 'nova', lastBy: '', lastTouch: at('2026-11-24 10:00') }),
  ];
  const touchOf = accountTouches(leads, 7, NOW);

  it('tell the latest by somebody else', () => {
    expect(touchOf('acme', 'luis')).toEqual({ by: 'ana', day: on('2026-11-24'), leadId: 'L1' });
    expect(touchOf('acme', 'ana')).toEqual({ by: 'luis', day: on('2026-11-23'), leadId: 'L2' });
  });

  it('tell nothing of long ago, of unknown people or of no account', () => {
    expect(accountTouches([leads[2]!], 7, NOW)('acme', 'ana')).toBeUndefined();
    expect(touchOf('nova', 'ana')).toBeUndefined();
    expect(touchOf('', 'ana')).toBeUndefined();
  });

  it('are the same in whatever order the leads stand', () => {
    fc.assert(
      fc.property(anyLeads, fc.constantFrom('ana', 'luis'), (some, person) => {
        for (const account of ['acme', 'nova']) {
          const touch = accountTouches(some, 7, NOW)(account, person);
          expect(accountTouches([...some].reverse(), 7, NOW)(account, person)).toEqual(touch);
          const others = some.filter(
            (each) =>
              each.account === account &&
              each.lastBy !== '' &&
              each.lastBy !== person &&
              each.lastTouch !== undefined &&
              Math.floor(each.lastTouch / 1440) >= Math.floor(NOW / 1440) - 7,
          );
          expect(touch === undefined).toBe(others.length === 0);
          for (const other of others) {
            expect(Math.floor(other.lastTouch! / 1440)).toBeLessThanOrEqual(touch!.day);
          }
        }
      }),
    );
  });
});
