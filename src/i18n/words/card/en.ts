import type { CardWords } from './es';

export const cardEn: CardWords = {
  title: '',
};
