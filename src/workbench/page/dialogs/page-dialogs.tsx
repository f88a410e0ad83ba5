import type { ReactNode } from 'react';
import { usePageState, useWords, useWorkbench } from '../context';
import { fill } from '../words/fill';
import { LinkDialog } from './link-dialog';
import { Modal } from './modal';

/** The page's own dialogs: going back to the beginning, the keyboard, what this is. */
export function PageDialogs(): ReactNode {
  const { store } = useWorkbench();
  const { pageDialog, address } = usePageState();
  const close = (): void => store.tell({ kind: 'page-dialog', dialog: null });
  if (address !== null) {
    return <LinkDialog address={address} close={() => store.tell({ kind: 'follow', address: null })} />;
  }
  if (pageDialog === 'reset') return <ResetDialog close={close} />;
  if (pageDialog === 'keyboard') return <KeyboardDialog close={close} />;
  return pageDialog === 'about' ? <AboutDialog close={close} /> : null;
}

interface Closable {
  readonly close: () => void;
}

function ResetDialog({ close }: Closable): ReactNode {
  const { reset } = useWorkbench();
  const { source } = usePageState();
  const { dialogs } = useWords();
  const text = source === undefined ? dialogs.resetSample : fill(dialogs.resetFile, { name: source });
  return (
    <Modal title={dialogs.resetTitle} role="alertdialog" describedBy="reset-text" onDismiss={close}>
      <p id="reset-text" className="modal-body">
        {text}
      </p>
      <footer className="buttons">
        <button
          type="button"
          className="primary"
          onClick={() => {
            close();
            void reset();
          }}
        >
          {dialogs.resetDo}
        </button>
        {/* What loses work is never what Enter does at once. */}
        <button type="button" data-autofocus onClick={close}>
          {dialogs.CANCEL}
        </button>
      </footer>
    </Modal>
  );
}

function KeyboardDialog({ close }: Closable): ReactNode {
  const { keyboard, dialogs, page } = useWords();
  return (
    <Modal title={keyboard.title} onDismiss={close} closeLabel={page.close} className="wide">
      <div className="modal-body" tabIndex={0} role="group" aria-label={keyboard.title}>
        <table className="keys">
          <thead>
            <tr>
              <th scope="col">{keyboard.key}</th>
              <th scope="col">{keyboard.what}</th>
            </tr>
          </thead>
          <tbody>
            {keyboard.rows.map(([keys, what]) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="buttons">
        <button type="button" className="primary" data-autofocus onClick={close}>
          {dialogs.OK}
        </button>
      </footer>
    </Modal>
  );
}

function AboutDialog({ close }: Closable): ReactNode {
  const { dialogs, page } = useWords();
  const { addOn } = usePageState();
  return (
    <Modal title={dialogs.aboutTitle} onDismiss={close} closeLabel={page.close}>
      <div className="modal-body">
        <p>{dialogs.about}</p>
        {addOn.name !== '' && <p>{fill(dialogs.aboutAddOn, addOn)}</p>}
        <p className="quiet">{dialogs.aboutHelp}</p>
      </div>
      <footer className="buttons">
        <button type="button" className="primary" data-autofocus onClick={close}>
          {dialogs.OK}
        </button>
      </footer>
    </Modal>
  );
}
