import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useActs } from '../acts';
import { Icon } from '../icons';

export interface ModalProps {
  readonly title: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** Escape, or the button that closes. */
  readonly onDismiss: () => void;
  /** Words of the button that closes; absent: there is none. */
  readonly closeLabel?: string;
  /** Id of the text that a screen reader reads on opening. */
  readonly describedBy?: string;
  readonly className?: string;
  readonly style?: { readonly width?: number };
  readonly children: ReactNode;
}

/** A dialog in front of everything: the browser keeps the focus inside, and it goes back where it was. */
export function Modal(props: ModalProps): ReactNode {
  const { title, role, onDismiss, closeLabel, describedBy, className = '', style, children } = props;
  const { focusGrid } = useActs();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    element.showModal();
    // The browser would choose the button that closes.
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      element.close();
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      if (isThere) before.focus();
      // Where the focus was nowhere, or what had it has gone: never leave the keyboard in nothing.
      else focusGrid();
    };
  }, [focusGrid]);
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      className={`modal ${className}`}
      style={style}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      <div className="modal-head">
        <h2 id={titleId}>{title}</h2>
        {closeLabel !== undefined && (
          <button type="button" className="icon-button" aria-label={closeLabel} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
