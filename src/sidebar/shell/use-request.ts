import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Shell } from './shell';

/** Where a request stands. */
export interface Requested<T> {
  readonly value: T | undefined;
  /** The sentence of what went wrong with the last one. */
  readonly error: string | undefined;
  readonly isWaiting: boolean;
  /** Sends it again; the last value stays shown meanwhile. */
  again(): void;
}

/** Asks once when the view opens, and again when the argument changes; answers to older questions are dropped. */
export function useRequest<T>(shell: Shell, name: string, argument: unknown): Requested<T> {
  const [state, setState] = useState<Omit<Requested<T>, 'again'>>({
    value: undefined,
    error: undefined,
    isWaiting: true,
  });
  const latest = useRef(0);
  const key = JSON.stringify(argument ?? {});
  const again = useCallback(() => {
    const number = ++latest.current;
    setState((before) => ({ ...before, isWaiting: true }));
    shell.call<T>(name, JSON.parse(key)).then(
      (value) => {
        if (number === latest.current) setState({ value, error: undefined, isWaiting: false });
      },
      (error: Error) => {
        if (number !== latest.current) return;
        setState((before) => ({ ...before, error: error.message, isWaiting: false }));
      },
    );
  }, [shell, name, key]);
  useEffect(() => {
    again();
    return () => {
      latest.current += 1;
    };
  }, [again]);
  return { ...state, again };
}
