import { useEffect, useState, type ReactNode } from 'react';
import { usePageState, useWords, useWorkbench } from './context';
import { useFocusReturn } from './focus-return';
import { Icon } from './icons';
import { itemCaption } from './menus/item-caption';
import type { Toast } from './state';
import { toastTold } from './told';

/** Browsers take a longer wait for none at all. */
const LONGEST_TIMER_MILLISECONDS = 2 ** 31 - 1;

/** Messages at the bottom right. The region is always there: what is announced is what is added to it. */
export function Toasts(): ReactNode {
  const { toasts } = usePageState();
  const words = useWords();
  const shown = toasts.length > 0;
  return (
    <div
      role="region"
      aria-label={words.page.notifications}
      className="toasts"
      data-region={shown ? 'notifications' : undefined}
      tabIndex={-1}
    >
      <div role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </div>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }): ReactNode {
  const { menus } = usePageState();
  const { store } = useWorkbench();
  const words = useWords();
  const card = useFocusReturn<HTMLElement>();
  // Who reads or points at it, keeps it.
  const [held, setHeld] = useState(false);
  const { id, seconds, text } = toast;
  useEffect(() => {
    if (seconds < 0 || held) return undefined;
    const wait = Math.min(seconds * 1000, LONGEST_TIMER_MILLISECONDS);
    const timer = setTimeout(() => store.tell({ kind: 'toast-closed', id }), wait);
    return () => clearTimeout(timer);
  }, [store, id, seconds, held]);
  const { title, message } = toastTold(text, words, (name) => itemCaption(menus, name));
  const failed = text.kind === 'failed';
  return (
    <article
      ref={card}
      className={failed ? 'toast failed' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className="toast-text">
        {title !== '' && <strong className="script-text">{title}</strong>}
        <span className="script-text">{message}</span>
        {failed && (
          <button
            type="button"
            className="link-button"
            onClick={() => store.tell({ kind: 'panel', panel: 'executions' })}
          >
            {words.toasts.executions}
          </button>
        )}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.page.close}
        onClick={() => store.tell({ kind: 'toast-closed', id })}
      >
        <Icon name="close" />
      </button>
    </article>
  );
}
