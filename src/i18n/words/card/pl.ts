import type { CardWords } from './es';

export const cardPl: CardWords = {
  title: '',
};
