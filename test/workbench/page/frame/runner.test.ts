import { CHANNEL, type FrameReply } from '../../../../src/workbench/page/frame/frame-messages';
import { createRunner, type Runner, type ScriptRunner } from '../../../../src/workbench/page/frame/runner';

interface Sent {
  readonly call: number;
  readonly functionName: string;
  readonly parameters: readonly unknown[];
}

function bench(
  functionNames?: readonly string[],
): Runner & { readonly sent: Sent[]; readonly unhandled: Error[] } {
  const sent: Sent[] = [];
  const unhandled: Error[] = [];
  const runner = createRunner({
    send: (call, functionName, parameters) => void sent.push({ call, functionName, parameters }),
    functionNames,
    formFields: () => undefined,
    unhandled: (error) => void unhandled.push(error),
  });
  return { ...runner, sent, unhandled };
}

const call = (runner: ScriptRunner, name: string, ...values: readonly unknown[]): unknown =>
  (runner[name] as (...values: readonly unknown[]) => unknown)(...values);

const success = (number: number, value: unknown): FrameReply => ({
  channel: CHANNEL,
  kind: 'reply',
  call: number,
  ok: true,
  value,
});

const failure = (number: number, message: string): FrameReply => ({
  channel: CHANNEL,
  kind: 'reply',
  call: number,
  ok: false,
  name: 'Exception',
  message,
});

describe('runner > handlers', () => {
  it('hands the value and the user object to the success handler', () => {
    const { run, sent, reply } = bench();
    const handler = jest.fn();
    expect(call(run.withSuccessHandler(handler).withUserObject('u'), 'score', 1, [2])).toBeUndefined();
    expect(sent).toEqual([{ call: 1, functionName: 'score', parameters: [1, [2]] }]);
    reply(success(1, 'done'));
    reply(success(1, 'again'));
    expect(handler.mock.calls).toEqual([['done', 'u']]);
  });

  it('hands an error with name and message, and the user object, to the failure handler', () => {
    const { run, reply, unhandled } = bench();
    const handler = jest.fn<void, [Error, unknown]>();
    call(run.withUserObject(7).withFailureHandler(handler), 'score');
    reply(failure(1, 'Range not found'));
    const [error, userObject] = handler.mock.calls[0]!;
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, userObject]).toEqual(['Exception', 'Range not found', 7]);
    expect(unhandled).toEqual([]);
  });

  it('leaves a failure that no handler takes to the console', () => {
    const { run, reply, unhandled } = bench();
    call(run.withSuccessHandler(jest.fn()), 'score');
    reply(failure(1, 'no'));
    expect(unhandled.map(({ message }) => message)).toEqual(['no']);
  });

  it('makes a new runner each time: handlers of one are none of another’s', () => {
    const { run, reply } = bench();
    const first = jest.fn();
    const second = jest.fn();
    const one = run.withSuccessHandler(first);
    const two = one.withSuccessHandler(second);
    expect(two).not.toBe(one);
    call(one, 'a');
    call(two, 'b');
    call(run, 'c');
    for (const number of [1, 2, 3]) reply(success(number, number));
    expect([first.mock.calls, second.mock.calls]).toEqual([[[1, undefined]], [[2, undefined]]]);
  });
});

describe('runner > names', () => {
  it('that end in an underscore are no functions, nor are unknown ones where the names are told', () => {
    expect(bench().run['secret_']).toBeUndefined();
    const { run } = bench(['score', 'secret_']);
    expect([typeof run['score'], run['secret_'], run['other']]).toEqual(['function', undefined, undefined]);
    expect(() => call(run, 'other')).toThrow(TypeError);
  });

  it('of any kind are functions where none are told, but an awaited runner calls nothing', async () => {
    const { run, sent } = bench();
    await run;
    call(run, 'constructor');
    expect(sent.map(({ functionName }) => functionName)).toEqual(['constructor']);
  });
});

describe('runner > arguments', () => {
  it('that may not cross throw at once and send nothing', () => {
    const { run, sent } = bench();
    const handler = jest.fn();
    expect(() => call(run.withFailureHandler(handler), 'score', { when: new Date(0) })).toThrow(
      new TypeError('Failed due to illegal value in property: when'),
    );
    expect([sent, handler.mock.calls]).toEqual([[], []]);
  });
});

describe('runner > many calls', () => {
  it('run ten at a time; the eleventh starts when one ends, before its handler may throw', () => {
    const { run, sent, reply } = bench();
    const failing = run.withSuccessHandler(() => {
      throw new Error('handler');
    });
    for (let index = 0; index < 12; index++) call(failing, `f${index}`);
    expect(sent).toHaveLength(10);
    expect(() => reply(success(4, null))).toThrow('handler');
    expect(sent.map(({ functionName }) => functionName).slice(10)).toEqual(['f10']);
  });
});
