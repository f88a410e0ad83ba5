/** A window of the workbench whose painting, messages and memory are watched, as its user would see them. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { wordsOf } from '../src/workbench/page/words/words-of';
import type { Language } from '../src/workbench/protocol/settings';
import { complaintsOf } from '../test/e2e/complaints';
import { WorkbenchOnScreen } from '../test/e2e/workbench-on-screen';

/** What the page keeps for us. */
interface Watch {
  /** When each text was drawn on a canvas first since the last {@link WatchedPage.forget}. */
  drawn: Record<string, number>;
  /** When the Enter key or a button of the mouse was pressed last. */
  acted: number;
  /** Time from each frame to the next. */
  frames: number[];
  sent: string[];
  received: string[];
}
declare global {
  interface Window {
    watch: Watch;
  }
}

/** As most laptops show a page. */
const WINDOW = { width: 1280, height: 720 };
const PATIENCE_MS = 120_000;
/** How often it is looked whether a text is drawn; the moment itself is kept by the page. */
const LOOK_MS = 20;

/** Runs in the page before its own scripts. */
function install(): void {
  const watch: Watch = { drawn: {}, acted: 0, frames: [], sent: [], received: [] };
  window.watch = watch;
  const canvas = CanvasRenderingContext2D.prototype;
  const { fillText } = canvas;
  canvas.fillText = function (text, ...place): void {
    watch.drawn[text] ??= performance.now();
    fillText.call(this, text, ...(place as [number, number]));
  };
  const act = (): void => void (watch.acted = performance.now());
  addEventListener('click', act, true);
  addEventListener('keydown', ({ key }) => key === 'Enter' && act(), true);
  const kind = (text: unknown): string => /^\{"kind":"([\w-]+)"/.exec(String(text).slice(0, 40))?.[1] ?? '';
  const Socket = WebSocket;
  window.WebSocket = class extends Socket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data }) => watch.received.push(kind(data)));
    }
    override send(data: string): void {
      watch.sent.push(kind(data));
      super.send(data);
    }
  };
  let last = performance.now();
  const frame = (now: number): void => {
    watch.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

export class WatchedPage {
  private constructor(
    readonly workbench: WorkbenchOnScreen,
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly session: CDPSession,
    /** What was loaded so far, by path. */
    readonly loaded: ReadonlyMap<string, Buffer>,
  ) {}

  /** Opens a window and goes there; returns before anything is shown. */
  static async open(browser: Browser, url: string, language: Language = 'es'): Promise<WatchedPage> {
    const context = await browser.newContext({ locale: language, viewport: WINDOW, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(install);
    const page = await context.newPage();
    const loaded = new Map<string, Buffer>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      void response.body().then(
        (body) => loaded.set(pathname, body),
        () => undefined,
      );
    });
    const session = await context.newCDPSession(page);
    const workbench = new WorkbenchOnScreen(page, context, wordsOf(language), complaintsOf(page, url));
    await page.goto(url, { waitUntil: 'commit' });
    return new WatchedPage(workbench, page, context, session, loaded);
  }

  /** Once a text is drawn: when that was, in milliseconds since the page was asked for. */
  async drawn(text: string): Promise<number> {
    const found = await this.page.waitForFunction((wanted) => window.watch.drawn[wanted], text, {
      polling: LOOK_MS,
    });
    return (await found.jsonValue())!;
  }

  /** From the last press of a key or button until a text was drawn; waits for it. */
  async drawnAfterAct(text: string): Promise<number> {
    const at = await this.drawn(text);
    return at - (await this.page.evaluate(() => window.watch.acted));
  }

  /** What is drawn, sent and received from now on is new. */
  async forget(): Promise<void> {
    await this.page.evaluate(() => {
      Object.assign(window.watch, { drawn: {}, frames: [], sent: [], received: [] } satisfies Partial<Watch>);
    });
  }

  /** Kinds of the messages since {@link forget}. */
  messages(): Promise<Pick<Watch, 'sent' | 'received'>> {
    return this.page.evaluate(() => ({ sent: window.watch.sent, received: window.watch.received }));
  }

  /** Times between frames since {@link forget}. */
  frames(): Promise<number[]> {
    return this.page.evaluate(() => window.watch.frames);
  }

  /** Memory of scripts in the page after a collection, in MB of 10^6 bytes. */
  async heapMegabytes(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return Math.round(usedSize / 1e6);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
