import type { ChartView } from '../../../../src/workbench/protocol/views';

/** Two series over three labels, the second with a gap. */
export function chart(change: Partial<ChartView> = {}): ChartView {
  return {
    id: 1,
    row: 3,
    column: 0,
    offsetX: 0,
    offsetY: 0,
    width: 520,
    height: 340,
    type: 'COLUMN',
    title: 'Leads por fuente',
    subtitle: '',
    stacked: false,
    labels: ['Web', 'Feria', 'Redes'],
    series: [
      { name: 'Leads', values: [10, 5, 20], shown: ['10', '5', '20'], color: '#4285f4' },
      { name: 'Coste', values: [4, null, 3], shown: ['4,00 €', '', '3,00 €'], color: '#fbbc04' },
    ],
    ticks: [
      { value: 0, text: '0' },
      { value: 10, text: '10' },
      { value: 20, text: '20' },
    ],
    horizontalTitle: '',
    verticalTitle: '',
    legend: 'bottom',
    omitted: 0,
    ...change,
  };
}
