import { beginning, reduce, type Conversation, type Deed } from '../../../src/sidebar/call/conversation';
import { callEnd, openTopics, topicsForColumns } from '../../../src/sidebar/call/call-end';
import { guide, question } from './guide';

const GUIDE = guide([question('Need')]);
const after = (...deeds: readonly Deed[]): Conversation => deeds.reduce(reduce, beginning(GUIDE));

describe('the end of a call', () => {
  const noted = after(
    { type: 'topic', code: 'current_supplier', text: ' Initech ' },
    { type: 'topic', code: 'objections', text: 'Too dear' },
    { type: 'notes', text: ' Talks fast ' },
    { type: 'end', change: { result: 'reached', yes: ' A meeting ' } },
  );

  test('carries what was said, without what went into its column', () => {
    const answers = [{ header: 'Need', text: 'Steel' }];
    expect(callEnd(GUIDE, noted, 'token', answers, ['current_supplier'], 215_000)).toEqual({
      leadId: 'L-1',
      token: 'token',
      lead: 'Ana Uno',
      company: 'Acero Uno',
      attempts: 2,
      result: 'reached',
      yes: 'A meeting',
      nextStep: 'Ask more',
      nextDate: '2026-11-09',
      answers,
      topics: [{ code: 'objections', text: 'Too dear' }],
      notes: 'Talks fast',
      minutes: 4,
      disqualify: '',
    });
  });

  test('a note goes into its column where there is one, unless the column was answered in the call', () => {
    expect(topicsForColumns(GUIDE, noted)).toEqual([{ code: 'current_supplier', header: 'Supplier' }]);
    const both = reduce(noted, { type: 'topic', code: 'needs', text: 'Steel' });
    expect(topicsForColumns(GUIDE, both)).toHaveLength(2);
    const answered = [
      { type: 'draft', header: 'Need', given: 'Copper' },
      { type: 'keep', header: 'Need', token: 't' },
    ] as const;
    expect(topicsForColumns(GUIDE, answered.reduce(reduce, both)).map(({ code }) => code)).toEqual([
      'current_supplier',
    ]);
  });

  test('a topic that a question is about is not asked for twice', () => {
    expect(openTopics(GUIDE).map(({ code }) => code)).toEqual(['objections', 'urgency', 'current_supplier']);
  });
});
