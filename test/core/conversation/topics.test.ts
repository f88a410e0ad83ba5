import { roleOfTopic, takesNote, TOPICS } from '../../../src/core/conversation/topics';

describe('what else was said', () => {
  test('objections have no column of their own, the other topics have a role', () => {
    expect(TOPICS.map(roleOfTopic)).toEqual(['need', undefined, 'urgency', 'current_supplier']);
  });

  test('a note goes into the blank cell of a column of words', () => {
    expect(takesNote('', { kind: 'text' })).toBe(true);
    expect(takesNote(undefined, { kind: 'list', choices: ['Acme'] })).toBe(true);
  });

  test('a filled cell is not overwritten, nor a column of numbers, dates or checkboxes given words', () => {
    expect(takesNote('Initech', { kind: 'text' })).toBe(false);
    expect(takesNote('', { kind: 'number' })).toBe(false);
    expect(takesNote('', { kind: 'date' })).toBe(false);
    expect(takesNote('', { kind: 'yes_no', yes: true, no: false })).toBe(false);
  });
});
