import type { Words } from '../words';

/** What the cells of a column usually hold. `list`: one of a few words that recur, as in a dropdown. */
export type ExpectedType = 'text' | 'number' | 'date' | 'boolean' | 'email' | 'phone' | 'list';

/** The headers under which people and their tools keep one role, best known first. */
export interface RoleWords extends Words {
  readonly type: ExpectedType;
  /**
   * Headers that, whole and only if nothing better is found, mean this role: they may mean another one too
   * (`Estado`), or little inside a longer header (`Total`).
   */
  readonly also?: string;
}
