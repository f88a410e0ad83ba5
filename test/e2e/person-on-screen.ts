import type { WorkbenchOnScreen } from './workbench-on-screen';

/** What the panel lets choose, by the words that it shows. */
export type Settings = Readonly<Partial<Record<'who' | 'language' | 'authorisation', string>>>;

/** Changes who sits before a window, as a person does it. */
export async function become(window: WorkbenchOnScreen, settings: Settings): Promise<void> {
  const panel = await window.openPanel('person');
  const { person } = window.words;
  for (const field of ['who', 'language', 'authorisation'] as const) {
    const label = settings[field];
    if (label !== undefined) await panel.getByLabel(person[field], { exact: true }).selectOption({ label });
  }
  await panel.getByRole('button', { name: person.apply, exact: true }).click();
}
