import type { CadencesWords } from './es';

export const cadencesPl: CadencesWords = {
  title: '',
};
