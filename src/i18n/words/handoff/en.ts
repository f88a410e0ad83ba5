import type { HandoffWords } from './es';

export const handoffEn: HandoffWords = {
  title: '',
};
