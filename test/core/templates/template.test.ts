import { TEMPLATE_LANGUAGES } from '../../../src/core/templates/template';

test('Spanish stands in first, then English, then Polish', () => {
  expect(TEMPLATE_LANGUAGES).toEqual(['es', 'en', 'pl']);
});
