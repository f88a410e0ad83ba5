import type { JSX } from 'preact';
import type { CallGuide, ResultChoice } from '../../contract/call';
import { Field, Notice, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import { ChoiceGroup, type Choice } from './choice-group';
import type { Conversation, Ending } from './conversation';
import { dayText } from './day-text';

/** By which the groups are found to be given the focus. */
export const RESULT_GROUP = 'result';

/** How the call ends: result, the "yes" won, the next step and its date. */
export function CallEnding({
  shell,
  guide,
  conversation,
  onChange,
}: {
  readonly shell: Shell;
  readonly guide: CallGuide;
  readonly conversation: Conversation;
  readonly onChange: (change: Partial<Ending>) => void;
}): JSX.Element {
  const words = shell.words.call;
  const { ending, standing } = conversation;
  const choice = standing.results.find(({ code }) => code === ending.result);
  return (
    <>
      <Section title={words.result}>
        <ChoiceGroup
          label={words.result}
          groupId={RESULT_GROUP}
          choices={standing.results.map(({ code, label }) => ({ value: code, label }))}
          chosen={ending.result}
          onChoose={(value) => onChange({ result: value as Ending['result'] })}
          onEnter={() => focusGroup('yes')}
        />
        {choice === undefined ? null : <Hints shell={shell} choice={choice} />}
      </Section>
      {choice === undefined ? null : (
        <>
          <Section title={words.yes}>
            <ChoiceOrText
              groupId="yes"
              label={words.yes}
              other={words.otherYes}
              choices={[
                { value: '', label: words.noYes },
                ...guide.yes.map((value) => ({ value, label: value })),
              ]}
              chosen={ending.yes}
              onChoose={(yes) => onChange({ yes })}
              onEnter={() => focusGroup('step')}
            />
          </Section>
          <Section title={words.nextStep}>
            <ChoiceOrText
              groupId="step"
              label={words.nextStep}
              other={words.otherStep}
              choices={choice.steps.map(({ label }) => ({ value: label, label }))}
              chosen={ending.nextStep}
              onChoose={(nextStep) => onChange({ nextStep, choseStep: true })}
              onEnter={() => focusGroup('date')}
            />
          </Section>
          <Section title={words.nextDate}>
            <NextDate shell={shell} guide={guide} choice={choice} ending={ending} onChange={onChange} />
          </Section>
          {choice.offersDisqualification ? (
            <Section title={words.disqualify}>
              <Field
                label={words.disqualify}
                hint={words.disqualifyHint}
                control={(attributes) => (
                  <select
                    {...attributes}
                    value={ending.disqualify}
                    onChange={(event) =>
                      onChange({ disqualify: event.currentTarget.value as Ending['disqualify'] })
                    }
                  >
                    <option value="">{words.keepWorking}</option>
                    {guide.disqualifyReasons.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {label}
                      </option>
                    ))}
                  </select>
                )}
              />
            </Section>
          ) : null}
        </>
      )}
    </>
  );
}

/** Gives the keyboard to a group, to what is chosen in it where something is. */
export function focusGroup(groupId: string): void {
  const group = document.querySelector(`[data-group="${groupId}"]`);
  const chosen = group?.querySelector<HTMLInputElement>('input:checked');
  (chosen ?? group?.querySelector<HTMLInputElement>('input'))?.focus();
}

function Hints({ shell, choice }: { readonly shell: Shell; readonly choice: ResultChoice }): JSX.Element {
  const words = shell.words.call;
  return (
    <>
      {choice.wrongNumber ? <Notice kind="warning">{words.wrongNumberHint}</Notice> : null}
      {choice.suggestsNurture ? <Notice kind="warning">{words.nurtureHint}</Notice> : null}
    </>
  );
}

/** A few things to choose from, and a line for anything else. */
function ChoiceOrText({
  groupId,
  label,
  other,
  choices,
  chosen,
  onChoose,
  onEnter,
}: {
  readonly groupId: string;
  readonly label: string;
  readonly other: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly onEnter: () => void;
}): JSX.Element {
  const isListed = choices.some(({ value }) => value === chosen);
  return (
    <>
      <ChoiceGroup
        groupId={groupId}
        label={label}
        choices={choices}
        chosen={chosen}
        onChoose={onChoose}
        onEnter={onEnter}
      />
      <Field
        label={other}
        control={(attributes) => (
          <input
            {...attributes}
            type="text"
            autocomplete="off"
            value={isListed ? '' : chosen}
            onInput={(event) => onChoose(event.currentTarget.value)}
          />
        )}
      />
    </>
  );
}

function NextDate({
  shell,
  guide,
  choice,
  ending,
  onChange,
}: {
  readonly shell: Shell;
  readonly guide: CallGuide;
  readonly choice: ResultChoice;
  readonly ending: Ending;
  readonly onChange: (change: Partial<Ending>) => void;
}): JSX.Element {
  const words = shell.words.call;
  const { tomorrow, inTwoDays, nextWeek, isTomorrow } = guide.days;
  const named = [
    { value: tomorrow, label: isTomorrow ? words.tomorrow : words.nextWorkingDay },
    { value: inTwoDays, label: words.inTwoDays },
    { value: nextWeek, label: words.nextWeek },
  ];
  const suggested = choice.nextDate;
  const isNamed = suggested === null || named.some(({ value }) => value === suggested);
  const days = isNamed ? named : [...named, { value: suggested, label: words.suggested }];
  const choices = [
    ...days.map((day) => ({ ...day, hint: dayText(day.value, shell.language) })),
    ...(choice.needsDate ? [] : [{ value: '', label: words.noDate }]),
  ];
  const choose = (nextDate: string): void => onChange({ nextDate, choseDate: true });
  return (
    <>
      <ChoiceGroup
        groupId="date"
        label={words.nextDate}
        choices={choices}
        chosen={ending.nextDate}
        onChoose={choose}
        onEnter={() => document.querySelector<HTMLElement>('.save-and-next')?.focus()}
      />
      <Field
        label={words.otherDate}
        control={(attributes) => (
          <input
            {...attributes}
            type="date"
            min={guide.today}
            value={ending.nextDate}
            onInput={(event) => choose(event.currentTarget.value)}
          />
        )}
      />
    </>
  );
}
