import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { FrameView } from '../../protocol/messages';
import { CHANNEL, readFrameMessage, type FrameKey, type FrameReply } from '../frame/frame-messages';
import type { Workbench } from '../workbench';
import { useWorkbench } from '../context';
import { useActs, type PageActs } from '../acts';

/**
 * No `allow-same-origin`: the add-on's page must not reach this page, its key or its storage. No `allow-popups`: a window
 * of its own would be under no policy, and could carry elsewhere what the page knows.
 */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-downloads';

function pressed(key: FrameKey, acts: PageActs): void {
  if (key === 'extensions') acts.openExtensions();
  else acts.goToRegion(key === 'next-region' ? 1 : -1);
}

/** Does what the frame asks for; only what its own window has posted comes here. */
async function take(
  data: unknown,
  frame: FrameView,
  workbench: Workbench,
  acts: PageActs,
): Promise<FrameReply | undefined> {
  const message = readFrameMessage(data);
  switch (message?.kind) {
    case 'call': {
      const { call, functionName, parameters } = message;
      const outcome = await workbench.clientCall(frame.frame, functionName, parameters);
      return { channel: CHANNEL, kind: 'reply', call, ...outcome };
    }
    case 'close':
      workbench.closeFrame(frame.frame);
      return undefined;
    case 'size':
      workbench.store.tell({ ...message, kind: 'frame-resized', frame: frame.frame });
      return undefined;
    case 'focus-editor':
      acts.focusGrid();
      return undefined;
    case 'link':
      workbench.store.tell({ kind: 'follow', address: message.address });
      return undefined;
    case 'key':
      pressed(message.key, acts);
      return undefined;
    case 'dismiss':
      // A sidebar stays, as a dialog does not.
      if (frame.kind !== 'sidebar') workbench.closeFrame(frame.frame);
      return undefined;
    case undefined:
      return undefined;
  }
}

/** A page of the add-on in its sandbox. */
export function ScriptFrame({ view }: { readonly view: FrameView }): ReactNode {
  const workbench = useWorkbench();
  const acts = useActs();
  const frame = useRef<HTMLIFrameElement>(null);
  // Before the frame begins to load: on a busy page it would ask its first question before an effect has run.
  useLayoutEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>): void => {
      const inner = frame.current?.contentWindow;
      if (inner === null || inner === undefined || source !== inner) return;
      void take(data, view, workbench, acts).then((reply) => {
        // A sandboxed page has no origin to name. What is sent is the answer to its own question.
        if (reply !== undefined) inner.postMessage(reply, '*');
      });
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [view, workbench, acts]);
  return (
    <iframe
      ref={frame}
      title={view.title}
      src={view.url}
      sandbox={SANDBOX}
      className="script-frame"
      data-autofocus
    />
  );
}
