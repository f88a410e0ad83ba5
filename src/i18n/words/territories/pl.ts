import type { TerritoriesWords } from './es';

export const territoriesPl: TerritoriesWords = {
  title: '',
};
