import type { Widened } from '../widened';

export const cardEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type CardWords = Widened<typeof cardEs>;
