import type { ReactNode } from 'react';
import { usePageState, useWords, useWorkbench } from './context';

const UNDO = 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3';
const REDO = 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3';

/** What is wanted so often that a menu is too far. */
export function Toolbar(): ReactNode {
  const { tryDeed } = useWorkbench();
  const { link, identity } = usePageState();
  const { page, menus } = useWords();
  const disabled = link !== 'open' || identity?.person.access === 'viewer';
  const buttons = [
    { kind: 'undo', label: `${menus.edit.undo} (${menus.edit.undoKeys})`, path: UNDO },
    { kind: 'redo', label: `${menus.edit.redo} (${menus.edit.redoKeys})`, path: REDO },
  ] as const;
  return (
    <div className="toolbar" role="group" aria-label={page.toolbar}>
      {buttons.map(({ kind, label, path }) => (
        <button
          key={kind}
          type="button"
          className="icon-button"
          aria-label={label}
          title={label}
          disabled={disabled}
          onClick={() => void tryDeed({ kind })}
        >
          <svg viewBox="0 0 24 24" className="icon">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
