import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CadenceSummary, EnrolAnswer } from '../../contract/cadences';
import { Button, Notice } from '../shell/parts';
import { fill } from '../shell/shell';
import { chosenIds } from './chosen-leads';
import type { Gesture } from './gesture';

/** Every cadence with its steps, how many leads stand at each, and who its segment would bring in. */
export function CadenceList({
  cadences,
  ...gesture
}: Gesture & { readonly cadences: readonly CadenceSummary[] }): JSX.Element {
  const { view } = gesture.shell.words.cadences;
  return (
    <>
      {cadences.map((cadence) => (
        <details key={cadence.name}>
          <summary>
            {cadence.name} ({cadence.audience}) · {fill(view.inCadence, { count: cadence.leads })}
          </summary>
          <ol class="plain">
            {cadence.steps.map(({ text, leads }) => (
              <li key={text}>
                {text} · {fill(view.stepLeads, { count: leads })}
              </li>
            ))}
          </ol>
          {cadence.rules.length === 0 ? (
            <p class="hint">{view.byHand}</p>
          ) : (
            <Segment {...gesture} cadence={cadence} />
          )}
        </details>
      ))}
    </>
  );
}

/** Who would enter, asked for first and ticked one by one, then entered. */
function Segment({
  shell,
  isBusy,
  act,
  cadence,
}: Gesture & { readonly cadence: CadenceSummary }): JSX.Element {
  const { view } = shell.words.cadences;
  const [proposal, setProposal] = useState<EnrolAnswer>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);

  async function propose(): Promise<void> {
    setWaiting(true);
    setFailed(undefined);
    try {
      setProposal(await shell.call<EnrolAnswer>('enrol', { cadence: cadence.name }));
      setLeft(new Set());
    } catch (failure) {
      setFailed((failure as Error).message);
    }
    setWaiting(false);
  }

  const enter = (leadIds: readonly string[]): Promise<void> =>
    act(async () => {
      const request = { cadence: cadence.name, leadIds, isByRule: true, token: shell.newToken() };
      const { entered, refused } = await shell.call<EnrolAnswer>('enrol', request);
      setProposal(undefined);
      const texts = [fill(view.entered, { count: entered })];
      if (refused.length > 0) texts.push(fill(view.refused, { count: refused.length }));
      return texts.join(' ');
    });

  const toggle = (leadId: string): void =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(leadId)) after.add(leadId);
      return after;
    });

  const ids = proposal === undefined ? [] : chosenIds(proposal.candidates, left);
  return (
    <>
      <p>{fill(view.segment, { rules: cadence.rules.join(' · ') })}</p>
      <Button disabled={isBusy || isWaiting} onClick={() => void propose()}>
        {view.propose}
      </Button>
      {failed === undefined ? null : <Notice kind="error">{failed}</Notice>}
      {proposal === undefined ? null : (
        <>
          {proposal.candidates.length === 0 ? (
            <p>{view.nobody}</p>
          ) : (
            <fieldset class="cadence-candidates">
              <legend>{fill(view.candidates, { count: proposal.candidates.length })}</legend>
              {proposal.candidates.map(({ leadId, lead, company }) => (
                <label key={leadId}>
                  <input type="checkbox" checked={!left.has(leadId)} onChange={() => toggle(leadId)} />
                  <span>{[lead, company].filter((text) => text !== '').join(' · ')}</span>
                </label>
              ))}
            </fieldset>
          )}
          {proposal.refused.length === 0 ? null : (
            <details>
              <summary>{fill(view.notCandidates, { count: proposal.refused.length })}</summary>
              <ul>
                {proposal.refused.map(({ leadId, lead, company, why }) => (
                  <li key={leadId}>
                    {lead === '' ? company : lead}: {why}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {ids.length === 0 ? null : (
            <Button primary disabled={isBusy} onClick={() => void enter(ids)}>
              {view.enrolSelected} ({ids.length})
            </Button>
          )}
        </>
      )}
    </>
  );
}
