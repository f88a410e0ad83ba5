import './queue.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { QueueAnswer, QueueRequest, QueueSectionView, UnfinishedView } from '../../contract/queue';
import { Button, Field, Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { nextLead } from './next-lead';
import { QueueLeadItem } from './queue-lead';

/** Sections that are open at first: what is to be done now; the others are one key away. */
const OPEN_AT_FIRST = 3;
/** More rows of one section each time more are asked for. */
const MORE_ROWS = 100;
/** The value of the list for everybody; no name is blank. */
const EVERYBODY = '';

/** Whose queue was chosen, and which leads were opened from it: kept while the page lives, nowhere else. */
let chosen: QueueRequest = {};
const opened = new Set<string>();

/** The work of a person, strongest first, and the next one to call with one key. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const [request, setRequest] = useState<QueueRequest>(chosen);
  const { value: queue, error, isWaiting, again } = useRequest<QueueAnswer>(shell, 'queue', request);
  const { labels } = shell.words.queue;
  const next = queue === undefined ? '' : nextLead(queue, opened);

  function open(view: 'card' | 'call', leadId: string): void {
    opened.add(leadId);
    shell.go(view, { leadId });
  }

  function openNext(): void {
    if (next === '') shell.say(labels.nobodyNow);
    else open('call', next);
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (queue === undefined || queue.needsPerson || isWriting(event.target)) return;
      event.preventDefault();
      openNext();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });

  function choose(changes: QueueRequest): void {
    chosen = changes;
    setRequest(changes);
  }

  return (
    <>
      {queue === undefined || queue.team.length === 0 ? null : (
        <Whose queue={queue} shell={shell} onChoose={choose} />
      )}
      {queue === undefined || queue.needsPerson ? null : (
        <>
          <Button primary onClick={openNext} aria-keyshortcuts="N" disabled={queue.total === 0}>
            {labels.next} (N)
          </Button>
          <Button
            disabled={isWaiting}
            onClick={() => {
              opened.clear();
              again();
            }}
          >
            {labels.refresh}
          </Button>
          <p class="hint">{labels.nextHint}</p>
        </>
      )}
      {isWaiting && queue === undefined ? <Progress label={labels.waiting} /> : null}
      {error === undefined ? null : (
        <Notice kind="error">
          {error} <Button onClick={again}>{labels.refresh}</Button>
        </Notice>
      )}
      {queue?.notices.map((notice) => (
        <Notice key={notice} kind="warning">
          {notice}
        </Notice>
      ))}
      {queue === undefined || queue.needsPerson ? null : (
        <div aria-busy={isWaiting}>
          <Unfinished list={queue.unfinished} shell={shell} />
          {queue.total === 0 ? (
            <Notice kind="info">
              <p>{labels.nothing}</p>
              <Button onClick={() => shell.go('find')}>{shell.words.shell.views.find}</Button>
            </Notice>
          ) : null}
          {queue.total > 0 && next === '' ? <Notice kind="info">{labels.nobodyNow}</Notice> : null}
          {queue.sections.map((section, index) => (
            <Leads
              key={section.section}
              shell={shell}
              section={section}
              isOpen={index < OPEN_AT_FIRST}
              showsOwner={queue.person === ''}
              onOpen={open}
              onMore={(rows) => setRequest({ ...request, section: section.section, rows })}
            />
          ))}
          <p class="hint">{fill(labels.read, { time: queue.time })}</p>
        </div>
      )}
    </>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}

function Whose({
  queue,
  shell,
  onChoose,
}: {
  readonly queue: QueueAnswer;
  readonly shell: Shell;
  readonly onChoose: (request: QueueRequest) => void;
}): JSX.Element {
  const { labels } = shell.words.queue;
  return (
    <>
      {queue.needsPerson ? <Notice kind="info">{labels.chooseWhy}</Notice> : null}
      <Field
        label={labels.whose}
        control={(attributes) => (
          <select
            {...attributes}
            value={queue.needsPerson ? undefined : queue.person}
            onChange={(event) => {
              const who = event.currentTarget.value;
              onChoose(who === EVERYBODY ? { all: true } : { who });
            }}
          >
            {queue.needsPerson ? (
              <option disabled selected value="?">
                {labels.choose}
              </option>
            ) : null}
            {queue.team.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value={EVERYBODY}>{labels.everybody}</option>
          </select>
        )}
      />
    </>
  );
}

function Leads({
  shell,
  section,
  isOpen,
  showsOwner,
  onOpen,
  onMore,
}: {
  readonly shell: Shell;
  readonly section: QueueSectionView;
  readonly isOpen: boolean;
  readonly showsOwner: boolean;
  readonly onOpen: (view: 'card' | 'call', leadId: string) => void;
  readonly onMore: (rows: number) => void;
}): JSX.Element {
  const { labels } = shell.words.queue;
  const { title, count, leads } = section;
  return (
    <details class="queue-section" open={isOpen}>
      <summary>
        <h2>
          {title} ({count})
        </h2>
      </summary>
      <ul class="plain">
        {leads.map((lead) => (
          <QueueLeadItem
            key={lead.leadId}
            shell={shell}
            lead={lead}
            showsOwner={showsOwner}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {leads.length < count ? (
        <Button onClick={() => onMore(leads.length + MORE_ROWS)}>
          {fill(labels.more, { count: count - leads.length })}
        </Button>
      ) : null}
    </details>
  );
}

function Unfinished({
  list,
  shell,
}: {
  readonly list: readonly UnfinishedView[];
  readonly shell: Shell;
}): JSX.Element | null {
  const { labels } = shell.words.queue;
  if (list.length === 0) return null;
  return (
    <Section title={`${labels.unfinished} (${list.length})`}>
      <ul class="plain">
        {list.map(({ opportunityId, leadId, name, company, steps }) => (
          <li key={opportunityId} class="queue-lead">
            <h3>{name || company || opportunityId}</h3>
            {steps.map((step) => (
              <p key={step}>{step}</p>
            ))}
            <Button
              aria-label={`${labels.finish}: ${name || company || opportunityId}`}
              onClick={() => shell.go('handoff', { opportunityId, leadId })}
            >
              {labels.finish}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
