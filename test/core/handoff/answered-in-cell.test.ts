import { decisionInCells } from '../../../src/core/handoff/answered-in-cell';

const blank = { reason: '', disqualifyReason: undefined, criterion: '' };

test('an answer chosen in the cell is the decision it names', () => {
  expect(decisionInCells({ ...blank, response: 'accept' })).toEqual({ kind: 'accept' });
  expect(decisionInCells({ ...blank, response: 'return_data', reason: 'Falta el móvil' })).toEqual({
    kind: 'return',
    reason: 'data',
    criterion: '',
    comment: 'Falta el móvil',
  });
  expect(decisionInCells({ ...blank, response: 'return_definition', criterion: '3' })).toEqual({
    kind: 'return',
    reason: 'definition',
    criterion: '3',
    comment: '',
  });
});

test('a reason for disqualifying is one of ours, or another in own words; without any it stays open', () => {
  const response = 'disqualify';
  expect(
    decisionInCells({ ...blank, response, reason: 'Sin necesidad', disqualifyReason: 'no_need' }),
  ).toEqual({ kind: 'disqualify', reason: 'no_need', comment: '' });
  expect(decisionInCells({ ...blank, response, reason: 'Se mudaron' })).toEqual({
    kind: 'disqualify',
    reason: 'other',
    comment: 'Se mudaron',
  });
  expect(decisionInCells({ ...blank, response, reason: '  ' })).toEqual({
    kind: 'disqualify',
    reason: '',
    comment: '  ',
  });
});
