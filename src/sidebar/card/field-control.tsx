import type { JSX } from 'preact';
import type { CardField } from '../../contract/card';

const INPUT_TYPES: Readonly<Record<CardField['type'], 'text' | 'date' | 'checkbox' | 'email' | 'tel'>> = {
  text: 'text',
  // Numbers are typed as the team writes them, with its own decimal comma: the script reads them.
  number: 'text',
  date: 'date',
  checkbox: 'checkbox',
  mail: 'email',
  phone: 'tel',
  long: 'text',
};
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The control for one cell by what its column holds; a list takes other values too. */
export function FieldControl({
  attributes,
  field,
  choices,
  value,
  words,
  onWrite,
}: {
  readonly attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean };
  readonly field: CardField;
  readonly choices: readonly string[];
  readonly value: string;
  readonly words: { readonly yesValue: string; readonly noValue: string };
  readonly onWrite: (value: string) => void;
}): JSX.Element {
  const { type } = field;
  if (type === 'checkbox') {
    return (
      <select
        {...attributes}
        value={value === 'true' ? 'true' : 'false'}
        onChange={(event) => onWrite(event.currentTarget.value)}
      >
        <option value="true">{words.yesValue}</option>
        <option value="false">{words.noValue}</option>
      </select>
    );
  }
  if (type === 'long') {
    return <textarea {...attributes} value={value} onInput={(event) => onWrite(event.currentTarget.value)} />;
  }
  // What is no day is shown as it stands: a date control would hide it.
  const inputType = type === 'date' && value !== '' && !ISO_DAY.test(value) ? 'text' : INPUT_TYPES[type];
  // Preact types the attributes by the type of control, which is known only here.
  const typed = { type: inputType } as { type: 'text' };
  const list = choices.length === 0 ? undefined : `${attributes.id}-list`;
  return (
    <>
      <input
        {...attributes}
        {...typed}
        value={value}
        {...(type === 'number' ? { inputMode: 'decimal' as const } : {})}
        {...(list === undefined ? {} : { list })}
        autoComplete="off"
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
