import { createDocumentFeed, type DocumentShown } from '../../../src/workbench/page/document-feed';
import { change, welcome } from './sample-welcome';

function listener(): DocumentShown & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    load: ({ revision }) => void told.push(`load ${revision}`),
    apply: ({ revision }) => void told.push(`apply ${revision}`),
    select: ({ sheet }) => void told.push(`select ${sheet}`),
  };
}

describe('document-feed', () => {
  it('tells a grid that comes late the last whole view and what followed it, once', () => {
    const feed = createDocumentFeed();
    feed.apply(change(3));
    feed.load(welcome().document);
    feed.apply(change(8));
    const grid = listener();
    feed.attach(grid);
    expect(grid.told).toEqual(['load 7', 'apply 8']);
    feed.select({ sheet: 4, blocks: [] });
    expect(grid.told).toEqual(['load 7', 'apply 8', 'select 4']);
  });

  it('keeps what comes while no grid is attached for the next one', () => {
    const feed = createDocumentFeed();
    const first = listener();
    feed.attach(first)();
    feed.load(welcome().document);
    const second = listener();
    feed.attach(second);
    expect([first.told, second.told]).toEqual([[], ['load 7']]);
  });
});
