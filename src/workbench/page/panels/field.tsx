import { useId, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

/** A label over its control. */
export function Field({ label, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

/** A list to choose one from. */
export function ChoiceField<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { label, value, choices, onChoose } = props;
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChoose(target.value as Value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'datetime-local';
  readonly list?: string;
  readonly onType: (text: string) => void;
}

export function TextField({ label, value, type = 'text', list, onType }: TextFieldProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type={type}
          value={value}
          list={list}
          required
          autoComplete="off"
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  );
}
