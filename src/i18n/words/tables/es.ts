import type { Widened } from '../widened';

export const tablesEs = {
  title: '',
} as const;

/** The words of this part in any language. */
export type TablesWords = Widened<typeof tablesEs>;
