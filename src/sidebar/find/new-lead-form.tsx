import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type {
  CardDuplicate,
  FindAnswer,
  NewLeadAnswer,
  NewLeadField,
  NewLeadRequest,
} from '../../contract/card';
import { useGesture } from '../card/use-gesture';
import { Button, Field, Notice } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';

const INPUT_TYPES: Readonly<Partial<Record<NewLeadField['role'], 'tel' | 'email'>>> = {
  phone: 'tel',
  mobile: 'tel',
  email: 'email',
};

/** Takes up who is calling: the sheet's own columns, where they heard of us, and what they want. */
export function NewLeadForm({
  shell,
  answer,
}: {
  readonly shell: Shell;
  readonly answer: FindAnswer;
}): JSX.Element {
  const { find, buttons, told } = shell.words.card;
  const [fields, setFields] = useState<NewLeadRequest['fields']>(answer.prefilled);
  const [source, setSource] = useState('');
  const [details, setDetails] = useState('');
  const [known, setKnown] = useState<readonly CardDuplicate[]>([]);
  const [error, setError] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const [saved, setSaved] = useState<Extract<NewLeadAnswer, { state: 'saved' }> & { isKnown: boolean }>();
  const gesture = useGesture(shell);
  const sources = useId();

  const send = async (more: Pick<NewLeadRequest, 'leadId' | 'isSomebodyElse'>): Promise<void> => {
    const said = { fields, source, details, ...more };
    setWaiting(true);
    setError(undefined);
    try {
      const request = gesture.requestOf(said, (token): NewLeadRequest => ({ ...said, token }));
      const result = await shell.call<NewLeadAnswer>('newLead', request);
      gesture.answered();
      if (result.state === 'known') setKnown(result.duplicates);
      else setSaved({ ...result, isKnown: more.leadId !== undefined });
    } catch (failure) {
      setError(`${(failure as Error).message} ${told.failed}`);
    } finally {
      setWaiting(false);
    }
  };
  if (saved !== undefined) {
    return (
      <Notice kind="done">
        <p>{saved.isKnown ? told.inquiry : fill(told.captured, { row: saved.row })}</p>
        {saved.notice === undefined ? null : <p>{saved.notice}</p>}
        {saved.lacking.length === 0 ? null : (
          <p>{fill(told.lacking, { fields: saved.lacking.join(', ') })}</p>
        )}
        <Button primary onClick={() => shell.go('call', { leadId: saved.leadId })}>
          {buttons.guide}
        </Button>
        <Button onClick={() => shell.go('card', { leadId: saved.leadId })}>{buttons.open}</Button>
      </Notice>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send({});
      }}
    >
      {answer.form.map(({ role, header }) => (
        <Field
          key={role}
          label={header}
          control={(attributes) => (
            <input
              {...attributes}
              {...({ type: INPUT_TYPES[role] ?? 'text' } as { type: 'text' })}
              value={fields[role] ?? ''}
              autoComplete="off"
              onInput={(event) => {
                setKnown([]);
                setFields({ ...fields, [role]: event.currentTarget.value });
              }}
            />
          )}
        />
      ))}
      <Field
        label={find.source}
        control={(attributes) => (
          <>
            <input
              {...attributes}
              list={sources}
              value={source}
              autoComplete="off"
              onInput={(event) => setSource(event.currentTarget.value)}
            />
            <datalist id={sources}>
              {answer.sources.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          </>
        )}
      />
      <Field
        label={find.note}
        control={(attributes) => (
          <textarea
            {...attributes}
            value={details}
            onInput={(event) => setDetails(event.currentTarget.value)}
          />
        )}
      />
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {known.length === 0 ? (
        <Button primary type="submit" disabled={isWaiting}>
          {buttons.saveLead}
        </Button>
      ) : (
        <Known shell={shell} known={known} isWaiting={isWaiting} send={send} />
      )}
    </form>
  );
}

function Known({
  shell,
  known,
  isWaiting,
  send,
}: {
  readonly shell: Shell;
  readonly known: readonly CardDuplicate[];
  readonly isWaiting: boolean;
  readonly send: (more: Pick<NewLeadRequest, 'leadId' | 'isSomebodyElse'>) => Promise<void>;
}): JSX.Element {
  const { told, buttons, labels } = shell.words.card;
  return (
    <Notice kind="warning">
      <p>{told.mayBeKnown}</p>
      <ul class="plain people">
        {known.map((lead) => (
          <li key={lead.row}>
            <strong>{lead.name === '' ? labels.noName : lead.name}</strong>
            <span class="part">{lead.company}</span>
            <span class="part">{lead.reasonText}</span>
            <span class="part">{fill(labels.row, { row: lead.row })}</span>
            <Button
              disabled={isWaiting || lead.leadId === ''}
              aria-label={`${buttons.isThisPerson}: ${lead.name}`}
              onClick={() => void send({ leadId: lead.leadId })}
            >
              {buttons.isThisPerson}
            </Button>
          </li>
        ))}
      </ul>
      <Button disabled={isWaiting} onClick={() => void send({ isSomebodyElse: true })}>
        {buttons.somebodyElse}
      </Button>
    </Notice>
  );
}
