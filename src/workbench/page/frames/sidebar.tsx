import type { ReactNode } from 'react';
import { usePageState, useWords, useWorkbench } from '../context';
import { useFocusReturn } from '../focus-return';
import type { FrameView } from '../../protocol/messages';
import { Icon } from '../icons';
import { ScriptFrame } from './script-frame';

/** The add-on's sidebar: one at a time, at the right, 300 pixels wide, as at Google. */
export function Sidebar(): ReactNode {
  const { sidebar } = usePageState();
  return sidebar === null ? null : <Drawer sidebar={sidebar} />;
}

function Drawer({ sidebar }: { readonly sidebar: FrameView }): ReactNode {
  const workbench = useWorkbench();
  const words = useWords();
  const drawer = useFocusReturn<HTMLElement>();
  return (
    <aside ref={drawer} className="sidebar" aria-label={sidebar.title} data-region="sidebar" tabIndex={-1}>
      <header className="drawer-head">
        <h2>{sidebar.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.page.close}
          onClick={() => workbench.closeFrame(sidebar.frame)}
        >
          <Icon name="close" />
        </button>
      </header>
      <ScriptFrame key={sidebar.frame} view={sidebar} />
    </aside>
  );
}
