import { View as Cadences } from './cadences/cadences';
import { View as Call } from './call/call';
import { View as Card } from './card/card';
import { View as Find } from './find/find';
import { View as Opportunity } from './opportunity/opportunity';
import { View as Queue } from './queue/queue';
import { View as Settings } from './settings/settings';
import type { Views } from './shell/app';

/** Every part of the sidebar by its name. */
export const VIEWS: Views = {
  card: Card,
  call: Call,
  queue: Queue,
  find: Find,
  opportunity: Opportunity,
  cadences: Cadences,
  settings: Settings,
};
