import type { OpportunitiesWords } from './es';

export const opportunitiesEn: OpportunitiesWords = {
  title: '',
};
