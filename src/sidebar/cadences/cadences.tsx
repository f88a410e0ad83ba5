import './cadences.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CadenceOverview } from '../../contract/cadences';
import { Button, Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { CadenceList } from './cadence-list';
import { LeadSection } from './lead-section';
import { RunSection } from './run-section';
import { Touches } from './touches';

/** Planned touches: what is due to me, what waits for me, one lead's cadence, and all cadences with their segments. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const { cadences: words, shell: common } = shell.words;
  const { view } = words;
  const leadId = shell.parameters['leadId'];
  const { value, error, isWaiting, again } = useRequest<CadenceOverview>(
    shell,
    'cadenceOverview',
    leadId === undefined ? {} : { lead: leadId },
  );
  const [isBusy, setBusy] = useState(false);

  /** One gesture at a time; afterwards everything is read again, since it shows what the log says. */
  async function act(task: () => Promise<string>): Promise<void> {
    setBusy(true);
    try {
      shell.say(await task());
    } catch (failure) {
      shell.say((failure as Error).message);
    }
    setBusy(false);
    again();
  }

  if (value === undefined) {
    return error === undefined ? (
      <Progress label={common.loading} />
    ) : (
      <Notice kind="error">
        {error} <Button onClick={again}>{common.retry}</Button>
      </Notice>
    );
  }
  const gesture = { shell, isBusy: isBusy || isWaiting, act };
  return (
    <div aria-busy={isWaiting}>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {value.notices.map((notice) => (
        <Notice key={notice} kind="warning">
          {notice}
        </Notice>
      ))}
      {value.faults.length === 0 ? null : (
        <Notice kind="error">{[view.faults, ...value.faults].join('\n')}</Notice>
      )}
      {value.lead === undefined ? null : (
        <LeadSection {...gesture} lead={value.lead} cadences={value.cadences} />
      )}
      <RunSection shell={shell} overview={value} isBusy={gesture.isBusy} onDone={again} />
      {value.undecided.length === 0 ? null : (
        <Section title={view.undecided}>
          <Notice kind="warning">{view.undecidedHint}</Notice>
          <Touches {...gesture} touches={value.undecided} />
        </Section>
      )}
      {value.blocked.length === 0 ? null : (
        <Section title={view.blocked}>
          <Touches {...gesture} touches={value.blocked} />
        </Section>
      )}
      <Section title={view.list}>
        {value.cadences.length === 0 && value.faults.length === 0 ? (
          <p>{fill(view.none, { tab: words.title })}</p>
        ) : (
          <CadenceList {...gesture} cadences={value.cadences} />
        )}
      </Section>
      <p class="hint">{value.hourly}</p>
      <p class="hint">{view.recorded}</p>
      <Button disabled={gesture.isBusy} onClick={again}>
        {view.refresh}
      </Button>
    </div>
  );
}
