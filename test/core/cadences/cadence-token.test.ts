import * as fc from 'fast-check';
import { cadenceKey, cadenceToken, readCadenceToken } from '../../../src/core/cadences/cadence-token';

describe('the token of an entry that belongs to a cadence', () => {
  test.each([
    [{ what: 'enter' }, 'cadence:L1:welcome:2:enter'],
    [{ what: 'leave' }, 'cadence:L1:welcome:2:leave'],
    [{ what: 'claim', step: 3, attempt: 1 }, 'cadence:L1:welcome:2:3'],
    [{ what: 'claim', step: 3, attempt: 2 }, 'cadence:L1:welcome:2:3.2'],
    [{ what: 'end', step: 3, attempt: 1 }, 'cadence:L1:welcome:2:3:end'],
    [{ what: 'end', step: 3, attempt: 2 }, 'cadence:L1:welcome:2:3.2:end'],
    [{ what: 'redo', step: 3, attempt: 1 }, 'cadence:L1:welcome:2:3:redo'],
    [{ what: 'settle', step: 3, attempt: 2 }, 'cadence:L1:welcome:2:3.2:settle'],
  ] as const)('of %j is %s, and is read as that again', (subject, text) => {
    const token = { leadId: 'L1', cadence: 'welcome', entry: 2, subject };
    expect(cadenceToken(token)).toBe(text);
    expect(readCadenceToken(text)).toEqual(token);
  });

  it('is that of nothing else', () => {
    expect(['', 'page123', 'cadence', 'cadence:L1:welcome:x:1'].map(readCadenceToken)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of any cadence name is read as its key again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 99 }), (name, step) => {
        const cadence = cadenceKey(name);
        const token = {
          leadId: 'L1',
          cadence,
          entry: 1,
          subject: { what: 'end', step, attempt: 1 },
        } as const;
        expect(readCadenceToken(cadenceToken(token))).toEqual(token);
      }),
    );
  });

  it('names a cadence without case, accents and what parts a token', () => {
    expect(cadenceKey('  Reactivación: 90  días ')).toBe('reactivacion 90 dias');
  });
});
