import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardAnswer, CardMore, LeadCard, NoCard } from '../../contract/card';
import type { Shell } from '../shell/shell';
import { createFollow, type Follow } from './follow';

/** What stands on the page, and how it is kept up to date. */
export interface CardState {
  readonly shown: LeadCard | NoCard | undefined;
  /** The sentence of what went wrong; the card before it stays. */
  readonly error: string | undefined;
  readonly isPaused: boolean;
  /** Whether this lead stays whatever is selected in the sheet. */
  readonly isKept: boolean;
  /** Lists of the sheet's own dropdowns, by header. */
  readonly dropdowns: Readonly<Record<string, readonly string[]>>;
  take(answer: CardAnswer): void;
  /** Shows a lead and stays with it. */
  show(leadId: string): void;
  /** Goes with the selection again. */
  follow(): void;
  /** Nothing may take the lead off the page while somebody writes. */
  pin(isWriting: boolean): void;
  stir(): void;
  resume(): void;
  retry(): void;
}

/** Loads the card and looks for changes as long as the view is open. */
export function useCard(shell: Shell): CardState {
  const [shown, setShown] = useState<LeadCard | NoCard>();
  const [error, setError] = useState<string>();
  const [isPaused, setPaused] = useState(false);
  const [keptId, setKeptId] = useState(shell.parameters['leadId'] ?? '');
  const [dropdowns, setDropdowns] = useState<CardState['dropdowns']>({});
  const now = useRef({ shown, keptId, isWriting: false });
  now.current.shown = shown;
  now.current.keptId = keptId;

  const take = useCallback((answer: CardAnswer): void => {
    setError(undefined);
    if (answer.state !== 'unchanged') setShown(answer);
  }, []);

  const load = useCallback(
    async (leadId: string): Promise<void> => {
      try {
        take(await shell.call<CardAnswer>('card', leadId === '' ? {} : { leadId }));
      } catch (failure) {
        setError((failure as Error).message);
      }
    },
    [shell, take],
  );

  const look = useCallback(async (): Promise<boolean> => {
    const before = now.current.shown;
    const lead = before?.state === 'lead' ? before : undefined;
    const isPinned = now.current.keptId !== '' || now.current.isWriting;
    const seen = lead === undefined ? before : lead;
    const answer = await shell.call<CardAnswer>('cardPoll', {
      ...(seen === undefined || seen.row === 0 ? {} : { row: seen.row, digest: seen.digest }),
      ...(lead === undefined || lead.leadId === '' ? {} : { leadId: lead.leadId }),
      pinned: isPinned && lead !== undefined && lead.leadId !== '',
    });
    // What came back is about what was asked: meanwhile the person may have gone on to another lead or begun to write.
    const isAsked =
      now.current.shown === before && isPinned === (now.current.keptId !== '' || now.current.isWriting);
    if (!isAsked || answer.state === 'unchanged') return false;
    const isSame = answer.state === 'none' && before?.state === 'none' && answer.code === before.code;
    take(answer);
    return !isSame;
  }, [shell, take]);

  const follow = useMemo<Follow>(
    () =>
      createFollow({
        look,
        now: () => Date.now(),
        later: (action, milliseconds) => window.setTimeout(action, milliseconds),
        cancel: (timer) => window.clearTimeout(timer),
        isHidden: () => document.hidden,
        paused: setPaused,
      }),
    [look],
  );

  useEffect(() => {
    const visibility = (): void => follow.visibilityChanged();
    document.addEventListener('visibilitychange', visibility);
    let isOpen = true;
    void load(now.current.keptId).then(() => {
      if (isOpen) follow.start();
    });
    return () => {
      isOpen = false;
      follow.stop();
      document.removeEventListener('visibilitychange', visibility);
    };
  }, [follow, load]);

  // The sheet's own lists are asked for once; that also remembers what the columns mean, for quick cards.
  const firstId = shown?.state === 'lead' && shown.leadId !== '' ? shown.leadId : '';
  const asked = useRef(false);
  useEffect(() => {
    if (firstId === '' || asked.current) return;
    asked.current = true;
    shell.call<CardMore>('card', { leadId: firstId, more: 'choices' }).then(
      (more) => setDropdowns(more.choices ?? {}),
      () => undefined,
    );
  }, [shell, firstId]);

  return {
    shown,
    error,
    isPaused,
    isKept: keptId !== '',
    dropdowns,
    take,
    show: (leadId) => {
      setKeptId(leadId);
      now.current.keptId = leadId;
      void load(leadId);
    },
    follow: () => {
      setKeptId('');
      now.current.keptId = '';
      void load('');
    },
    pin: (isWriting) => {
      now.current.isWriting = isWriting;
    },
    stir: () => follow.stir(),
    resume: () => follow.resume(),
    retry: () => void load(now.current.keptId),
  };
}
