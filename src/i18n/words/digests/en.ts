import type { DigestsWords } from './es';

export const digestsEn: DigestsWords = {
  title: '',
};
