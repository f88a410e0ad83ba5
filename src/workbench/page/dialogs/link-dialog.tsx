import type { ReactNode } from 'react';
import { useWords } from '../context';
import { Modal } from './modal';

/** An address is shown up to here: enough to see where it leads. */
const SHOWN = 300;

/** Asks before a link of the add-on's page is followed: the person sees where it leads, and follows it themselves. */
export function LinkDialog({
  address,
  close,
}: {
  readonly address: string;
  readonly close: () => void;
}): ReactNode {
  const { dialogs } = useWords();
  const shown = address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address;
  return (
    <Modal title={dialogs.linkTitle} role="alertdialog" describedBy="link-address" onDismiss={close}>
      <p id="link-address" className="modal-body">
        {dialogs.link} <code>{shown}</code>
      </p>
      <footer className="buttons">
        <a
          className="primary button"
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          data-autofocus
          onClick={close}
        >
          {dialogs.linkDo}
        </a>
        <button type="button" onClick={close}>
          {dialogs.CANCEL}
        </button>
      </footer>
    </Modal>
  );
}
