import type { JSX } from 'preact';
import type { HandoffView, OpportunityView, StepView } from '../../contract/handoff';
import { Button, Notice, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import type { Act } from './act';

/** What of a handoff has gone, what is left, and what only a person can say. */
export function Steps({
  shell,
  view,
  opportunity,
  act,
  isBusy,
}: {
  readonly shell: Shell;
  readonly view: HandoffView;
  readonly opportunity: OpportunityView;
  readonly act: Act;
  readonly isBusy: boolean;
}): JSX.Element {
  const { page } = shell.words.handoff;
  const { opportunityId } = opportunity;
  return (
    <Section title={fill(page.state, { id: opportunityId })}>
      {opportunity.fieldRep === '' ? null : (
        <p>
          {page.to}: {opportunity.fieldRep}
        </p>
      )}
      {opportunity.answered === '' ? null : <Notice kind="info">{opportunity.answered}</Notice>}
      <ul class="steps plain">
        {opportunity.steps.map((step) => (
          <Step key={step.step} shell={shell} step={step} isBusy={isBusy}>
            {(decision) => act('resolveMail', { opportunityId, step: step.step, decision })}
          </Step>
        ))}
      </ul>
      {opportunity.isFinished ? (
        <Notice kind="done">{page.finished}</Notice>
      ) : (
        <Notice kind="warning">
          {page.unfinished}{' '}
          <Button disabled={isBusy} onClick={() => act('handOver', { leadId: view.leadId })}>
            {page.finish}
          </Button>
        </Notice>
      )}
    </Section>
  );
}

function Step({
  shell,
  step,
  isBusy,
  children: decide,
}: {
  readonly shell: Shell;
  readonly step: StepView;
  readonly isBusy: boolean;
  readonly children: (decision: 'sent' | 'again') => void;
}): JSX.Element {
  const { page } = shell.words.handoff;
  return (
    <li class={step.state}>
      {step.label}
      <span class="state">{step.text}</span>
      {step.help === '' ? null : <p class="hint">{step.help}</p>}
      {step.asks ? (
        <>
          <Button
            disabled={isBusy}
            aria-label={`${step.label}: ${page.wasSent}`}
            onClick={() => decide('sent')}
          >
            {page.wasSent}
          </Button>
          <Button
            disabled={isBusy}
            aria-label={`${step.label}: ${page.sendAgain}`}
            onClick={() => decide('again')}
          >
            {page.sendAgain}
          </Button>
        </>
      ) : null}
    </li>
  );
}
