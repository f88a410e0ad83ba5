import type { ReactNode } from 'react';
import { useActs } from '../acts';
import { usePageState, useWords, useWorkbench } from '../context';
import { ScriptFrame } from './script-frame';

/** The add-on's sidebar: one at a time, at the right, 300 pixels wide, as at Google. */
export function Sidebar(): ReactNode {
  const workbench = useWorkbench();
  const { focusGrid } = useActs();
  const { sidebar } = usePageState();
  const words = useWords();
  if (sidebar === null) return null;
  return (
    <aside className="sidebar" aria-label={sidebar.title} data-region="sidebar" tabIndex={-1}>
      <header className="drawer-head">
        <h2>{sidebar.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.page.close}
          onClick={() => {
            workbench.closeFrame(sidebar.frame);
            focusGrid();
          }}
        >
          ✕
        </button>
      </header>
      <ScriptFrame key={sidebar.frame} view={sidebar} />
    </aside>
  );
}
