import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardMore, CardTouch, LeadCard } from '../../contract/card';
import { Button, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';

/** What was done with the lead, newest first; older entries when asked for. */
export function History({ shell, lead }: { readonly shell: Shell; readonly lead: LeadCard }): JSX.Element {
  const { sections, labels, buttons } = shell.words.card;
  const [whole, setWhole] = useState<{ readonly until: number; readonly touches: readonly CardTouch[] }>();
  const [isWaiting, setWaiting] = useState(false);
  const newest = lead.history[0]?.number ?? 0;
  // Entries since the whole history came stand in front of it.
  const touches =
    whole === undefined
      ? lead.history
      : [...lead.history.filter(({ number }) => number > whole.until), ...whole.touches];
  const older = async (): Promise<void> => {
    setWaiting(true);
    try {
      const more = await shell.call<CardMore>('card', { leadId: lead.leadId, more: 'history' });
      setWhole({ until: newest, touches: more.history ?? [] });
    } catch (failure) {
      shell.say((failure as Error).message);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Section title={sections.history}>
      {touches.length === 0 ? <p class="quiet">{labels.noHistory}</p> : null}
      <ol class="plain touches">
        {touches.map((touch) => (
          <li key={touch.number}>
            <span class="quiet">
              {touch.at} · {touch.who}
            </span>
            <br />
            <strong>{touch.title}</strong>
            {touch.details === '' ? null : <span> {touch.details}</span>}
            {touch.yes === '' ? null : <span class="part">{`${labels.yes}: ${touch.yes}`}</span>}
            {touch.next === '' ? null : <span class="part">{`${labels.nextStep}: ${touch.next}`}</span>}
          </li>
        ))}
      </ol>
      {lead.older && whole === undefined ? (
        <Button onClick={() => void older()} disabled={isWaiting}>
          {buttons.older}
        </Button>
      ) : null}
    </Section>
  );
}
