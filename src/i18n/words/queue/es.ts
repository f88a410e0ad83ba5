import type { Widened } from '../widened';

export const queueEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type QueueWords = Widened<typeof queueEs>;
