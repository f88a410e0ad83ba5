import { createStore } from '../../../src/workbench/page/store';

describe('store', () => {
  it('tells who listens of what changes, not of what changes nothing, and nobody who has ended it', () => {
    const store = createStore(() => 0);
    const listener = jest.fn();
    const end = store.listen(listener);
    store.tell({ kind: 'panel', panel: 'outbox' });
    store.tell({ kind: 'start-over' });
    expect(listener).toHaveBeenCalledTimes(1);
    end();
    store.tell({ kind: 'panel', panel: null });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.state().panel).toBeNull();
  });
});
