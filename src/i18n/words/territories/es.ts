import type { Widened } from '../widened';

export const territoriesEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type TerritoriesWords = Widened<typeof territoriesEs>;
