import type { CadencesWords } from './es';

export const cadencesEn: CadencesWords = {
  title: '',
};
