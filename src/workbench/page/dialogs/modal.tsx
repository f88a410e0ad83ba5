import { useEffect, useId, useRef, type ReactNode } from 'react';

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

/** A dialog in front of everything: the browser keeps the focus inside and gives it back where it was. */
export function Modal(props: ModalProps): ReactNode {
  const { title, role, onDismiss, closeLabel, describedBy, className = '', style, children } = props;
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
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
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
            ✕
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
