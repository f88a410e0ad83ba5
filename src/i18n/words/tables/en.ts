import type { TablesWords } from './es';

export const tablesEn: TablesWords = {
  title: '',
};
