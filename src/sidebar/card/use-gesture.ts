import { useMemo, useRef } from 'preact/hooks';
import type { Shell } from '../shell/shell';

/** One gesture of the person. */
export interface Gesture {
  /** The request that `make` makes of a new token; the same one for the same key until it was answered. */
  requestOf<T>(key: unknown, make: (token: string) => T): T;
  answered(): void;
}

/** Keeps the request of a gesture that got no answer, so that trying again has no second effect. */
export function useGesture(shell: Shell): Gesture {
  const open = useRef<{ readonly key: string; readonly request: unknown } | undefined>(undefined);
  return useMemo(
    () => ({
      requestOf: <T>(key: unknown, make: (token: string) => T): T => {
        const text = JSON.stringify(key);
        if (open.current?.key !== text) open.current = { key: text, request: make(shell.newToken()) };
        return open.current.request as T;
      },
      answered: () => {
        open.current = undefined;
      },
    }),
    [shell],
  );
}
