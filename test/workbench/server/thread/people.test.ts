import { newDocument } from '../../../../src/runtime/spreadsheet/document/create';
import { peopleOf } from '../../../../src/workbench/server/thread/people';

const documentOf = (more: { owner?: string; sharedWith?: readonly string[] } = {}) => ({
  ...newDocument({ name: 'Test', locale: 'es_ES', timeZone: 'Europe/Madrid', sheetNames: ['Leads'] }),
  ...more,
});

const shown = (people: ReturnType<typeof peopleOf>): string[] =>
  people.map(({ name, access }) => `${name} ${access}`);

test('whoever a document is shared with may sit at the screen, by the name in their address', () => {
  const document = documentOf({ sharedWith: ['leire.arana@luz.example', 'hugo@luz.example'] });
  expect(shown(peopleOf(document))).toEqual([
    'Ana owner',
    'Leire Arana editor',
    'Hugo editor',
    'Bruno editor',
    'Clara viewer',
  ]);
});

test('an owner that the document names is first, and once', () => {
  const document = documentOf({ owner: 'eva@uno.example', sharedWith: ['eva@uno.example'] });
  expect(shown(peopleOf(document))).toEqual(['eva owner', 'Bruno editor', 'Clara viewer']);
});
