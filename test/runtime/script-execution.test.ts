import type { Seen } from '../../src/runtime/result';
import { hostOf } from './support';

const CODE = `
function show() {
  var ui = SpreadsheetApp.getUi();
  SpreadsheetApp.getActive().toast('First');
  ui.alert('Title', 'Prompt', ui.ButtonSet.YES_NO);
  ui.showModelessDialog(HtmlService.createHtmlOutput('<p>Page</p>').setWidth(200), 'Shown');
  throw new Error('Late');
}
function onEdit() { SpreadsheetApp.getActive().getRange('B1').setValue('seen'); }
`;

describe('an execution that is looked at', () => {
  test('tells of toasts and pages when they appear, not at its end', () => {
    const order: string[] = [];
    const { error, toasts, sidebars } = hostOf(CODE).run('show', [], {
      observe: (seen: Seen) => order.push(seen.kind === 'toast' ? seen.toast.message : seen.page.title),
      answers: ({ prompt }) => {
        order.push(prompt);
        return 'YES';
      },
    });
    expect(order).toEqual(['First', 'Prompt', 'Shown']);
    expect(error?.message).toBe('Late');
    expect([toasts, sidebars]).toMatchObject([[{ message: 'First' }], [{ title: 'Shown', width: 200 }]]);
  });

  test('names the buttons to whoever answers', () => {
    let offered: readonly string[] = [];
    hostOf(CODE).run('show', [], {
      answers: ({ buttons }) => {
        offered = buttons;
        return 'NO';
      },
    });
    expect(offered).toEqual(['YES', 'NO']);
  });

  test('throws on what an observer throws, instead of handing it to the script', () => {
    const observe = (): never => {
      throw new RangeError('Observer');
    };
    expect(() => hostOf(CODE).run('show', [], { observe })).toThrow(new RangeError('Observer'));
  });
});

describe('simple triggers', () => {
  test('do not start for somebody who has not enabled the add-on', () => {
    const host = hostOf(CODE);
    const typing = { sheet: 'Leads', a1: 'A1', values: [['x']] };
    expect(host.edit({ ...typing, simpleTriggers: false })).toEqual([]);
    expect(host.document.sheets[0]!.rows[0]!.values[1] ?? null).toBe(null);
    expect(host.edit(typing)).toMatchObject([{ handler: 'onEdit' }]);
    expect(host.document.sheets[0]!.rows[0]!.values[1]).toBe('seen');
  });
});
