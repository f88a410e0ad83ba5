import { useCallback, useRef, useState } from 'preact/hooks';
import type { HandoffView } from '../../contract/handoff';
import type { Shell } from '../shell/shell';
import type { Act } from './act';

/** What the person has done on this page, and how the lead stands since. */
export interface Acts {
  readonly view: HandoffView | undefined;
  readonly error: string | undefined;
  readonly isBusy: boolean;
  readonly act: Act;
  /** Shows again what is asked for, instead of what was last done. */
  forget(): void;
}

/** Sends one request at a time; the same request that got no answer goes again under its token. */
export function useActs(shell: Shell): Acts {
  const [state, setState] = useState<Omit<Acts, 'act' | 'forget'>>({
    view: undefined,
    error: undefined,
    isBusy: false,
  });
  const open = useRef<{ readonly key: string; readonly token: string } | undefined>(undefined);
  const isSending = useRef(false);
  const act = useCallback<Act>(
    (name, request) => {
      if (isSending.current) return;
      isSending.current = true;
      const key = JSON.stringify([name, request]);
      if (open.current?.key !== key) open.current = { key, token: shell.newToken() };
      setState((before) => ({ ...before, isBusy: true, error: undefined }));
      shell.call<HandoffView>(name, { ...request, token: open.current.token }).then(
        (view) => {
          open.current = undefined;
          isSending.current = false;
          setState({ view, error: undefined, isBusy: false });
          shell.say(view.said);
        },
        (error: Error) => {
          isSending.current = false;
          setState((before) => ({ ...before, error: error.message, isBusy: false }));
        },
      );
    },
    [shell],
  );
  const forget = useCallback(() => setState({ view: undefined, error: undefined, isBusy: false }), []);
  return { ...state, act, forget };
}
