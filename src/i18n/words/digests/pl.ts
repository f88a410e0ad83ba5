import type { DigestsWords } from './es';

export const digestsPl: DigestsWords = {
  title: '',
};
