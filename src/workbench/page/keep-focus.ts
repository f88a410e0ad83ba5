/** Where the focus may be that the grid must not take: every other part of the page. */
const OTHER_PARTS = 'header, aside, dialog, [data-region]:not([data-region="grid"])';

/** What a person may do that moves the focus. */
const ACTS = ['pointerdown', 'keydown'] as const;

export interface KeptFocus {
  /** The grid has come; from now on what a person does ends it. */
  settle(): void;
  end(): void;
}

/** Gives the focus back where a grid that is only just coming takes it from another part, though nobody went there. */
export function keepFocus(): KeptFocus {
  let elsewhere: HTMLElement | undefined;
  const note = (element: unknown): void => {
    if (!(element instanceof HTMLElement) || element === document.body) return;
    if (element.closest(OTHER_PARTS) !== null) elsewhere = element;
    else if (elsewhere?.isConnected === true) elsewhere.focus();
  };
  const focused = ({ target }: FocusEvent): void => note(target);
  const end = (): void => {
    document.removeEventListener('focusin', focused);
    for (const act of ACTS) window.removeEventListener(act, end, { capture: true });
  };
  note(document.activeElement);
  document.addEventListener('focusin', focused);
  return {
    end,
    settle() {
      for (const act of ACTS) window.addEventListener(act, end, { capture: true });
    },
  };
}
