/** Between two looks while somebody works: a selected row shows within two seconds or so. */
export const BUSY_MILLISECONDS = 2_000;
/** Between two looks after {@link QUIET_AFTER} without a change: each costs quota of the team. */
export const QUIET_MILLISECONDS = 10_000;
export const QUIET_AFTER = 60_000;
/** Nobody is looking any more: looking ends until somebody asks for it. */
export const IDLE_AFTER = 5 * 60_000;

/** What looking again and again needs of the page; replaced in tests. */
export interface FollowPage {
  /** Looks once; whether something has changed. A failure is no change. */
  look(): Promise<boolean>;
  now(): number;
  later(action: () => void, milliseconds: number): number;
  cancel(timer: number): void;
  isHidden(): boolean;
  /** Told whenever looking pauses for want of anybody, and when it goes on. */
  paused(isPaused: boolean): void;
}

/** Looks for what has changed: one look at a time, seldom when nothing happens, never while hidden or idle. */
export interface Follow {
  start(): void;
  stop(): void;
  /** The person did something on the page. */
  stir(): void;
  /** The page was hidden or shown. */
  visibilityChanged(): void;
  /** The person asks for it after a pause. */
  resume(): void;
}

/** Makes a {@link Follow}; nothing happens before it is started. */
export function createFollow(page: FollowPage): Follow {
  let timer: number | undefined;
  let isLooking = false;
  let isStopped = true;
  let isPaused = false;
  let lastChange = 0;

  function schedule(milliseconds: number): void {
    if (timer !== undefined) page.cancel(timer);
    timer = page.later(() => {
      timer = undefined;
      tick();
    }, milliseconds);
  }

  function pause(to: boolean): void {
    if (isPaused === to) return;
    isPaused = to;
    page.paused(to);
  }

  function interval(): number {
    return page.now() - lastChange < QUIET_AFTER ? BUSY_MILLISECONDS : QUIET_MILLISECONDS;
  }

  function tick(): void {
    if (isStopped || isLooking || isPaused || page.isHidden()) return;
    if (page.now() - lastChange >= IDLE_AFTER) {
      pause(true);
      return;
    }
    isLooking = true;
    const done = (hasChanged: boolean): void => {
      isLooking = false;
      if (hasChanged) lastChange = page.now();
      if (!isStopped) schedule(interval());
    };
    page.look().then(done, () => done(false));
  }

  function wake(): void {
    lastChange = page.now();
    pause(false);
    if (!isLooking && !isStopped) schedule(0);
  }

  return {
    start() {
      isStopped = false;
      lastChange = page.now();
      schedule(BUSY_MILLISECONDS);
    },
    stop() {
      isStopped = true;
      if (timer !== undefined) page.cancel(timer);
      timer = undefined;
    },
    stir() {
      const wasQuiet = page.now() - lastChange >= QUIET_AFTER;
      lastChange = page.now();
      if (wasQuiet && !isLooking && !isPaused && !isStopped) schedule(BUSY_MILLISECONDS);
    },
    visibilityChanged() {
      if (!page.isHidden() && !isPaused && !isStopped && !isLooking) schedule(0);
    },
    resume: wake,
  };
}
