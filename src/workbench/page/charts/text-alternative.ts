import type { ChartView } from '../../protocol/views';

/** Who hears a chart does not hear more rows than this to the end; the cells have the rest. */
const MOST_ROWS = 30;

/**
 * What a chart says to those who do not see it: titles, then each label with the figures of its series. It has no words of its own,
 * so it is in the language of the cells.
 * @example Leads por fuente. Leads, Ganados. Web: 10, 4. Feria: 5, 1.
 */
export function textAlternative(view: ChartView): string {
  const { labels, series } = view;
  const rows = labels.slice(0, MOST_ROWS).map((label, at) => {
    const figures = series.map(({ shown }) => shown[at] || '–').join(', ');
    return label === '' ? figures : `${label}: ${figures}`;
  });
  const names = series.map(({ name }) => name).filter((name) => name !== '');
  const left = labels.length - rows.length + view.omitted;
  return [
    view.title,
    view.subtitle,
    view.horizontalTitle,
    view.verticalTitle,
    names.join(', '),
    ...rows,
    left > 0 ? `… +${left}` : '',
  ]
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}
