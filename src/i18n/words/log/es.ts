import type { Widened } from '../widened';

export const logEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type LogWords = Widened<typeof logEs>;
