import type { RunCadencesAnswer } from '../../../src/contract/cadences';
import { runToEnd, type RunTotal } from '../../../src/sidebar/cadences/run-to-end';

const part = (rest: Partial<RunCadencesAnswer>): RunCadencesAnswer => ({
  sent: 0,
  queued: 0,
  left: 0,
  failed: 0,
  unsure: 0,
  remaining: 0,
  stopped: '',
  ...rest,
});

/** A script that answers with these parts, one after the other; asking more often is an error. */
function scriptOf(...parts: readonly RunCadencesAnswer[]) {
  const tokens: string[] = [];
  return {
    tokens,
    newToken: () => `token${tokens.length}`,
    call: <T>(_name: string, argument?: unknown): Promise<T> => {
      tokens.push((argument as { token: string }).token);
      const next = parts[tokens.length - 1];
      return next === undefined ? Promise.reject(new Error('asked too often')) : Promise.resolve(next as T);
    },
  };
}

const never = (): boolean => false;

describe('a run asked for by the page', () => {
  it('goes on part by part until nothing remains, each with a token of its own', async () => {
    const script = scriptOf(
      part({ sent: 10, queued: 2, remaining: 7 }),
      part({ sent: 6, failed: 1, remaining: 0 }),
    );
    const seen: RunTotal[] = [];
    const { total, stopped } = await runToEnd(script, (now) => seen.push(now), never);
    expect(total).toEqual({ sent: 16, queued: 2, left: 0, failed: 1, unsure: 0, remaining: 0 });
    expect([stopped, script.tokens, seen.length]).toEqual(['', ['token0', 'token1'], 2]);
  });

  it('ends where the script says why it stopped', async () => {
    const script = scriptOf(part({ sent: 1, remaining: 4, stopped: 'No more today.' }));
    expect((await runToEnd(script, () => undefined, never)).stopped).toBe('No more today.');
  });

  it('ends after a part that moved nothing on, rather than asking for ever', async () => {
    const script = scriptOf(part({ remaining: 4 }));
    expect((await runToEnd(script, () => undefined, never)).total.remaining).toBe(4);
  });

  it('ends after the part under way where the person stops it', async () => {
    const script = scriptOf(part({ sent: 10, remaining: 4 }));
    expect(
      (
        await runToEnd(
          script,
          () => undefined,
          () => true,
        )
      ).total.sent,
    ).toBe(10);
  });

  it('fails where the script does', async () => {
    await expect(runToEnd(scriptOf(), () => undefined, never)).rejects.toThrow('asked too often');
  });
});
