import type { JSX } from 'preact';
import type { LeadCard } from '../../contract/card';
import { Notice, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';

/** Score with its interval, status, what is missing, what to ask, and why. */
export function Score({ shell, lead }: { readonly shell: Shell; readonly lead: LeadCard }): JSX.Element {
  const { sections, labels } = shell.words.card;
  const { score } = lead;
  if (score === undefined) {
    return (
      <Section title={sections.score}>
        <Notice kind="info">{lead.scoreProblem}</Notice>
      </Section>
    );
  }
  const isOpen = score.range !== score.pointsText;
  return (
    <Section title={sections.score}>
      <p class={`score ${score.status}`}>
        <strong>{fill(labels.points, { points: score.pointsText })}</strong>{' '}
        {fill(labels.ofMax, { max: score.max, threshold: score.threshold })}
        <br />
        <span class="status">{score.statusText}</span>
        {isOpen ? <span class="quiet"> · {score.range}</span> : null}
      </p>
      {score.missing.length === 0 ? null : (
        <p>
          <span class="quiet">{labels.missing}:</span> {score.missing.join(', ')}
        </p>
      )}
      {score.next === '' ? null : (
        <p>
          <span class="quiet">{labels.ask}:</span> {score.next}
        </p>
      )}
      {score.why.length === 0 ? null : (
        <details>
          <summary>{labels.why}</summary>
          <ul class="plain why">
            {score.why.map(({ text, points }) => (
              <li key={text}>
                <span>{text}</span> <span class="number">{points}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
