import type { OpportunityView } from '../../contract/opportunities';
import type { Shell } from '../shell/shell';
import type { Edits } from './edits';

/** What each part of the form works with. */
export interface FormParts {
  readonly shell: Shell;
  readonly view: OpportunityView;
  readonly edits: Edits;
  readonly disabled: boolean;
  onChange(change: Edits): void;
}
