import type { Shell } from '../shell/shell';

/** What every part of the view needs to do something. */
export interface Gesture {
  readonly shell: Shell;
  /** Something is being done: no other gesture may begin. */
  readonly isBusy: boolean;
  /** Does something and says what came of it; then everything is read again. */
  act(task: () => Promise<string>): Promise<void>;
}
