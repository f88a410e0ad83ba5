import './shell.css';
import { render } from 'preact';
import type { SidebarStart, ViewName } from '../../contract/sidebar';
import { VIEWS } from '../views';
import { App } from './app';
import { request } from './script';

/** Shown before the words have come, hence in three languages. */
const LOADING = 'Cargando… · Loading… · Wczytywanie…';
const LOST = 'Sin conexión. · No connection. · Brak połączenia.';

const root = document.getElementById('app')!;
root.textContent = LOADING;

request<SidebarStart>('sidebarStart', {}, LOST).then(
  (start) => {
    document.documentElement.lang = start.language;
    document.title = start.words.shell.title;
    root.textContent = '';
    render(<App start={start} views={VIEWS} first={document.body.dataset['view'] as ViewName} />, root);
  },
  (error: Error) => {
    root.textContent = error.message;
  },
);
