import type { EditableField, OpportunityCell, OpportunityView } from '../../../src/contract/opportunities';
import {
  changesFrom,
  lackingCompanion,
  shownValue,
  type Edits,
} from '../../../src/sidebar/opportunity/edits';

function cell(value: string, from = value): OpportunityCell {
  return { value, from, isThere: true };
}

const VIEW = {
  fields: {
    stage: cell('Visita'),
    amount: cell('1000'),
    outcome: cell('open', 'Abierta'),
    lostReason: cell(''),
    wakeUp: cell(''),
  } as Partial<Record<EditableField, OpportunityCell>>,
} as OpportunityView;

describe('changesFrom', () => {
  it('sends what differs from the sheet, with what stood there, codes beside words', () => {
    const edits: Edits = { outcome: 'lost', stage: 'Visita', amount: '' };
    expect(changesFrom(VIEW, edits)).toEqual([
      { field: 'outcome', from: 'Abierta', to: 'lost' },
      { field: 'amount', from: '1000', to: '' },
    ]);
  });
});

describe('shownValue', () => {
  it('is what was typed, an emptied field too, else what the sheet holds', () => {
    expect(shownValue(VIEW, { amount: '' }, 'amount')).toBe('');
    expect(shownValue(VIEW, {}, 'amount')).toBe('1000');
  });
});

describe('lackingCompanion', () => {
  it.each<[Edits, string | undefined]>([
    [{}, undefined],
    [{ outcome: 'won' }, undefined],
    [{ outcome: 'lost' }, 'lost_reason'],
    [{ outcome: 'lost', lostReason: 'unknown' }, undefined],
    [{ outcome: 'deferred' }, 'wake_up'],
    [{ outcome: 'deferred', wakeUp: '2026-11-02' }, 'wake_up_passed'],
    [{ outcome: 'deferred', wakeUp: '2026-11-03' }, undefined],
  ])('of %j is %s', (edits, expected) => {
    expect(lackingCompanion(VIEW, edits, '2026-11-02')).toBe(expected);
  });
});
