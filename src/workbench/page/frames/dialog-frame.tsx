import { useId, type ReactNode } from 'react';
import type { FrameView } from '../../protocol/messages';
import { usePageState, useWords, useWorkbench } from '../context';
import { Modal } from '../dialogs/modal';
import { useFocusReturn } from '../focus-return';
import { Icon } from '../icons';
import { ScriptFrame } from './script-frame';

/** What Google takes where the add-on names no size, in pixels. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 400;

/** The add-on's dialog, modal or modeless; one at a time, as at Google. */
export function DialogFrame(): ReactNode {
  const workbench = useWorkbench();
  const { dialogFrame } = usePageState();
  const words = useWords();
  if (dialogFrame === null) return null;
  const { frame, kind, width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT } = dialogFrame;
  const close = (): void => workbench.closeFrame(frame);
  const content = (
    <div className="dialog-frame" style={{ width, height }}>
      <ScriptFrame key={frame} view={dialogFrame} />
    </div>
  );
  if (kind === 'modal') {
    return (
      <Modal
        key={frame}
        title={dialogFrame.title}
        onDismiss={close}
        closeLabel={words.page.close}
        className="framed"
      >
        {content}
      </Modal>
    );
  }
  return (
    <Modeless key={frame} view={dialogFrame} close={close}>
      {content}
    </Modeless>
  );
}

interface ModelessProps {
  readonly view: FrameView;
  readonly close: () => void;
  readonly children: ReactNode;
}

function Modeless({ view, close, children }: ModelessProps): ReactNode {
  const words = useWords();
  const titleId = useId();
  const section = useFocusReturn<HTMLElement>();
  return (
    <section
      ref={section}
      role="dialog"
      aria-labelledby={titleId}
      className="modal modeless framed"
      data-region="dialog"
      tabIndex={-1}
    >
      <div className="modal-head">
        <h2 id={titleId}>{view.title}</h2>
        <button type="button" className="icon-button" aria-label={words.page.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}
