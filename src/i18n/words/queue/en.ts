import type { QueueWords } from './es';

export const queueEn: QueueWords = {
  title: '',
};
