import { View as Assignment } from './assignment/assignment';
import { View as Cadences } from './cadences/cadences';
import { View as Call } from './call/call';
import { View as Card } from './card/card';
import { View as Find } from './find/find';
import { View as Handoff } from './handoff/handoff';
import { View as Opportunity } from './opportunity/opportunity';
import { View as Queue } from './queue/queue';
import { View as Settings } from './settings/settings';
import type { Views } from './shell/app';

/** Every part of the sidebar by its name. */
export const VIEWS: Views = {
  assignment: Assignment,
  card: Card,
  call: Call,
  queue: Queue,
  find: Find,
  handoff: Handoff,
  opportunity: Opportunity,
  cadences: Cadences,
  settings: Settings,
};
