import { textAlternative } from '../../../../src/workbench/page/charts/text-alternative';
import { chart } from './chart';

describe('text-alternative', () => {
  it('says titles, series and the figures as their cells show them', () => {
    expect(textAlternative(chart())).toBe(
      'Leads por fuente. Leads, Coste. Web: 10, 4,00 €. Feria: 5, –. Redes: 20, 3,00 €.',
    );
  });

  it('says the titles of the axes', () => {
    expect(textAlternative(chart({ horizontalTitle: 'Fuente', verticalTitle: '¿Cuántos?' }))).toMatch(
      /^Leads por fuente\. Fuente\. ¿Cuántos\? Leads, Coste\. /,
    );
  });

  it('stops after thirty labels and says how many there are beyond', () => {
    const labels = Array.from({ length: 100 }, (_, at) => `d${at}`);
    const shown = labels.map((_, at) => String(at));
    const series = [{ name: 'Leads', values: labels.map((_, at) => at), shown, color: '#4285f4' }];
    const text = textAlternative(chart({ labels, series, omitted: 5 }));
    expect(text).toContain('d29: 29.');
    expect(text).not.toContain('d30');
    expect(text).toMatch(/… \+75\.$/);
  });

  it('is not empty sentences for an empty chart', () => {
    expect(textAlternative(chart({ title: '', labels: [], series: [] }))).toBe('');
  });
});
