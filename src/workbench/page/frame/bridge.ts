/**
 * Runs first in a page of the add-on and gives it `google.script`. The page stands in a sandboxed frame of no origin:
 * all it can do is post messages to the page around.
 */

import { CHANNEL, readFrameReply, type FrameBody } from './frame-messages';
import { isAddress } from './link-address';
import { pageKey } from './page-keys';
import { createRunner } from './runner';
import { createHost, notBuilt } from './script-host';

/** What the server may write at our script element: `data-functions`, the add-on's names with commas between. */
const functionNames = document.currentScript?.dataset['functions']?.split(',').filter((name) => name !== '');

/** The frame's document comes from the server of the page around, so their addresses have one origin, whatever the sandbox. */
const { origin } = window.location;

function tell(message: FrameBody): void {
  window.parent.postMessage({ ...message, channel: CHANNEL }, origin);
}

function formFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!(value instanceof HTMLFormElement)) return undefined;
  const fields: Record<string, unknown> = {};
  const data = new FormData(value);
  for (const name of new Set(data.keys())) {
    const entries = data.getAll(name);
    if (entries.some((entry) => typeof entry !== 'string')) {
      throw new Error(`A file in a form (${name}) is not built in this workbench.`);
    }
    fields[name] = entries.length === 1 ? entries[0] : entries;
  }
  return fields;
}

const { run, reply } = createRunner({
  send: (call, functionName, parameters) => tell({ kind: 'call', call, functionName, parameters }),
  functionNames,
  formFields,
  // Where Google's client leaves it as well.
  // oxlint-disable-next-line no-console
  unhandled: (error) => console.error(error),
});

window.addEventListener('message', ({ source, data }) => {
  const message = source === window.parent ? readFrameReply(data) : undefined;
  if (message !== undefined) reply(message);
});

window.addEventListener(
  'keydown',
  (event) => {
    const key = pageKey(event);
    if (key === undefined) return;
    event.preventDefault();
    tell({ kind: 'key', key });
  },
  { capture: true },
);

window.addEventListener('keydown', ({ key, defaultPrevented }) => {
  if (key === 'Escape' && !defaultPrevented) tell({ kind: 'dismiss' });
});

/** A frame may open no window: where a link leads is for the page around to ask. Downloads stay in the frame. */
window.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(target instanceof HTMLAnchorElement) || event.defaultPrevented || target.hasAttribute('download'))
    return;
  if (!isAddress(target.href) || target.getAttribute('href')?.startsWith('#') === true) return;
  event.preventDefault();
  tell({ kind: 'link', address: target.href });
});

Object.defineProperty(window, 'google', {
  value: {
    script: {
      run,
      host: createHost(tell, origin),
      history: notBuilt('history'),
      url: notBuilt('url'),
    },
  },
});
