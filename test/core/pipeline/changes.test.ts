import * as fc from 'fast-check';
import { canonicalState, changesOf } from '../../../src/core/pipeline/changes';
import { day } from '../definition/fixtures';
import { anyOpportunity, opportunity, read, UNREADABLE } from './opportunities';

describe('changesOf', () => {
  it('tells each field that became another, with what it was', () => {
    const known = new Map([
      ['outcome', 'open'],
      ['amount', '1000'],
      ['stage', 'Visita'],
      ['fieldRep', ''],
      ['expectedClose', '2026-07-01'],
    ]);
    const now = opportunity({
      outcome: 'won',
      amount: read(1200.5),
      stage: 'Propuesta',
      fieldRep: 'Bea',
      expectedClose: read(day('2026-08-01')),
    });
    expect(changesOf(known, now)).toEqual([
      { field: 'outcome', from: 'open', to: 'won' },
      { field: 'stage', from: 'Visita', to: 'Propuesta' },
      { field: 'amount', from: '1000', to: '1200.5' },
      { field: 'expectedClose', from: '2026-07-01', to: '2026-08-01' },
      { field: 'fieldRep', from: '', to: 'Bea' },
    ]);
  });

  it('takes a name in another case or with other accents for the same', () => {
    const known = new Map([['stage', 'Negociación']]);
    expect(changesOf(known, opportunity({ stage: ' NEGOCIACION ' }))).toEqual([]);
  });

  it('takes what was never processed for what it was, but the outcome of what DUO handed over for open', () => {
    const won = { outcome: 'won', amount: read(5), stage: 'Visita' } as const;
    expect(changesOf(new Map(), opportunity({ ...won, isHandedOver: false }))).toEqual([]);
    expect(changesOf(new Map(), opportunity(won))).toEqual([{ field: 'outcome', from: 'open', to: 'won' }]);
  });

  it('tells a field that was blank and is filled, and one that was emptied', () => {
    const known = new Map([
      ['amount', ''],
      ['stage', 'Visita'],
    ]);
    expect(changesOf(known, opportunity({ amount: read(0) }))).toEqual([
      { field: 'stage', from: 'Visita', to: '' },
      { field: 'amount', from: '', to: '0' },
    ]);
  });

  it('waits with what cannot be read', () => {
    const known = new Map([
      ['amount', '1000'],
      ['outcome', 'open'],
    ]);
    expect(changesOf(known, opportunity({ amount: UNREADABLE, outcome: undefined }))).toEqual([]);
  });

  it('finds nothing between a state and itself', () => {
    fc.assert(
      fc.property(anyOpportunity, (now) => {
        expect(changesOf(canonicalState(now), now)).toEqual([]);
      }),
    );
  });
});
