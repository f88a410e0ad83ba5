import { SharedCell } from '../thread-messages';

/** Blocks this thread for a time, or until somebody cancels what runs here. */
export function standStill(milliseconds: number, shared: Int32Array): void {
  const end = performance.now() + milliseconds;
  const cancelled = Atomics.load(shared, SharedCell.cancelled);
  for (let left = milliseconds; left > 0; left = end - performance.now()) {
    const seen = Atomics.load(shared, SharedCell.signal);
    if (Atomics.load(shared, SharedCell.cancelled) !== cancelled) return;
    Atomics.wait(shared, SharedCell.signal, seen, left);
  }
}
