import { useState, type ReactNode } from 'react';
import { usePageState, useWords, useWorkbench } from './context';
import { PANELS } from './menus/page-menus';
import type { Panel, State } from './state';

/** Name of the document, whether it is saved, the panels, and who sits here. */
export function TitleBar(): ReactNode {
  const { document, saved, identity, link } = usePageState();
  const { page } = useWords();
  const viewer = identity?.person.access === 'viewer';
  return (
    <div className="title-bar">
      <svg className="logo" viewBox="0 0 24 24" aria-hidden="true">
        <rect x="4" y="1" width="16" height="22" rx="2" fill="#188038" />
        <path d="M8 9h8v9H8zM8 13.500h8M12 9v9" fill="none" stroke="#fff" strokeWidth="1.400" />
      </svg>
      {document !== null && (
        <DocumentName key={document.name} name={document.name} readOnly={viewer || link !== 'open'} />
      )}
      {document !== null && <span className="saved">{saved ? page.saved : page.notSaved}</span>}
      {viewer && <span className="badge">{page.viewOnly}</span>}
      <nav className="panel-buttons" aria-label={page.panelButtons}>
        {PANELS.map((panel) => (
          <PanelButton key={panel} panel={panel} />
        ))}
      </nav>
    </div>
  );
}

interface NameProps {
  readonly name: string;
  readonly readOnly: boolean;
}

function DocumentName({ name, readOnly }: NameProps): ReactNode {
  const workbench = useWorkbench();
  const { page } = useWords();
  const [draft, setDraft] = useState(name);
  const rename = async (): Promise<void> => {
    const next = draft.trim();
    if (next === '' || next === name) return setDraft(name);
    if (!(await workbench.tryDeed({ kind: 'rename-document', name: next }))) setDraft(name);
  };
  return (
    <h1 className="document-name">
      {/* Text as wide as what is typed, which an input alone cannot be. */}
      <span className="document-name-size" aria-hidden="true">
        {draft || ' '}
      </span>
      <input
        value={draft}
        readOnly={readOnly}
        aria-label={page.documentName}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => void rename()}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') setDraft(name);
          if (key === 'Enter') currentTarget.blur();
        }}
      />
    </h1>
  );
}

const COUNTS: Readonly<Record<Panel, (state: State) => number>> = {
  outbox: ({ mails }) => mails.length,
  calendar: ({ events }) => events.length,
  executions: () => 0,
  person: () => 0,
};

const ICONS: Readonly<Record<Exclude<Panel, 'person'>, string>> = {
  outbox: 'M3 6h18v12H3zM3 6l9 7 9-7',
  calendar: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4',
  executions: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2',
};

function PanelButton({ panel }: { readonly panel: Panel }): ReactNode {
  const { store } = useWorkbench();
  const state = usePageState();
  const { panels } = useWords();
  const count = COUNTS[panel](state);
  const open = state.panel === panel;
  const name = state.identity?.person.name ?? '';
  return (
    <button
      type="button"
      className={panel === 'person' ? 'panel-button person' : 'panel-button'}
      title={panels[panel]}
      aria-expanded={open}
      onClick={() => store.tell({ kind: 'panel', panel: open ? null : panel })}
    >
      <span className="only-read">{`${panels[panel]} `}</span>
      {panel === 'person' ? (
        <>
          <span className="initial" aria-hidden="true">
            {[...name][0]?.toUpperCase() ?? '?'}
          </span>
          <span className="person-name">{name}</span>
        </>
      ) : (
        <>
          <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
            <path d={ICONS[panel]} />
          </svg>
          {count > 0 && <span className="count">{count}</span>}
        </>
      )}
    </button>
  );
}
