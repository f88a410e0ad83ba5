import { beginning, reduce, type Conversation, type Deed } from '../../../src/sidebar/call/conversation';
import { answersSoFar, nextToSave, unsaved, writtenAnswer } from '../../../src/sidebar/call/given-answers';
import { guide, question } from './guide';

const GUIDE = guide([question('Need'), question('Place'), question('Term', { kind: 'number' })]);
const after = (...deeds: readonly Deed[]): Conversation => deeds.reduce(reduce, beginning(GUIDE));
const keep = (header: string, given: string): readonly Deed[] => [
  { type: 'draft', header, given },
  { type: 'keep', header, token: `token-${header}` },
];

describe('answers given so far', () => {
  test('are tried together, kept ones and the one being typed, each once', () => {
    const conversation = after(...keep('Need', 'Steel'), { type: 'draft', header: 'Place', given: 'Lugo' });
    expect(answersSoFar(conversation)).toEqual([
      { header: 'Need', given: 'Steel' },
      { header: 'Place', given: 'Lugo' },
    ]);
    expect(answersSoFar(reduce(conversation, { type: 'draft', header: 'Place', given: '' }))).toHaveLength(1);
  });

  test('are saved one after the other, in their order', () => {
    const two = after(...keep('Need', 'Steel'), ...keep('Place', 'Lugo'));
    expect(nextToSave(two)?.header).toBe('Need');
    const first = reduce(two, { type: 'settled', token: 'token-Need', state: 'saved', message: '' });
    expect(nextToSave(first)?.header).toBe('Place');
  });

  test('hold the call back while they are going, and while one needs a decision', () => {
    expect(unsaved(after())).toBe('none');
    const going = after(...keep('Need', 'Steel'));
    expect(unsaved(going)).toBe('going');
    const settled = (state: 'saved' | 'failed' | 'conflict'): Deed => ({
      type: 'settled',
      token: 'token-Need',
      state,
      message: '',
    });
    expect(unsaved(reduce(going, settled('saved')))).toBe('none');
    expect(unsaved(reduce(going, settled('failed')))).toBe('stuck');
    expect(unsaved(reduce(going, settled('conflict')))).toBe('stuck');
  });

  test('one that could not be read holds the call back until it is corrected or emptied', () => {
    const refused = reduce(after(...keep('Term', '3k')), {
      type: 'previewed',
      preview: { ...GUIDE, context: null, answers: [{ header: 'Term', ok: false, message: 'No number.' }] },
      asked: [{ header: 'Term', given: '3k' }],
    });
    expect(unsaved(refused)).toBe('stuck');
    expect(unsaved(reduce(refused, { type: 'draft', header: 'Term', given: '' }))).toBe('none');
  });
});

describe('what an answer is written as', () => {
  test('choices, words and days by the page itself, everything else by the script', () => {
    expect(writtenAnswer({ kind: 'yes_no', yes: true, no: false }, true)).toBe('true');
    expect(writtenAnswer({ kind: 'yes_no', yes: 'Sí', no: 'No' }, 'No')).toBe('No');
    expect(writtenAnswer({ kind: 'yes_no', yes: 'Sí', no: 'No' }, 'yes')).toBeUndefined();
    expect(writtenAnswer({ kind: 'list', choices: ['A'] }, ' B ')).toBe('B');
    expect(writtenAnswer({ kind: 'date' }, '2026-11-30')).toBe('2026-11-30');
    expect(writtenAnswer({ kind: 'date' }, '30/11/2026')).toBeUndefined();
    expect(writtenAnswer({ kind: 'number' }, '3')).toBeUndefined();
    expect(writtenAnswer({ kind: 'email' }, 'a@b.example')).toBeUndefined();
  });
});
