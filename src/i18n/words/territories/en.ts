import type { TerritoriesWords } from './es';

export const territoriesEn: TerritoriesWords = {
  title: '',
};
