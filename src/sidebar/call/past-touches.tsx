import type { JSX } from 'preact';
import type { CallGuide } from '../../contract/call';
import type { Shell } from '../shell/shell';

/** The last touches, folded away so that the first question is in sight. */
export function PastTouches({
  shell,
  guide,
}: {
  readonly shell: Shell;
  readonly guide: CallGuide;
}): JSX.Element {
  const words = shell.words.call;
  const { touches } = guide;
  if (touches.length === 0) return <p class="quiet">{words.noTouches}</p>;
  return (
    <details>
      <summary>{words.lastTouches}</summary>
      <ul class="plain">
        {touches.map(({ at, who, kind, result, next }) => (
          <li key={`${at}${kind}${result}`}>
            {[at, [kind, result].filter((part) => part !== '').join(': '), who]
              .filter((part) => part !== '')
              .join(' · ')}
            {next === '' ? null : <span class="quiet"> → {next}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
