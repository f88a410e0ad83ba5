import type { JSX } from 'preact';
import type { QueueLeadView } from '../../contract/queue';
import { Button } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';

/** One lead of the list: who, why, when they may be called, and what to open. */
export function QueueLeadItem({
  shell,
  lead,
  showsOwner,
  onOpen,
}: {
  readonly shell: Shell;
  readonly lead: QueueLeadView;
  readonly showsOwner: boolean;
  readonly onOpen: (view: 'card' | 'call', leadId: string) => void;
}): JSX.Element {
  const { labels, points } = shell.words.queue;
  const name = lead.name || lead.company || labels.noName;
  return (
    <li class="queue-lead">
      <h3>
        {name}
        {lead.company === '' || lead.company === name ? null : <span class="quiet"> · {lead.company}</span>}
      </h3>
      <p>
        {lead.urgent ? <span class="queue-urgent">{labels.urgent} · </span> : null}
        {lead.why}
      </p>
      {lead.nextStep === '' ? null : <p>→ {lead.nextStep}</p>}
      <p class={lead.callable ? 'queue-callable' : 'quiet'}>{lead.local}</p>
      {lead.touched === '' ? null : <p class="quiet">{lead.touched}</p>}
      {lead.points === '' ? null : <p class="quiet">{fill(points, { points: lead.points })}</p>}
      {showsOwner && lead.owner !== '' ? <p class="quiet">{fill(labels.of, { who: lead.owner })}</p> : null}
      {lead.warning === '' ? null : <p class="queue-warning">{lead.warning}</p>}
      <Button aria-label={`${labels.guide}: ${name}`} onClick={() => onOpen('call', lead.leadId)}>
        {labels.guide}
      </Button>
      <Button aria-label={`${labels.card}: ${name}`} onClick={() => onOpen('card', lead.leadId)}>
        {labels.card}
      </Button>
    </li>
  );
}
