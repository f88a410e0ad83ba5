import {
  BUSY_MILLISECONDS,
  createFollow,
  IDLE_AFTER,
  QUIET_AFTER,
  QUIET_MILLISECONDS,
  type Follow,
} from '../../../src/sidebar/card/follow';

/** A page on a clock of its own: looks are answered when the test says so, or at once. */
class Page {
  time = 0;
  looks: number[] = [];
  pauses: boolean[] = [];
  isHidden = false;
  /** What the next looks find. */
  hasChanged = false;
  /** Answers of looks that wait; undefined where they are answered at once. */
  waiting: ((hasChanged: boolean) => void)[] | undefined;
  private timers = new Map<number, { at: number; act: () => void }>();
  private next = 1;
  readonly follow: Follow = createFollow({
    look: () => {
      this.looks.push(this.time);
      const { waiting } = this;
      if (waiting === undefined) return Promise.resolve(this.hasChanged);
      return new Promise((resolve) => waiting.push(resolve));
    },
    now: () => this.time,
    later: (act, milliseconds) => {
      this.timers.set(this.next, { at: this.time + milliseconds, act });
      return this.next++;
    },
    cancel: (timer) => void this.timers.delete(timer),
    isHidden: () => this.isHidden,
    paused: (isPaused) => void this.pauses.push(isPaused),
  });

  /** Lets time go by, with everything that happens meanwhile. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (;;) {
      const due = [...this.timers].sort(([, a], [, b]) => a.at - b.at)[0];
      if (due === undefined || due[1].at > until) break;
      const [number, { at, act }] = due;
      this.timers.delete(number);
      this.time = at;
      act();
      await settled();
    }
    this.time = until;
  }
}

/** What was promised has been done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('looks every two seconds while somebody works', async () => {
  const page = new Page();
  page.follow.start();
  await page.pass(10_000);
  expect(page.looks).toEqual([1, 2, 3, 4, 5].map((count) => count * BUSY_MILLISECONDS));
});

test('looks every ten seconds after a minute without a change, and every two again after one', async () => {
  const page = new Page();
  page.follow.start();
  await page.pass(QUIET_AFTER);
  page.looks = [];
  await page.pass(3 * QUIET_MILLISECONDS);
  expect(page.looks).toHaveLength(3);
  page.hasChanged = true;
  await page.pass(QUIET_MILLISECONDS);
  page.hasChanged = false;
  page.looks = [];
  await page.pass(10_000);
  expect(page.looks).toHaveLength(5);
});

test('has one request in flight, however long it takes', async () => {
  const page = new Page();
  page.waiting = [];
  page.follow.start();
  await page.pass(60_000);
  page.follow.visibilityChanged();
  page.follow.stir();
  await page.pass(10_000);
  expect(page.looks).toHaveLength(1);
  page.waiting[0]!(false);
  await settled();
  await page.pass(BUSY_MILLISECONDS);
  expect(page.looks).toHaveLength(2);
});

test('does not look while hidden, and at once when shown again', async () => {
  const page = new Page();
  page.follow.start();
  page.isHidden = true;
  await page.pass(20_000);
  expect(page.looks).toEqual([]);
  page.isHidden = false;
  page.follow.visibilityChanged();
  await page.pass(0);
  expect(page.looks).toEqual([20_000]);
});

test('pauses after five idle minutes, says so once, and goes on when asked', async () => {
  const page = new Page();
  page.follow.start();
  await page.pass(IDLE_AFTER + 60_000);
  const { length } = page.looks;
  expect(page.pauses).toEqual([true]);
  await page.pass(60_000);
  expect(page.looks).toHaveLength(length);
  page.follow.resume();
  await page.pass(BUSY_MILLISECONDS);
  expect([page.pauses, page.looks.length]).toEqual([[true, false], length + 2]);
});

test('does not pause while somebody does something on the page', async () => {
  const page = new Page();
  page.follow.start();
  for (let minutes = 0; minutes < 10; minutes++) {
    await page.pass(60_000);
    page.follow.stir();
  }
  expect(page.pauses).toEqual([]);
});

test('goes on after a look that failed', async () => {
  const page = new Page();
  const follow = createFollow({
    look: () => {
      page.looks.push(page.time);
      return Promise.reject(new Error('lost'));
    },
    now: () => page.time,
    later: (act) => {
      if (page.looks.length < 3) setImmediate(act);
      return 0;
    },
    cancel: () => undefined,
    isHidden: () => false,
    paused: () => undefined,
  });
  follow.start();
  for (let turns = 0; turns < 12; turns++) await settled();
  expect(page.looks).toHaveLength(3);
});

test('does nothing once it was stopped', async () => {
  const page = new Page();
  page.follow.start();
  page.follow.stop();
  page.follow.stir();
  page.follow.visibilityChanged();
  await page.pass(60_000);
  expect(page.looks).toEqual([]);
});
