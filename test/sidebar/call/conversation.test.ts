import type { AnswersPreview, GivenAnswer, ReadAnswer } from '../../../src/contract/call';
import {
  beginning,
  currentQuestion,
  openQuestions,
  reduce,
  type Conversation,
  type Deed,
} from '../../../src/sidebar/call/conversation';
import { guide, question, result } from './guide';

const GUIDE = guide([
  question('Need'),
  question('Meeting', { kind: 'yes_no', yes: 'Sí', no: 'No' }),
  question('Term', { kind: 'number' }, { now: 'soon' }),
  question('Budget', { kind: 'number' }, { place: 'more' }),
  question('Power', { kind: 'text' }, { place: 'later' }),
  question('Sector', { kind: 'text' }, { place: 'look_up' }),
]);

const after = (...deeds: readonly Deed[]): Conversation => deeds.reduce(reduce, beginning(GUIDE));
const asking = (conversation: Conversation): string | undefined => currentQuestion(conversation)?.header;
const answering = (header: string, given: string): readonly Deed[] => [
  { type: 'draft', header, given },
  { type: 'keep', header, token: `token-${header}` },
];
const preview = (
  headers: readonly string[],
  answers: readonly ReadAnswer[],
  asked: readonly GivenAnswer[],
): Deed => ({
  type: 'previewed',
  preview: {
    ...GUIDE,
    context: null,
    questions: GUIDE.questions.filter(({ header }) => headers.includes(header)),
    answers,
  } satisfies AnswersPreview,
  asked,
});

describe('the questions of a call', () => {
  test('the first is put at the beginning, the next ones after each answer, then none', () => {
    expect(asking(after())).toBe('Need');
    expect(asking(after(...answering('Need', 'Steel')))).toBe('Meeting');
    const all = after(
      ...answering('Need', 'Steel'),
      ...answering('Meeting', 'Sí'),
      ...answering('Term', '3'),
    );
    expect(asking(all)).toBeUndefined();
  });

  test('one that is skipped stays in the list and may be asked all the same', () => {
    const skipped = after({ type: 'skip', header: 'Need' });
    expect(asking(skipped)).toBe('Meeting');
    expect(openQuestions(skipped).map(({ header }) => header)).toContain('Need');
    expect(asking(reduce(skipped, { type: 'ask', header: 'Need' }))).toBe('Need');
  });

  test('further ones and those of trust come when asked for, those to look up never', () => {
    expect(openQuestions(after()).map(({ header }) => header)).toEqual(['Need', 'Meeting', 'Term']);
    const more = after({ type: 'askMore' });
    expect(openQuestions(more).map(({ header }) => header)).toEqual([
      'Need',
      'Meeting',
      'Term',
      'Budget',
      'Power',
    ]);
  });

  test('nothing typed is no answer', () => {
    const conversation = after({ type: 'keep', header: 'Need', token: 't' });
    expect([conversation.kept, asking(conversation)]).toEqual([[], 'Need']);
  });

  test('a preview while somebody types does not take the question away', () => {
    const typing = after(
      { type: 'draft', header: 'Need', given: 'Ste' },
      preview(['Meeting'], [{ header: 'Need', ok: true, value: 'Ste' }], [{ header: 'Need', given: 'Ste' }]),
    );
    expect(asking(typing)).toBe('Need');
    expect(typing.drafts['Need']).toBe('Ste');
  });
});

