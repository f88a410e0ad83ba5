import type { Widened } from '../widened';

export const opportunitiesEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type OpportunitiesWords = Widened<typeof opportunitiesEs>;
