import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { ActsContext, type PageActs } from './acts';
import { useLanguage, usePageState, useWords, useWorkbench, WorkbenchContext } from './context';
import { ConsentDialog } from './dialogs/consent-dialog';
import { PageDialogs } from './dialogs/page-dialogs';
import { QuestionDialog } from './dialogs/question-dialog';
import { pageKey } from './frame/page-keys';
import { DialogFrame } from './frames/dialog-frame';
import { Sidebar } from './frames/sidebar';
import { GridPane } from './grid-pane';
import type { Grid } from './grid/grid';
import { MenuBar, type MenuBarHandle } from './menus/menu-bar';
import { EXTENSIONS, pageMenus } from './menus/page-menus';
import { PanelDrawer } from './panels/panel-drawer';
import { goToRegion } from './region-focus';
import { RunningBanner } from './running-banner';
import { TitleBar } from './title-bar';
import { Toasts } from './toasts';
import { Toolbar } from './toolbar';
import type { Workbench } from './workbench';

export interface AppProps {
  readonly workbench: Workbench;
  readonly openWindow: () => void;
}

/** The whole page. */
export function App({ workbench, openWindow }: AppProps): ReactNode {
  const grid = useRef<Grid | null>(null);
  const menuBar = useRef<MenuBarHandle>(null);
  const acts = useMemo<PageActs>(() => {
    const focusGrid = (): void => grid.current?.focus();
    return {
      focusGrid,
      openExtensions: () => menuBar.current?.open(EXTENSIONS),
      goToRegion: (direction) => goToRegion(direction, focusGrid),
    };
  }, []);
  return (
    <WorkbenchContext value={workbench}>
      <ActsContext value={acts}>
        <PageKeys acts={acts} />
        <DocumentTitle />
        <Frame grid={grid} menuBar={menuBar} openWindow={openWindow} acts={acts} />
        <Questions />
        <PageDialogs />
      </ActsContext>
    </WorkbenchContext>
  );
}

/** Before the grid, which takes every key for itself. */
function PageKeys({ acts }: { readonly acts: PageActs }): ReactNode {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = pageKey(event);
      if (key === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'extensions') acts.openExtensions();
      else acts.goToRegion(key === 'next-region' ? 1 : -1);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [acts]);
  return null;
}

function DocumentTitle(): ReactNode {
  const { document: outline } = usePageState();
  const language = useLanguage();
  const { page } = useWords();
  const title = outline?.name ?? page.title;
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
  return null;
}

interface FrameProps {
  readonly grid: { current: Grid | null };
  readonly menuBar: { current: MenuBarHandle | null };
  readonly openWindow: () => void;
  readonly acts: PageActs;
}

function Frame({ grid, menuBar, openWindow, acts }: FrameProps): ReactNode {
  const workbench = useWorkbench();
  const state = usePageState();
  const words = useWords();
  const menus = useMemo(
    () => pageMenus(state, words, workbench, { openWindow }),
    [state, words, workbench, openWindow],
  );
  return (
    <div className="page">
      <a
        href="#grid"
        className="skip-link"
        onClick={(event) => {
          // The fragment holds the key.
          event.preventDefault();
          acts.focusGrid();
        }}
      >
        {words.page.skip}
      </a>
      <header>
        <TitleBar />
        <div className="menu-row" data-region="menus" tabIndex={-1}>
          <MenuBar label={words.menus.bar} menus={menus} handle={menuBar} />
          <Toolbar />
        </div>
      </header>
      <LinkBanner />
      <div className="desk">
        <div className="grid-place">
          <GridPane grid={grid} />
          <RunningBanner />
          <Toasts />
        </div>
        <Sidebar />
        <PanelDrawer />
        <DialogFrame />
      </div>
    </div>
  );
}

function LinkBanner(): ReactNode {
  const { link } = usePageState();
  const words = useWords();
  return (
    <div role="status">
      {(link === 'lost' || link === 'unreachable') && <p className="link-banner">{words.link[link]}</p>}
    </div>
  );
}

/** One at a time: behind the one that is shown the others wait. */
function Questions(): ReactNode {
  const question = usePageState().questions.at(-1);
  if (question === undefined) return null;
  return question.kind === 'consent' ? (
    <ConsentDialog key={question.dialog} dialog={question.dialog} scopes={question.scopes} />
  ) : (
    <QuestionDialog key={question.dialog} question={question} />
  );
}
