import { latestOnly, type Outcome } from '../../../src/sidebar/call/latest-only';

interface Sent {
  readonly question: string;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
}

function watched(): { ask: (question: string) => void; sent: Sent[]; heard: [string, Outcome<string>][] } {
  const sent: Sent[] = [];
  const heard: [string, Outcome<string>][] = [];
  const ask = latestOnly<string, string>(
    (question) =>
      new Promise((resolve, reject) => {
        sent.push({ question, resolve, reject });
      }),
    (question, outcome) => heard.push([question, outcome]),
  );
  return { ask, sent, heard };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('one request at a time', () => {
  test('of the questions asked meanwhile only the last is sent', async () => {
    const { ask, sent, heard } = watched();
    ask('a');
    ask('b');
    ask('c');
    expect(sent.map(({ question }) => question)).toEqual(['a']);
    sent[0]!.resolve('A');
    await settle();
    expect(sent.map(({ question }) => question)).toEqual(['a', 'c']);
    sent[1]!.resolve('C');
    await settle();
    expect(heard).toEqual([
      ['a', { ok: true, answer: 'A' }],
      ['c', { ok: true, answer: 'C' }],
    ]);
  });

  test('a failure is told, and the next question is sent all the same', async () => {
    const { ask, sent, heard } = watched();
    const error = new Error('No connection.');
    ask('a');
    ask('b');
    sent[0]!.reject(error);
    await settle();
    expect(heard).toEqual([['a', { ok: false, error }]]);
    expect(sent.map(({ question }) => question)).toEqual(['a', 'b']);
  });
});
