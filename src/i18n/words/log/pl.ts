import type { LogWords } from './es';

export const logPl: LogWords = {
  title: '',
};
