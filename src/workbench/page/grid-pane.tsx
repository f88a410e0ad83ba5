import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { createGrid, Grid, ReadOnlyReason } from './grid/grid';
import { nameControls } from './grid-controls';
import { keepFocus } from './keep-focus';
import { useLanguage, usePageState, useWords, useWorkbench } from './context';
import { wordsOf } from './words/words-of';

/** The grid is by far the largest part of the page: it is fetched while the frame around it is made and the document comes. */
export const loadGrid = async (): Promise<typeof createGrid> => (await import('./grid/grid')).createGrid;

/** Until then the grid still takes the focus by itself. */
const SETTLED_AFTER_MILLISECONDS = 2000;

export interface GridPaneProps {
  readonly grid: RefObject<Grid | null>;
}

/** The place of the grid, with what is shown there until it has arrived. */
export function GridPane({ grid }: GridPaneProps): ReactNode {
  const workbench = useWorkbench();
  const language = useLanguage();
  const { page, controls } = useWords();
  const { link, document, identity } = usePageState();
  const container = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<'loading' | 'shown' | 'failed'>('loading');
  const known = identity !== null;
  const isViewer = identity?.person.access === 'viewer';
  const readOnly: ReadOnlyReason | null = link !== 'open' ? 'offline' : isViewer ? 'view-only' : null;
  const now = useRef({ language, readOnly });
  now.current = { language, readOnly };

  useEffect(() => {
    // Before, the language is only guessed.
    if (!known) return undefined;
    let ended = false;
    let end = (): void => {
      ended = true;
    };
    async function start(): Promise<void> {
      const create = await loadGrid();
      if (ended) return;
      const { language } = now.current;
      const focus = keepFocus();
      end = () => {
        ended = true;
        focus.end();
      };
      const created = await create({
        container: container.current!,
        language,
        words: wordsOf(language).grid,
        deed: workbench.deed,
        selected: workbench.selected,
        refused: (reason, kept) =>
          workbench.store.tell({
            kind: 'say',
            text: { kind: 'refused', reason, ...(kept !== undefined && { kept }) },
          }),
      });
      if (ended) return created.dispose();
      grid.current = created;
      const detach = workbench.feed.attach(created);
      created.setReadOnly(now.current.readOnly);
      if (now.current.language !== language) {
        created.setLanguage(now.current.language, wordsOf(now.current.language).grid);
      }
      end = () => {
        focus.end();
        detach();
        grid.current = null;
        created.dispose();
      };
      setStage('shown');
      focus.settle();
      setTimeout(focus.end, SETTLED_AFTER_MILLISECONDS);
    }
    start().catch((error: unknown) => {
      // For whoever looks into it; the person is told in words.
      reportError(error);
      setStage('failed');
    });
    return () => end();
  }, [workbench, grid, known]);

  useEffect(() => nameControls(container.current!, controls), [controls]);
  useEffect(() => grid.current?.setReadOnly(readOnly), [grid, readOnly]);
  useEffect(() => grid.current?.setLanguage(language, wordsOf(language).grid), [grid, language]);

  const waiting = stage !== 'shown' || document === null;
  return (
    <main className="grid-pane" id="grid" data-region="grid" tabIndex={-1} aria-label={page.sheet}>
      <div ref={container} className="grid-container" />
      {waiting && (
        <div className="grid-loading" role="status">
          {stage === 'failed' ? (
            <p>{page.gridFailed}</p>
          ) : (
            <>
              <span className="spinner" aria-hidden="true" />
              <p>{page.loading}</p>
            </>
          )}
        </div>
      )}
    </main>
  );
}
