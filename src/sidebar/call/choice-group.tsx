import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';

/** One of the things to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The first nine choices have a digit each. */
const DIGITS = 9;

/**
 * One choice out of a few, as radio buttons: arrows move, and while the group has the focus the digits 1 to 9 choose
 * (only there, so that they are never taken from a screen reader or a text field). Enter goes on.
 */
export function ChoiceGroup({
  label,
  choices,
  chosen,
  onChoose,
  onEnter,
  groupId,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly onEnter?: (() => void) | undefined;
  /** By which the group is found to be given the focus. */
  readonly groupId?: string;
}): JSX.Element {
  const name = useId();
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && onEnter !== undefined) {
      event.preventDefault();
      onEnter();
      return;
    }
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const choice = choices[digit - 1];
    if (digit === 0 || choice === undefined) return;
    event.preventDefault();
    onChoose(choice.value);
    const radios = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    radios[digit - 1]?.focus();
  };
  const isAnyChosen = choices.some(({ value }) => value === chosen);
  return (
    <div class="choices" role="radiogroup" aria-label={label} data-group={groupId} onKeyDown={onKeyDown}>
      {choices.map((choice, index) => (
        <label key={choice.value} class={choice.value === chosen && isAnyChosen ? 'choice chosen' : 'choice'}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={isAnyChosen && choice.value === chosen}
            onChange={() => onChoose(choice.value)}
          />
          {index < DIGITS ? (
            <kbd aria-hidden="true" class="digit">
              {index + 1}
            </kbd>
          ) : null}
          <span>{choice.label}</span>
          {choice.hint === undefined ? null : <span class="quiet">{choice.hint}</span>}
        </label>
      ))}
    </div>
  );
}
