/** What the page around the grid shows, as plain data, and how each message or act changes it. Knows neither clock nor network. */

import type {
  EventView,
  ExecutionView,
  FrameView,
  MailView,
  Notice,
  RegisteredMenuView,
  ServerMessage,
  Welcome,
} from '../protocol/messages';
import type { DeedRefusal } from '../protocol/deeds';
import type { Selection } from '../protocol/places';
import type { Clockwork, Identity, People } from '../protocol/settings';
import { outlineAfter, outlineOf, standingOf, type DocumentOutline } from './document-outline';

/** `unreachable`: never reached yet, though tried several times. */
export type Link = 'connecting' | 'open' | 'lost' | 'unreachable';

export type Panel = 'outbox' | 'calendar' | 'person' | 'executions';

/** Dialogs of the page itself. */
export type PageDialog = 'reset' | 'keyboard' | 'about';

/** `unpainted`: the document has conditional formats that the grid cannot show. */
export type Refused = DeedRefusal | 'unsupported' | 'unpainted';

/** Texts of the add-on stand as they are, those of the page are words to be chosen. */
export type ToastText =
  | { readonly kind: 'script'; readonly title: string; readonly message: string }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** `kept` is what the person wrote for it, where it stands nowhere else. */
  | { readonly kind: 'refused'; readonly reason: Refused; readonly kept?: string }
  | { readonly kind: 'failed'; readonly functionName: string; readonly message: string }
  | { readonly kind: 'triggers'; readonly count: number }
  | {
      readonly kind: 'page';
      readonly word: 'cancelled' | 'ended' | 'gone' | 'notDone';
      readonly message?: string;
    };

export interface Toast {
  readonly id: number;
  readonly text: ToastText;
  /** Negative: until it is closed. */
  readonly seconds: number;
}

export type Question = Extract<ServerMessage, { kind: 'dialog' | 'consent' }>;

/** An execution and when it began by the clock of this machine, in milliseconds; the workbench's own clock may stand still. */
export interface Execution extends ExecutionView {
  readonly begun: number;
}

export interface State {
  readonly link: Link;
  readonly document: DocumentOutline | null;
  readonly selection: Selection | null;
  readonly identity: Identity | null;
  readonly people: People;
  /** With the time of this machine at which it was told, in milliseconds. */
  readonly clock: (Clockwork & { readonly toldAt: number }) | null;
  readonly addOn: { readonly name: string; readonly version: string };
  readonly source: string | undefined;
  readonly menus: readonly RegisteredMenuView[];
  readonly mails: readonly MailView[];
  readonly events: readonly EventView[];
  /** The latest first. */
  readonly executions: readonly Execution[];
  readonly toasts: readonly Toast[];
  /** The last one is shown on top. */
  readonly questions: readonly Question[];
  readonly sidebar: FrameView | null;
  readonly dialogFrame: FrameView | null;
  readonly panel: Panel | null;
  readonly pageDialog: PageDialog | null;
  /** Where a link of the add-on's page leads, while the person is asked. */
  readonly address: string | null;
  readonly saved: boolean;
  readonly nextId: number;
}

/** What happens in the page itself. */
export type PageEvent =
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'panel'; readonly panel: Panel | null }
  | { readonly kind: 'page-dialog'; readonly dialog: PageDialog | null }
  | { readonly kind: 'follow'; readonly address: string | null }
  | { readonly kind: 'say'; readonly text: ToastText }
  | { readonly kind: 'toast-closed'; readonly id: number }
  | { readonly kind: 'frame-closed'; readonly frame: string }
  | {
      readonly kind: 'frame-resized';
      readonly frame: string;
      readonly width?: number;
      readonly height?: number;
    };

/** Google's, where a script names none. */
const TOAST_SECONDS = 5;
/** A refusal is a sentence or two that nobody expected: time to read it. */
const REFUSAL_SECONDS = 10;
const UNTIL_CLOSED = -1;
/** What asks nobody to do anything. */
const PASSING_NOTICES: ReadonlySet<Notice['code']> = new Set(['busy', 'saved']);
/** As many as a person would look through; more only cost memory. */
const EXECUTIONS_KEPT = 100;

export const INITIAL: State = {
  link: 'connecting',
  document: null,
  selection: null,
  identity: null,
  people: [],
  clock: null,
  addOn: { name: '', version: '' },
  source: undefined,
  menus: [],
  mails: [],
  events: [],
  executions: [],
  toasts: [],
  questions: [],
  sidebar: null,
  dialogFrame: null,
  panel: null,
  pageDialog: null,
  address: null,
  saved: true,
  nextId: 1,
};

function secondsOf(text: ToastText): number {
  if (text.kind === 'notice') return PASSING_NOTICES.has(text.notice.code) ? REFUSAL_SECONDS : UNTIL_CLOSED;
  if (text.kind === 'failed') return UNTIL_CLOSED;
  if (text.kind !== 'refused') return TOAST_SECONDS;
  return text.kept === undefined ? REFUSAL_SECONDS : UNTIL_CLOSED;
}

