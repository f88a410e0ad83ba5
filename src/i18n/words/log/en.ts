import type { LogWords } from './es';

export const logEn: LogWords = {
  title: '',
};
