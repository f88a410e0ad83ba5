import type { CallWords } from './es';

export const callEn: CallWords = {
  title: '',
};
