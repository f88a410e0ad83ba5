import type { Widened } from '../widened';

export const handoffEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type HandoffWords = Widened<typeof handoffEs>;
