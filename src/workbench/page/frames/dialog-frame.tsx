import { useId, type ReactNode } from 'react';
import { useActs } from '../acts';
import { usePageState, useWords, useWorkbench } from '../context';
import { Modal } from '../dialogs/modal';
import { ScriptFrame } from './script-frame';

/** What Google takes where the add-on names no size, in pixels. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 400;

/** The add-on's dialog, modal or modeless; one at a time, as at Google. */
export function DialogFrame(): ReactNode {
  const workbench = useWorkbench();
  const { focusGrid } = useActs();
  const { dialogFrame } = usePageState();
  const words = useWords();
  const titleId = useId();
  if (dialogFrame === null) return null;
  const { frame, kind, title, width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT } = dialogFrame;
  const close = (): void => workbench.closeFrame(frame);
  const content = (
    <div className="dialog-frame" style={{ width, height }}>
      <ScriptFrame key={frame} view={dialogFrame} />
    </div>
  );
  if (kind === 'modal') {
    return (
      <Modal key={frame} title={title} onDismiss={close} closeLabel={words.page.close} className="framed">
        {content}
      </Modal>
    );
  }
  return (
    <section
      key={frame}
      role="dialog"
      aria-labelledby={titleId}
      className="modal modeless framed"
      data-region="dialog"
      tabIndex={-1}
    >
      <div className="modal-head">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.page.close}
          onClick={() => {
            close();
            focusGrid();
          }}
        >
          ✕
        </button>
      </div>
      {content}
    </section>
  );
}