describe('answers on their way into the row', () => {
  test('a word or a choice is written as it is, a number waits until the script has read it', () => {
    const words = after(...answering('Need', ' Steel '));
    expect(words.kept[0]).toMatchObject({ to: 'Steel', from: '', state: 'waiting' });
    const number = after(...answering('Term', '3,5'));
    expect(number.kept[0]).toMatchObject({ to: undefined, from: 'soon', state: 'reading' });
    const read = reduce(
      number,
      preview([], [{ header: 'Term', ok: true, value: 3.5 }], [{ header: 'Term', given: '3,5' }]),
    );
    expect(read.kept[0]).toMatchObject({ to: '3.5', state: 'waiting' });
  });

  test('a preview of what had been typed before is not taken for the answer', () => {
    const late = reduce(
      after(...answering('Term', '35')),
      preview([], [{ header: 'Term', ok: true, value: 3 }], [{ header: 'Term', given: '3' }]),
    );
    expect(late.kept[0]).toMatchObject({ state: 'reading' });
  });

  test('one that cannot be read is a question again, with what was typed and why', () => {
    const refused = reduce(
      after(...answering('Term', '3k')),
      preview([], [{ header: 'Term', ok: false, message: 'No number.' }], [{ header: 'Term', given: '3k' }]),
    );
    expect(asking(refused)).toBe('Term');
    expect([refused.kept, refused.drafts['Term'], refused.faults['Term']]).toEqual([[], '3k', 'No number.']);
    const corrected = reduce(refused, { type: 'draft', header: 'Term', given: '3' });
    expect(corrected.faults['Term']).toBeUndefined();
  });

  test('a lost connection keeps the answer, to be sent again with the same token', () => {
    const lost = after(...answering('Need', 'Steel'), {
      type: 'settled',
      token: 'token-Need',
      state: 'failed',
      message: 'No connection.',
    });
    expect(lost.kept[0]).toMatchObject({ given: 'Steel', state: 'failed', message: 'No connection.' });
    const again = reduce(lost, { type: 'retry', token: 'token-Need' });
    expect(again.kept[0]).toMatchObject({ state: 'waiting', token: 'token-Need' });
    const unread = after(...answering('Term', '3'), { type: 'unread', message: 'No connection.' });
    expect(unread.kept[0]!.state).toBe('failed');
    expect(reduce(unread, { type: 'retry', token: 'token-Term' }).kept[0]!.state).toBe('reading');
  });

  test('where somebody else wrote meanwhile, the person decides whose counts', () => {
    const conflict = after(...answering('Need', 'Steel'), {
      type: 'settled',
      token: 'token-Need',
      state: 'conflict',
      message: 'Copper',
    });
    const mine = reduce(conflict, { type: 'override', token: 'token-Need', newToken: 'token-2' });
    expect(mine.kept[0]).toMatchObject({ from: 'Copper', to: 'Steel', state: 'waiting', token: 'token-2' });
    const theirs = reduce(conflict, { type: 'discard', token: 'token-Need' });
    expect([theirs.kept, theirs.drafts['Need']]).toEqual([[], '']);
  });
});

describe('how the call ends', () => {
  test('result brings step and date, until the person chooses their own', () => {
    const reached = after({ type: 'end', change: { result: 'reached' } });
    expect(reached.ending).toMatchObject({ nextStep: 'Ask more', nextDate: '2026-11-09' });
    const later = reduce(reached, { type: 'end', change: { result: 'call_back' } });
    expect(later.ending).toMatchObject({ nextStep: 'Call back', nextDate: '2026-11-02' });
    const own = reduce(reached, { type: 'end', change: { nextDate: '2026-12-01', choseDate: true } });
    expect(reduce(own, { type: 'end', change: { result: 'call_back' } }).ending).toMatchObject({
      nextStep: 'Call back',
      nextDate: '2026-12-01',
    });
  });

  test('a lead that qualifies during the call gets another suggestion', () => {
    const reached = after({ type: 'end', change: { result: 'reached' } });
    const qualified = reduce(reached, {
      type: 'previewed',
      preview: {
        ...GUIDE,
        status: 'qualified',
        results: [result('reached', { steps: [{ code: 'hand_over', label: 'Hand over' }] })],
        context: null,
        answers: [],
      },
      asked: [],
    });
    expect(qualified.ending.nextStep).toBe('Hand over');
  });

  test('notes are kept as typed', () => {
    const noted = after(
      { type: 'topic', code: 'objections', text: 'Too dear' },
      { type: 'notes', text: 'Talks fast' },
    );
    expect([noted.topics.objections, noted.notes]).toEqual(['Too dear', 'Talks fast']);
  });
});
