import type { Widened } from '../widened';

export const cadencesEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type CadencesWords = Widened<typeof cadencesEs>;
