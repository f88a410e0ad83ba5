import type { OpportunitiesWords } from './es';

export const opportunitiesPl: OpportunitiesWords = {
  title: '',
};
