import { useEffect, useRef, type ReactNode } from 'react';
import { useActs } from '../acts';
import { usePageState, useWords, useWorkbench } from '../context';
import { Icon } from '../icons';
import type { Panel } from '../state';
import { CalendarPanel } from './calendar-panel';
import { ExecutionsPanel } from './executions-panel';
import { OutboxPanel } from './outbox-panel';
import { PersonPanel } from './person-panel';

const CONTENTS: Readonly<Record<Panel, () => ReactNode>> = {
  outbox: OutboxPanel,
  calendar: CalendarPanel,
  executions: ExecutionsPanel,
  person: PersonPanel,
};

/** The drawer at the right for what Google has elsewhere: mails, events, executions, the account. */
export function PanelDrawer(): ReactNode {
  const { panel } = usePageState();
  return panel === null ? null : <Drawer key={panel} panel={panel} />;
}

function Drawer({ panel }: { readonly panel: Panel }): ReactNode {
  const { store } = useWorkbench();
  const { focusGrid } = useActs();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Content = CONTENTS[panel];
  const close = (): void => {
    store.tell({ kind: 'panel', panel: null });
    focusGrid();
  };
  return (
    <aside
      className="panel"
      aria-label={words.panels[panel]}
      data-region="panel"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="drawer-head">
        <h2 ref={heading} tabIndex={-1}>
          {words.panels[panel]}
        </h2>
        <button type="button" className="icon-button" aria-label={words.page.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div className="drawer-body" tabIndex={0} role="group" aria-label={words.panels[panel]}>
        <Content />
      </div>
    </aside>
  );
}
