import * as fc from 'fast-check';
import { claimOf, claimsOn, isClaimed, withClaim } from '../../../src/core/pipeline/daily-claims';
import { TODAY } from '../definition/fixtures';

describe('claimOf', () => {
  it('is one for one address on one day in one document, however it is written', () => {
    expect(claimOf('doc', TODAY, ' Ana@Acero.example ')).toBe(claimOf('doc', TODAY, 'ana@acero.example'));
    expect(claimOf('doc', TODAY, 'ana@acero.example')).toMatch(/^[0-9A-Z]{7}$/);
  });

  it('is another for anybody else, on another day and in another document', () => {
    const claims = [
      claimOf('doc', TODAY, 'ana@acero.example'),
      claimOf('doc', TODAY, 'bea@acero.example'),
      claimOf('doc', TODAY + 1, 'ana@acero.example'),
      claimOf('other', TODAY, 'ana@acero.example'),
    ];
    expect(new Set(claims).size).toBe(4);
  });
});

describe('withClaim', () => {
  it('keeps the claims of the day and forgets those of others', () => {
    const stored = withClaim(withClaim('', TODAY, 'AAAAAAA'), TODAY, 'BBBBBBB');
    expect(stored).toBe('2026-06-15 AAAAAAA BBBBBBB');
    expect(claimsOn(stored, TODAY)).toEqual(['AAAAAAA', 'BBBBBBB']);
    expect(withClaim(stored, TODAY + 1, 'CCCCCCC')).toBe('2026-06-16 CCCCCCC');
  });

  it('makes a claim stand once however often it is made', () => {
    const claim = fc.constantFrom('AAAAAAA', 'BBBBBBB', 'CCCCCCC');
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1 }), (claims) => {
        const stored = claims.reduce((text, each) => withClaim(text, TODAY, each), '');
        expect(claimsOn(stored, TODAY)).toEqual([...new Set(claims)]);
        for (const each of claims) expect(isClaimed(stored, TODAY, each)).toBe(true);
        expect(isClaimed(stored, TODAY + 1, claims[0]!)).toBe(false);
      }),
    );
  });

  it('takes a text that nobody knows for no claims', () => {
    expect(isClaimed('x', TODAY, 'AAAAAAA')).toBe(false);
    expect(claimsOn('', TODAY)).toEqual([]);
  });
});
