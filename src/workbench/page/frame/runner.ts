/** `google.script.run`: calls functions of the add-on by name and hands results to handlers. */

import { clientArguments, type FormFields } from './client-arguments';
import type { FrameReply } from './frame-messages';

/** Google runs ten calls of a page at a time, further ones wait (guides/html/client-server-communication). */
const CONCURRENT_CALLS = 10;

export interface RunnerOptions {
  /** Sends a call to the page around the frame. */
  readonly send: (call: number, functionName: string, parameters: readonly unknown[]) => void;
  /** Names that the add-on has; undefined where they are not known, and then a wrong one fails on the server. */
  readonly functionNames: readonly string[] | undefined;
  readonly formFields: FormFields;
  /** A failure that no handler takes. */
  readonly unhandled: (error: Error) => void;
}

/** Never changed: every `with…` gives another one. Functions of the add-on are its further members. */
export interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown, userObject?: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error, userObject?: unknown) => void): ScriptRunner;
  withUserObject(userObject: unknown): ScriptRunner;
  readonly [functionName: string]: unknown;
}

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

interface Call extends Handlers {
  readonly functionName: string;
  readonly parameters: readonly unknown[];
}

export interface Runner {
  readonly run: ScriptRunner;
  /** Takes the end of a call; unknown ones are none of ours. */
  readonly reply: (reply: FrameReply) => void;
}

export function createRunner(options: RunnerOptions): Runner {
  const running = new Map<number, Call>();
  const queue: Call[] = [];
  let nextCall = 1;

  function startWaiting(): void {
    while (running.size < CONCURRENT_CALLS && queue.length > 0) {
      const call = queue.shift()!;
      const number = nextCall++;
      running.set(number, call);
      options.send(number, call.functionName, call.parameters);
    }
  }

  function reply(message: FrameReply): void {
    const call = running.get(message.call);
    if (call === undefined) return;
    running.delete(message.call);
    // Before the handler, which may throw.
    startWaiting();
    if (message.ok) return call.success?.(message.value, call.userObject);
    const error = new Error(message.message);
    error.name = message.name;
    if (call.failure === undefined) options.unhandled(error);
    else call.failure(error, call.userObject);
  }

  /** Names with a trailing underscore are private in Apps Script; `then` would make an awaited runner call the server. */
  function isFunction(name: string): boolean {
    if (name.endsWith('_')) return false;
    return options.functionNames === undefined ? name !== 'then' : options.functionNames.includes(name);
  }

  function runnerWith(handlers: Handlers): ScriptRunner {
    const own: Record<string, (argument: never) => ScriptRunner> = {
      withSuccessHandler: (success: Handlers['success'] & object) => runnerWith({ ...handlers, success }),
      withFailureHandler: (failure: Handlers['failure'] & object) => runnerWith({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runnerWith({ ...handlers, userObject }),
    };
    return new Proxy(Object.freeze({}) as ScriptRunner, {
      get(_, name) {
        if (typeof name === 'symbol') return undefined;
        if (Object.hasOwn(own, name)) return own[name];
        if (!isFunction(name)) return undefined;
        return (...values: readonly unknown[]): void => {
          const parameters = clientArguments(values, options.formFields);
          queue.push({ ...handlers, functionName: name, parameters });
          startWaiting();
        };
      },
    });
  }

  return { run: runnerWith({}), reply };
}
