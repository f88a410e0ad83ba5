import './assignment.css';
import type { JSX } from 'preact';
import { Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import { ByPerson } from './by-person';
import { ByTerritory } from './by-territory';
import { TakeBack } from './take-back';

/** Who gets which lead: by territory and turn, from one person to another, and back. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.territories;
  return (
    <>
      <Section title={words.title}>
        <ByTerritory shell={shell} />
      </Section>
      <Section title={words.reassignTitle}>
        <ByPerson shell={shell} />
      </Section>
      <Section title={words.undoTitle}>
        <TakeBack shell={shell} />
      </Section>
    </>
  );
}
