import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shell } from '../shell/shell';
import { carrying, type Carrying, type Outcome } from './carrying';

/** Where the work stands that the person has started. */
export interface CarryingState<Preview> {
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly outcome: Outcome<Preview> | undefined;
  readonly error: string | undefined;
}

/** {@link CarryingState} with what the person may do about it. */
export interface UsedCarrying<Preview> extends CarryingState<Preview> {
  start(request: Readonly<Record<string, unknown>>): void;
  stop(): void;
  /** Goes on after a stop or a failure. */
  goOn(): void;
}

const IDLE = { progress: undefined, outcome: undefined, error: undefined };

/** Carries something out in the background of a view, under one token; it ends when the view is left. */
export function useCarrying<Preview>(
  shell: Shell,
  name: string,
  onOutcome: (outcome: Outcome<Preview>) => void,
): UsedCarrying<Preview> {
  const [state, setState] = useState<CarryingState<Preview>>(IDLE);
  const work = useRef<Carrying<Preview>>(undefined);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
      work.current?.stop();
    },
    [],
  );
  const show = (next: CarryingState<Preview>): void => {
    if (isShown.current) setState(next);
  };
  function run(): void {
    show({ ...IDLE, progress: { done: 0, total: 0 } });
    work.current
      ?.run((done, total) => show({ ...IDLE, progress: { done, total } }))
      .then(
        (outcome) => {
          show({ ...IDLE, outcome });
          if (isShown.current) onOutcome(outcome);
        },
        (error: Error) => show({ ...IDLE, error: error.message }),
      );
  }
  return {
    ...state,
    start: (request) => {
      work.current = carrying(shell.call, name, { ...request, token: shell.newToken() });
      run();
    },
    stop: () => work.current?.stop(),
    goOn: run,
  };
}
