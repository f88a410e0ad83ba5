import type { ReactNode } from 'react';
import { usePageState, useWords, useWorkbench } from '../context';
import { scopeText } from '../told';
import { fill } from '../words/fill';
import { Modal } from './modal';

interface ConsentProps {
  readonly dialog: number;
  readonly scopes: readonly string[];
}

/** What Google asks before an add-on runs for the first time. */
export function ConsentDialog({ dialog, scopes }: ConsentProps): ReactNode {
  const workbench = useWorkbench();
  const { addOn } = usePageState();
  const words = useWords();
  const { consent } = words;
  return (
    <Modal
      title={fill(consent.title, { name: addOn.name })}
      onDismiss={() => workbench.answer(dialog, 'CANCEL')}
      closeLabel={words.page.close}
    >
      <div className="modal-body" tabIndex={0} role="group" aria-label={consent.intro}>
        <p>{consent.intro}</p>
        <ul className="scopes">
          {scopes.map((scope) => (
            <li key={scope}>
              {scopeText(scope, words)}
              <code>{scope}</code>
            </li>
          ))}
        </ul>
        <p className="quiet">{consent.note}</p>
      </div>
      <footer className="buttons">
        <button
          type="button"
          className="primary"
          data-autofocus
          onClick={() => workbench.answer(dialog, 'OK')}
        >
          {consent.allow}
        </button>
        <button type="button" onClick={() => workbench.answer(dialog, 'CANCEL')}>
          {consent.deny}
        </button>
      </footer>
    </Modal>
  );
}
