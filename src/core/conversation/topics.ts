import { isBlank, type Cell } from '../values/cell';
import type { Role } from '../leads/role';
import type { AnswerType } from './answer-type';

/** What is worth noting in a call beside the answers to the definition (METHOD §3.3). */
export const TOPICS = ['needs', 'objections', 'urgency', 'current_supplier'] as const;

export type Topic = (typeof TOPICS)[number];

/** The role of the column that holds a topic; objections have none. */
const ROLE_OF_TOPIC: Readonly<Record<Topic, Role | undefined>> = {
  needs: 'need',
  objections: undefined,
  urgency: 'urgency',
  current_supplier: 'current_supplier',
};

/** The role whose column holds a topic; undefined where no column does. */
export function roleOfTopic(topic: Topic): Role | undefined {
  return ROLE_OF_TOPIC[topic];
}

/**
 * Whether a note on a topic may go into its cell: the cell is blank and holds words (`before the summer` in a column of
 * months would be unreadable to the definition). Any other note goes into the details of the call, so that nothing
 * is overwritten and nothing lost.
 */
export function takesNote(cell: Cell, type: AnswerType): boolean {
  return isBlank(cell) && (type.kind === 'text' || type.kind === 'list');
}
