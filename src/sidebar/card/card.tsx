import './card.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LeadCard } from '../../contract/card';
import { Button, Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { Account } from './account';
import { Fields } from './fields';
import { History } from './history';
import { Messages } from './messages';
import { Score } from './score';
import { TouchForm } from './touch-form';
import { useCard, type CardState } from './use-card';
import { Who } from './who';

/** The card of the selected lead, or of the one it was opened for. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const card = useCard(shell);
  const { shown, error, isPaused } = card;
  const words = shell.words.card;
  return (
    <div class="card" onKeyDown={card.stir} onPointerDown={card.stir}>
      {isPaused ? (
        <Notice kind="info">
          <p>{words.told.paused}</p>
          <Button onClick={card.resume}>{words.buttons.resume}</Button>
        </Notice>
      ) : null}
      {error === undefined ? null : (
        <Notice kind="error">
          <p>{error}</p>
          <Button onClick={card.retry}>{shell.words.shell.retry}</Button>
        </Notice>
      )}
      {shown === undefined && error === undefined ? <Progress label={shell.words.shell.loading} /> : null}
      {shown?.state === 'none' ? (
        <Notice kind="info">
          <p>{shown.message}</p>
          <Button onClick={() => shell.go('find')}>{words.buttons.search}</Button>
        </Notice>
      ) : null}
      {shown?.state === 'lead' ? (
        <Lead key={shown.leadId || shown.row} shell={shell} state={card} lead={shown} />
      ) : null}
    </div>
  );
}

function Lead({
  shell,
  state,
  lead,
}: {
  readonly shell: Shell;
  readonly state: CardState;
  readonly lead: LeadCard;
}): JSX.Element {
  const words = shell.words.card;
  const [writing, setWriting] = useState<Readonly<Record<string, boolean>>>({});
  const isWriting = Object.values(writing).some(Boolean);
  /** One part of the card says whether somebody writes in it. */
  const tell = (part: string) => (is: boolean) => {
    setWriting((before) => {
      const after = { ...before, [part]: is };
      state.pin(Object.values(after).some(Boolean));
      return before[part] === is ? before : after;
    });
  };
  useEffect(() => () => state.pin(false), []);
  const hasId = lead.leadId !== '';
  return (
    <>
      {isWriting ? <p class="hint">{words.told.pinned}</p> : null}
      {state.isKept && !isWriting ? <Button onClick={state.follow}>{words.buttons.follow}</Button> : null}
      {lead.warning === '' ? null : <Notice kind="warning">{lead.warning}</Notice>}
      <Who shell={shell} lead={lead} />
      <Score shell={shell} lead={lead} />
      <NextStep shell={shell} lead={lead} />
      {hasId ? <TouchForm shell={shell} lead={lead} take={state.take} onWriting={tell('touch')} /> : null}
      {hasId ? <Messages shell={shell} lead={lead} take={state.take} /> : null}
      <Account shell={shell} lead={lead} show={state.show} />
      <History shell={shell} lead={lead} />
      {hasId ? (
        <Fields
          shell={shell}
          lead={lead}
          dropdowns={state.dropdowns}
          take={state.take}
          onWriting={tell('fields')}
        />
      ) : null}
    </>
  );
}

function NextStep({ shell, lead }: { readonly shell: Shell; readonly lead: LeadCard }): JSX.Element {
  const { labels, sections, buttons } = shell.words.card;
  const { work } = lead;
  const status = [work.status, work.reason].filter((part) => part !== '').join(': ');
  return (
    <Section title={sections.next}>
      <dl class="facts">
        <Fact name={labels.nextStep} value={work.nextStep} />
        <Fact
          name={labels.nextDate}
          value={work.isOverdue ? `${work.nextDate} · ${labels.overdue}` : work.nextDate}
          isBad={work.isOverdue}
        />
        <Fact name={labels.work} value={status} />
        <Fact name={labels.cadence} value={work.cadence} />
        <Fact
          name={labels.lastTouch}
          value={[work.lastTouch, work.lastBy].filter((part) => part !== '').join(' · ')}
        />
        <Fact name={labels.attempts} value={work.attempts === 0 ? '' : String(work.attempts)} />
        <Fact name={labels.owner} value={lead.owner === '' ? labels.noOwner : lead.owner} />
        <Fact name={labels.opportunity} value={lead.opportunity} />
      </dl>
      <Button onClick={() => shell.go('call', { leadId: lead.leadId })} disabled={lead.leadId === ''}>
        {buttons.guide}
      </Button>
      <Button onClick={() => shell.go('handoff', { leadId: lead.leadId })} disabled={lead.leadId === ''}>
        {buttons.handOver}
      </Button>
      <p class="quiet">{fill(labels.row, { row: lead.row })}</p>
    </Section>
  );
}

function Fact({
  name,
  value,
  isBad = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly isBad?: boolean;
}): JSX.Element | null {
  if (value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd class={isBad ? 'bad' : undefined}>{value}</dd>
    </>
  );
}
