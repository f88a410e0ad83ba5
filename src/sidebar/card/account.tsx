import type { JSX } from 'preact';
import type { LeadCard } from '../../contract/card';
import { Button, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';

/** Everybody at the company with their part in the decision, and rows that may be the same person. */
export function Account({
  shell,
  lead,
  show,
}: {
  readonly shell: Shell;
  readonly lead: LeadCard;
  readonly show: (leadId: string) => void;
}): JSX.Element {
  const { sections, labels } = shell.words.card;
  const { people, more } = lead.account;
  return (
    <>
      <Section title={sections.account}>
        {people.length === 0 ? <p class="quiet">{labels.nobodyElse}</p> : null}
        <ul class="plain people">
          {people.map((person) => (
            <li key={person.row}>
              <strong>{person.name === '' ? labels.noName : person.name}</strong>
              {[
                person.jobTitle,
                person.part,
                person.statusText,
                person.lastTouch === '' ? '' : `${labels.lastTouch}: ${person.lastTouch}`,
                person.byDomain ? labels.byDomain : '',
              ]
                .filter((part) => part !== '')
                .map((part) => (
                  <span key={part} class="part">
                    {part}
                  </span>
                ))}
              <Show shell={shell} leadId={person.leadId} row={person.row} name={person.name} show={show} />
            </li>
          ))}
        </ul>
        {more === 0 ? null : <p class="quiet">{fill(labels.people, { count: more })}</p>}
      </Section>
      {lead.duplicates.length === 0 ? null : (
        <Section title={sections.duplicates}>
          <ul class="plain people">
            {lead.duplicates.map((other) => (
              <li key={other.row}>
                <strong>{other.name === '' ? labels.noName : other.name}</strong>
                <span class="part">{other.company}</span>
                <span class="part">{other.reasonText}</span>
                <span class="part">{fill(labels.row, { row: other.row })}</span>
                <Show shell={shell} leadId={other.leadId} row={other.row} name={other.name} show={show} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Show({
  shell,
  leadId,
  row,
  name,
  show,
}: {
  readonly shell: Shell;
  readonly leadId: string;
  readonly row: number;
  readonly name: string;
  readonly show: (leadId: string) => void;
}): JSX.Element | null {
  if (leadId === '') return null;
  const { buttons, labels } = shell.words.card;
  const who = name === '' ? fill(labels.row, { row }) : name;
  return (
    <Button aria-label={`${buttons.open} ${who}`} onClick={() => show(leadId)}>
      {buttons.open}
    </Button>
  );
}
