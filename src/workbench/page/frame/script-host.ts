/** `google.script.host`, and what of `google.script` is not built and says so. */

import type { FrameBody } from './frame-messages';

export interface ScriptHost {
  readonly origin: string;
  close(): void;
  setWidth(width: number): void;
  setHeight(height: number): void;
  readonly editor: { focus(): void };
}

/** Sizes count for dialogs only, as at Google; the page around knows which frame is one. */
export function createHost(tell: (message: FrameBody) => void, origin: string): ScriptHost {
  return {
    origin,
    close: () => tell({ kind: 'close' }),
    setWidth: (width) => tell({ kind: 'size', width }),
    setHeight: (height) => tell({ kind: 'size', height }),
    editor: { focus: () => tell({ kind: 'focus-editor' }) },
  };
}

/** Every use of it throws an error that names it: nothing that is missing looks as if it worked. */
export function notBuilt(path: string): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === 'symbol') return undefined;
        throw new Error(`google.script.${path}.${name} is not built in this workbench.`);
      },
    },
  );
}
