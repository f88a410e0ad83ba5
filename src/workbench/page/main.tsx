import './styles/page.css';
import './styles/title-bar.css';
import './styles/menus.css';
import './styles/drawers.css';
import './styles/messages.css';

import { createRoot } from 'react-dom/client';
import { SOCKET_PATH, SUBPROTOCOL } from '../protocol/address';
import type { Download } from '../protocol/messages';
import { App } from './app';
import { loadGrid } from './grid-pane';
import { keyOf } from './key';
import { NoKey } from './no-key';
import { rememberIdentity, rememberedIdentity } from './remembered';
import { createWorkbench } from './workbench';

const root = createRoot(document.getElementById('root')!);

function fetchDownload({ url, fileName }: Download): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

function start(key: string): void {
  // Whoever waits for it is told where it cannot be had.
  loadGrid().catch(() => undefined);
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${SOCKET_PATH}`;
  const remembered = rememberedIdentity(sessionStorage, key);
  const workbench = createWorkbench({
    open({ opened, message, closed }) {
      const socket = new WebSocket(address, [SUBPROTOCOL, key]);
      socket.addEventListener('open', opened);
      socket.addEventListener('message', ({ data }) => message(String(data)));
      socket.addEventListener('close', closed);
      return socket;
    },
    now: () => Date.now(),
    later: (work, milliseconds) => void setTimeout(work, milliseconds),
    ...(remembered !== undefined && { remembered }),
    remember: (identity) => rememberIdentity(sessionStorage, key, identity),
    fetchDownload,
  });
  // Without an opener the new window has a session of its own, and so a person of its own.
  root.render(
    <App workbench={workbench} openWindow={() => void window.open(location.href, '_blank', 'noopener')} />,
  );
}

const key = keyOf(location.hash);
if (key === undefined) root.render(<NoKey />);
else start(key);
// A key that is pasted behind the address of an open page does not load the page anew.
window.addEventListener('hashchange', () => location.reload());
