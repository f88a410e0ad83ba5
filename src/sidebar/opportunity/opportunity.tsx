import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpportunityAnswer, OpportunityView, SaveOpportunityAnswer } from '../../contract/opportunities';
import { Button, Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { changesFrom, lackingCompanion, type Edits } from './edits';
import { ExportSection } from './export-section';
import { MoneyFields, OutcomeFields } from './fields';
import { StageFields } from './stage-fields';

/** The opportunity it was opened for, or that of the selected row; below it the export of all of them. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.opportunities;
  const { opportunityId, leadId } = shell.parameters;
  const request = useRequest<OpportunityAnswer>(shell, 'opportunity', {
    ...(opportunityId === undefined ? {} : { opportunityId }),
    ...(leadId === undefined ? {} : { leadId }),
  });
  const { value } = request;
  return (
    <>
      <Button disabled={request.isWaiting} onClick={request.again}>
        {words.view.again}
      </Button>
      {request.error === undefined ? null : <Notice kind="error">{request.error}</Notice>}
      {request.isWaiting ? <Progress label={words.view.loading} /> : null}
      {value?.state === 'none' ? <Notice kind="info">{value.message}</Notice> : null}
      {value?.state === 'opportunity' ? (
        <Opportunity key={value.opportunityId} shell={shell} first={value} />
      ) : null}
      <ExportSection shell={shell} />
    </>
  );
}

function Opportunity({
  shell,
  first,
}: {
  readonly shell: Shell;
  readonly first: OpportunityView;
}): JSX.Element {
  const { opportunities: words } = shell.words;
  const [view, setView] = useState(first);
  const [edits, setEdits] = useState<Edits>({});
  const [token, setToken] = useState(() => shell.newToken());
  const [isSaving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  // Read again, the sheet shows through wherever nothing was typed.
  useEffect(() => setView(first), [first]);
  const changes = changesFrom(view, edits);
  const lacking = lackingCompanion(view, edits, localDay());

  async function save(): Promise<void> {
    if (lacking !== undefined) return setProblems([words.questions[lacking]]);
    setSaving(true);
    setProblems([]);
    try {
      const answer = await shell.call<SaveOpportunityAnswer>('saveOpportunity', {
        opportunityId: view.opportunityId,
        token,
        changes,
      });
      setView(answer.opportunity);
      // What could not be written stays in its field, so that nothing a person typed is lost.
      const kept = new Set(answer.refused.map(({ field }) => field));
      setEdits(
        Object.fromEntries(
          Object.entries(edits).filter(([field]) => kept.has(field as (typeof changes)[number]['field'])),
        ),
      );
      setProblems(answer.refused.map(({ message }) => message));
      setToken(shell.newToken());
      shell.say(answer.saved.length > 0 ? words.view.saved : words.view.nothing);
    } catch (error) {
      // The token stays: sending the same again has no second effect.
      setProblems([(error as Error).message]);
    }
    setSaving(false);
  }

  const parts = {
    shell,
    view,
    edits,
    disabled: isSaving,
    onChange: (change: Edits) => setEdits((before) => ({ ...before, ...change })),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length > 0 && !isSaving) void save();
      }}
    >
      <dl>
        <Fact label={words.view.lead} text={view.lead} />
        <Fact label={words.view.company} text={view.company} />
        <Fact label={words.view.insideRep} text={view.insideRep} />
        <Fact label={words.view.fieldRep} text={view.fieldRep} />
        <Fact label={words.view.closed} text={view.closed} />
      </dl>
      {view.questions.length === 0 ? null : (
        <Notice kind="warning">
          <strong>{words.view.lacks}</strong>
          <ul>
            {view.questions.map(({ field, text }) => (
              <li key={field}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {view.problems.length === 0 ? null : <Notice kind="warning">{view.problems.join('\n')}</Notice>}
      <Section title={view.route === '' ? words.view.stage : `${words.view.route}: ${view.route}`}>
        <StageFields {...parts} />
      </Section>
      <Section title={words.view.amount}>
        <MoneyFields {...parts} />
      </Section>
      <Section title={words.view.outcome}>
        <OutcomeFields {...parts} />
      </Section>
      {problems.length === 0 ? null : <Notice kind="error">{problems.join('\n')}</Notice>}
      <Button type="submit" primary disabled={isSaving || changes.length === 0}>
        {isSaving ? words.view.saving : words.view.save}
      </Button>
      {view.leadId === '' ? null : (
        <Button onClick={() => shell.go('card', { leadId: view.leadId })}>
          {fill(words.view.openLead, { lead: view.lead || view.company })}
        </Button>
      )}
    </form>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** Today where the person is, as ISO text; the script decides by the clock of the sheet. */
function localDay(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
