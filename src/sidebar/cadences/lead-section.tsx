import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CadenceDone, CadenceLead, CadenceSummary, EnrolAnswer } from '../../contract/cadences';
import { Button, Field, Section } from '../shell/parts';
import { fill } from '../shell/shell';
import type { Gesture } from './gesture';

/** One lead: into a cadence by hand, out of it, or never written to again. */
export function LeadSection({
  shell,
  isBusy,
  act,
  lead,
  cadences,
}: Gesture & { readonly lead: CadenceLead; readonly cadences: readonly CadenceSummary[] }): JSX.Element {
  const { view } = shell.words.cadences;
  const [chosen, setChosen] = useState('');
  // One for as long as the view is open: what is sent again after a lost answer is known again.
  const [token] = useState(() => shell.newToken());
  const { leadId } = lead;
  const cadence = chosen === '' ? (cadences[0]?.name ?? '') : chosen;

  const enter = (): Promise<void> =>
    act(async () => {
      const request = { cadence, leadIds: [leadId], token };
      const { entered, refused } = await shell.call<EnrolAnswer>('enrol', request);
      return refused[0]?.why ?? fill(view.entered, { count: entered });
    });
  const ask = (name: 'leaveCadence' | 'optOut'): Promise<void> =>
    act(async () => (await shell.call<CadenceDone>(name, { leadId, token })).message);

  return (
    <Section title={view.thisLead}>
      <p>
        <strong>{lead.lead}</strong>
        {lead.company === '' ? null : ` · ${lead.company}`}
      </p>
      {lead.cadence === '' ? (
        cadences.length === 0 ? null : (
          <>
            <Field
              label={view.choose}
              control={(attributes) => (
                <select
                  {...attributes}
                  value={cadence}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                >
                  {cadences.map(({ name, audience }) => (
                    <option key={name} value={name}>
                      {name} ({audience})
                    </option>
                  ))}
                </select>
              )}
            />
            <Button primary disabled={isBusy} onClick={() => void enter()}>
              {view.enter}
            </Button>
          </>
        )
      ) : (
        <>
          <p>{lead.next === '' ? lead.cadence : `${lead.cadence} · ${lead.next}`}</p>
          <Button disabled={isBusy} onClick={() => void ask('leaveCadence')}>
            {view.leave}
          </Button>
        </>
      )}
      <Button disabled={isBusy} onClick={() => void ask('optOut')}>
        {view.optOut}
      </Button>
      <p class="hint">{view.optOutHint}</p>
    </Section>
  );
}
