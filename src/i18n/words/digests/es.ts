import type { Widened } from '../widened';

export const digestsEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type DigestsWords = Widened<typeof digestsEs>;
