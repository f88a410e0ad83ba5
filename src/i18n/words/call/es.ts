import type { Widened } from '../widened';

export const callEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type CallWords = Widened<typeof callEs>;
