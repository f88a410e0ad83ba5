import type { Answer } from '../../contract/reports';

/** What Google gives to a page; only what is used here. */
interface ScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  readonly [name: string]: unknown;
}

interface GoogleScript {
  readonly script: {
    readonly run: ScriptRun;
    readonly host: { close(): void; readonly editor: { focus(): void } };
  };
}

declare const google: GoogleScript;

/** Why a request could not be done, in the reader's words. */
export class RequestError extends Error {
  /** Whether nothing came back at all: the same request may be sent again. */
  readonly isLost: boolean;

  constructor(message: string, isLost: boolean) {
    super(message);
    this.name = 'RequestError';
    this.isLost = isLost;
  }
}

/**
 * Asks the script for something. Rejects with a {@link RequestError}: with the script's sentence where it refused, with
 * `lost` where the call itself failed (connection, time limit), so that the caller can offer to send it again.
 */
export function request<T>(name: string, argument: unknown, lost: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => {
        const answer = value as Answer<T> | null;
        // Google gives null where a result could not be carried over.
        if (answer === null || typeof answer !== 'object') reject(new RequestError(lost, true));
        else if (answer.ok) resolve(answer.value);
        else reject(new RequestError(answer.message, false));
      })
      .withFailureHandler(() => reject(new RequestError(lost, true)));
    const call = runner[name] as (argument: unknown) => void;
    // A date, a function or undefined would be refused before it is sent.
    call.call(runner, JSON.parse(JSON.stringify(argument ?? {})));
  });
}

/** Gives the keyboard back to the sheet. */
export function focusSheet(): void {
  google.script.host.editor.focus();
}

/** A new name for one gesture of the person, by which the script knows it again when it is sent twice. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}
