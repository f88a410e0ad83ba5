import type { Widened } from '../widened';
export declare const logEs: {
  readonly title: '';
};
/** The words of this part in any language. */
export type LogWords = Widened<typeof logEs>;
