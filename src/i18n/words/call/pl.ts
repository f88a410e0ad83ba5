import type { CallWords } from './es';

export const callPl: CallWords = {
  title: '',
};
