import { headerReport } from '../../../src/core/leads/header-report';

describe('headerReport', () => {
  test('headers equal when folded are duplicates, reported once with all their columns', () => {
    expect(headerReport(['Teléfono', 'Correo', 'TELEFONO', 'teléfono']).duplicates).toEqual([
      { header: 'Teléfono', columns: [0, 2, 3] },
    ]);
  });

  test('blank headers between others are reported, those behind the last one are not', () => {
    expect(headerReport(['', 'Correo', '  ', 'Origen', '', '']).blanks).toEqual([0, 2]);
  });

  test('a clean header row and one without any header have nothing to report', () => {
    expect(headerReport(['Correo', 'Origen'])).toEqual({ duplicates: [], blanks: [] });
    expect(headerReport(['', ''])).toEqual({ duplicates: [], blanks: [] });
  });
});
