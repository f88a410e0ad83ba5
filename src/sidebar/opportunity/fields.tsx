import type { JSX } from 'preact';
import type { EditableField } from '../../contract/opportunities';
import { Field } from '../shell/parts';
import { fill } from '../shell/shell';
import { shownValue } from './edits';
import type { FormParts } from './parts-of-form';

/** Amount, currency, expected close, documents and notes. */
export function MoneyFields(parts: FormParts): JSX.Element {
  const { shell, view } = parts;
  const words = shell.words.opportunities.view;
  const stage = view.stages.find(({ name }) => name === view.fields.stage.value);
  const share = stage?.probability ?? null;
  const percent = new Intl.NumberFormat(shell.locale, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(shell.locale, { maximumFractionDigits: 2 });
  return (
    <>
      <TextField {...parts} field="amount" label={words.amount} inputMode="decimal" />
      {view.weighted === null || share === null ? null : (
        <p class="hint">
          {fill(words.weighted, { share: percent.format(share) })}: {money.format(view.weighted)}
        </p>
      )}
      <TextField {...parts} field="currency" label={words.currency} />
      <TextField {...parts} field="expectedClose" label={words.expectedClose} type="date" />
      <TextField {...parts} field="documents" label={words.documents} isLong />
      <Links text={shownValue(view, parts.edits, 'documents')} />
      <TextField {...parts} field="notes" label={words.notes} isLong />
    </>
  );
}

/** The outcome with what it needs: a reason where lost, a day where deferred. */
export function OutcomeFields(parts: FormParts): JSX.Element | null {
  const { shell, view, edits, disabled, onChange } = parts;
  const { opportunities, choices } = shell.words;
  const words = opportunities.view;
  const outcome = shownValue(view, edits, 'outcome');
  if (!view.fields.outcome.isThere) return null;
  return (
    <>
      <Field
        label={words.outcome}
        control={(attributes) => (
          <select
            {...attributes}
            disabled={disabled}
            value={outcome}
            onChange={(event) => onChange({ outcome: event.currentTarget.value })}
          >
            {outcome in choices.outcomes ? null : <option value={outcome}>{outcome}</option>}
            {Object.entries(choices.outcomes).map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      />
      {outcome === 'lost' ? (
        <>
          <ReasonField {...parts} />
          <TextField {...parts} field="competitor" label={words.competitor} />
        </>
      ) : null}
      {outcome === 'deferred' ? (
        <TextField {...parts} field="wakeUp" label={words.wakeUp} type="date" required />
      ) : null}
    </>
  );
}

function ReasonField({ shell, view, edits, disabled, onChange }: FormParts): JSX.Element {
  const { opportunities, choices } = shell.words;
  const reason = shownValue(view, edits, 'lostReason');
  return (
    <Field
      label={opportunities.view.lostReason}
      control={(attributes) => (
        <select
          {...attributes}
          required
          disabled={disabled}
          value={reason}
          onChange={(event) => onChange({ lostReason: event.currentTarget.value })}
        >
          <option value="">{opportunities.view.choose}</option>
          {reason === '' || reason in choices.lostReasons ? null : <option value={reason}>{reason}</option>}
          {Object.entries(choices.lostReasons).map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

function TextField({
  view,
  edits,
  disabled,
  onChange,
  field,
  label,
  type = 'text',
  inputMode = 'text',
  required = false,
  isLong = false,
}: FormParts & {
  readonly field: EditableField;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'text' | 'decimal';
  readonly required?: boolean;
  readonly isLong?: boolean;
}): JSX.Element | null {
  if (!view.fields[field].isThere) return null;
  const value = shownValue(view, edits, field);
  // A day that nobody can read would show as an empty box of dates: it is shown as the text it is.
  const shownType = type === 'date' && value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value) ? 'text' : type;
  const onInput = (event: { readonly currentTarget: { readonly value: string } }): void =>
    onChange({ [field]: event.currentTarget.value });
  return (
    <Field
      label={label}
      control={(attributes) => {
        const common = { ...attributes, disabled, value, onInput };
        if (isLong) return <textarea {...common} />;
        return shownType === 'date' ? (
          <input {...common} type="date" required={required} />
        ) : (
          <input {...common} type="text" inputMode={inputMode} required={required} />
        );
      }}
    />
  );
}

/** Only addresses of the web: a link of another kind could run something. */
const ADDRESS = /https:\/\/[^\s<>"']+/g;

function Links({ text }: { readonly text: string }): JSX.Element | null {
  const addresses = [...new Set(text.match(ADDRESS) ?? [])];
  if (addresses.length === 0) return null;
  return (
    <ul class="plain">
      {addresses.map((address) => (
        <li key={address}>
          <a href={address} target="_blank" rel="noopener noreferrer">
            {address}
          </a>
        </li>
      ))}
    </ul>
  );
}
