import type { FrameBody } from '../../../../src/workbench/page/frame/frame-messages';
import { createHost, notBuilt } from '../../../../src/workbench/page/frame/script-host';

describe('script-host', () => {
  it('tells the page around what the frame asks for', () => {
    const told: FrameBody[] = [];
    const host = createHost((message) => void told.push(message), 'http://localhost:1');
    host.setWidth(300);
    host.setHeight(200);
    host.editor.focus();
    host.close();
    expect(host.origin).toBe('http://localhost:1');
    expect(told).toEqual([
      { kind: 'size', width: 300 },
      { kind: 'size', height: 200 },
      { kind: 'focus-editor' },
      { kind: 'close' },
    ]);
  });

  it('throws by name on what is not built', () => {
    const history = notBuilt('history') as { readonly push: unknown };
    expect(() => history.push).toThrow('google.script.history.push is not built');
  });
});
