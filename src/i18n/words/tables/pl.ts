import type { TablesWords } from './es';

export const tablesPl: TablesWords = {
  title: '',
};
