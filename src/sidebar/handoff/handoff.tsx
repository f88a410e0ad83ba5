import './handoff.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HandoffStateRequest, HandoffView } from '../../contract/handoff';
import { Button, Notice, Progress, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { Answers } from './answers';
import type { Act } from './act';
import { Preparation } from './preparation';
import { Steps } from './steps';
import { useActs } from './use-acts';

/** A lead at its handoff: whether it may be handed over and how, what has gone, and what sales answered. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const { leadId, opportunityId } = shell.parameters;
  const [asked, setAsked] = useState<HandoffStateRequest>({
    ...(opportunityId === undefined ? {} : { opportunityId }),
    ...(opportunityId !== undefined || leadId === undefined ? {} : { leadId }),
  });
  const request = useRequest<HandoffView>(shell, 'handoffState', asked);
  const acts = useActs(shell);
  const view = acts.view ?? request.value;
  const error = acts.error ?? request.error;
  return (
    <div class="handoff" aria-busy={acts.isBusy || request.isWaiting}>
      <Button
        disabled={acts.isBusy || request.isWaiting}
        onClick={() => {
          acts.forget();
          request.again();
        }}
      >
        {shell.words.handoff.page.refresh}
      </Button>
      {error === undefined ? null : (
        <Notice kind="error">
          {error.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {view === undefined && request.isWaiting ? <Progress label={shell.words.shell.loading} /> : null}
      {acts.isBusy ? <Progress label={shell.words.handoff.page.working} /> : null}
      {view === undefined ? null : (
        <Lead
          key={view.leadId}
          shell={shell}
          view={view}
          act={acts.act}
          isBusy={acts.isBusy}
          onAsk={(more) => {
            acts.forget();
            setAsked({ leadId: view.leadId, ...more });
          }}
        />
      )}
    </div>
  );
}

function Lead({
  shell,
  view,
  act,
  isBusy,
  onAsk,
}: {
  readonly shell: Shell;
  readonly view: HandoffView;
  readonly act: Act;
  readonly isBusy: boolean;
  readonly onAsk: (more: HandoffStateRequest) => void;
}): JSX.Element {
  const { page } = shell.words.handoff;
  const { opportunity } = view;
  return (
    <>
      <Section title={`${view.lead} · ${view.company}`}>
        <p>{[view.route, `${page.closer}: ${view.closer}`].filter((part) => part !== '').join(' · ')}</p>
      </Section>
      {opportunity === null ? null : (
        <Steps shell={shell} view={view} opportunity={opportunity} act={act} isBusy={isBusy} />
      )}
      {opportunity?.isOpen === true ? null : (
        <Preparation shell={shell} view={view} act={act} isBusy={isBusy} onAsk={onAsk} />
      )}
      <Answers shell={shell} view={view} act={act} isBusy={isBusy} />
    </>
  );
}
