import type { QueueWords } from './es';

export const queuePl: QueueWords = {
  title: '',
};
