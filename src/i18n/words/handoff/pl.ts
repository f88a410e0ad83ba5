import type { HandoffWords } from './es';

export const handoffPl: HandoffWords = {
  title: '',
};