function withToast(state: State, text: ToastText, seconds = secondsOf(text)): State {
  const toast = { id: state.nextId, text, seconds };
  // The same words twice at once say nothing more.
  const others = state.toasts.filter((other) => JSON.stringify(other.text) !== JSON.stringify(text));
  return { ...state, nextId: state.nextId + 1, toasts: [...others, toast] };
}

/** Whether all is saved, and the words for it; that it is saved again takes back that it was not. */
function withNotice(state: State, notice: Notice): State {
  const told: ToastText = { kind: 'notice', notice };
  if (notice.code === 'not-saved') return withToast({ ...state, saved: false }, told);
  if (notice.code !== 'saved') return withToast(state, told);
  const isOver = ({ text }: Toast): boolean => text.kind === 'notice' && text.notice.code === 'not-saved';
  const toasts = state.toasts.filter((toast) => !isOver(toast));
  return withToast({ ...state, saved: true, toasts }, told);
}

/** Everything anew, without pages of the add-on: the server has closed them, and at Google a reloaded document has none. */
function welcomed(state: State, message: Welcome, at: number): State {
  return {
    ...state,
    link: 'open',
    document: outlineOf(message.document),
    selection: message.document.selection,
    identity: message.identity,
    people: message.people,
    clock: { ...message.clock, toldAt: at },
    addOn: { name: message.addOnName, version: message.version },
    source: message.source,
    menus: message.menus,
    mails: message.mails,
    events: message.events,
    executions: state.executions.filter(({ outcome }) => outcome !== null),
    questions: [],
    sidebar: null,
    dialogFrame: null,
    saved: true,
  };
}

function withExecution(state: State, view: ExecutionView, at: number): State {
  const known = state.executions.find(({ execution }) => execution === view.execution);
  const execution = { ...view, begun: known?.begun ?? at - view.milliseconds };
  const executions =
    known === undefined
      ? [execution, ...state.executions].slice(0, EXECUTIONS_KEPT)
      : state.executions.map((other) => (other === known ? execution : other));
  return { ...state, executions };
}

function withFrame(state: State, frame: FrameView): State {
  return frame.kind === 'sidebar' ? { ...state, sidebar: frame } : { ...state, dialogFrame: frame };
}

function resized(state: State, frame: string, width?: number, height?: number): State {
  const { dialogFrame } = state;
  if (dialogFrame?.frame !== frame) return state;
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  return { ...state, dialogFrame: { ...dialogFrame, ...size } };
}

const without = (frame: FrameView | null, id: string): FrameView | null =>
  frame?.frame === id ? null : frame;

function afterPageEvent(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'link':
      // Whoever asked is gone, or will ask again.
      return { ...state, link: event.link, questions: event.link === 'open' ? state.questions : [] };
    case 'selected':
      return { ...state, selection: event.selection };
    case 'panel':
      return { ...state, panel: event.panel };
    case 'follow':
      return { ...state, address: event.address };
    case 'page-dialog':
      return { ...state, pageDialog: event.dialog };
    case 'say':
      return withToast(state, event.text);
    case 'toast-closed':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== event.id) };
    case 'frame-closed':
      return {
        ...state,
        sidebar: without(state.sidebar, event.frame),
        dialogFrame: without(state.dialogFrame, event.frame),
      };
    case 'frame-resized':
      return resized(state, event.frame, event.width, event.height);
  }
}

/**
 * The state after a message of the server or an event of the page.
 * @param at milliseconds by the clock of this machine
 */
export function reduce(state: State, event: ServerMessage | PageEvent, at: number): State {
  switch (event.kind) {
    case 'welcome':
      return welcomed(state, event, at);
    case 'change':
      // A gap is the connection's business: it asks for everything again.
      if (state.document === null || standingOf(state.document.revision, event.change) !== 'next')
        return state;
      return { ...state, document: outlineAfter(state.document, event.change) };
    case 'menus':
      return { ...state, menus: event.menus };
    case 'execution':
      return withExecution(state, event.view, at);
    case 'toast':
      return withToast(
        state,
        { kind: 'script', title: event.title, message: event.message },
        event.seconds ?? TOAST_SECONDS,
      );
    case 'dialog':
    case 'consent':
      return { ...state, questions: [...state.questions, event] };
    case 'dialog-closed':
      return { ...state, questions: state.questions.filter(({ dialog }) => dialog !== event.dialog) };
    case 'frame':
      return withFrame(state, event.frame);
    case 'outbox':
      return { ...state, mails: event.mails };
    case 'calendar':
      return { ...state, events: event.events };
    case 'clock':
      return { ...state, clock: { ...event.clock, toldAt: at } };
    case 'identity':
      return { ...state, identity: event.identity };
    case 'notice':
      return withNotice(state, event.notice);
    case 'reply':
    case 'start-over':
      return state;
    default:
      return afterPageEvent(state, event);
  }
}
