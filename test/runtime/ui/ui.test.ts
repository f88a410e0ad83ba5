import type { RunOptions } from '../../../src/runtime/host';
import { errorOf, hostOf } from '../support';

const UI = 'const ui = SpreadsheetApp.getUi();';

function ask(body: string, options: RunOptions = {}) {
  return hostOf(`function main() { ${UI} ${body} }`).run('main', [], options);
}

describe('ui > alert and prompt', () => {
  it('gives the button that was pressed and records the dialog', () => {
    const result = ask('return ui.alert("Remove", "Really?", ui.ButtonSet.YES_NO) === ui.Button.YES;', {
      answers: ['yes'],
    });
    expect(result.value).toBe(true);
    expect(result.dialogs).toEqual([
      {
        kind: 'alert',
        title: 'Remove',
        prompt: 'Really?',
        buttons: ['YES', 'NO'],
        answer: { button: 'YES', text: '' },
      },
    ]);
  });

  it('an alert with OK alone needs no answer and takes none from others', () => {
    const result = ask('ui.alert("Done"); return ui.prompt("Name?").getResponseText();', {
      answers: ['Ana'],
    });
    expect(result.value).toBe('Ana');
    expect(result.dialogs.map(({ answer }) => answer.button)).toEqual(['OK', 'OK']);
  });

  it('a prompt may be cancelled with a text left in it, or closed', () => {
    const body =
      'const r = ui.prompt("T", "P", ui.ButtonSet.OK_CANCEL); return [String(r.getSelectedButton()), r.getResponseText()];';
    expect(ask(body, { answers: [{ button: 'CANCEL', text: 'half' }] }).value).toEqual(['CANCEL', 'half']);
    expect(ask(body, { answers: [{ button: 'CLOSE' }] }).value).toEqual(['CLOSE', '']);
  });

  it('without an answer the execution ends, saying which dialog waits', () => {
    const result = ask('try { ui.alert("T", "P", ui.ButtonSet.YES_NO); } catch (e) {} return 1;');
    expect(result.error).toMatchObject({ kind: 'killed', message: 'No answer is left for the alert "T: P"' });
  });

  it('an answer must be one of the buttons', () => {
    const result = ask('ui.alert("T", "P", ui.ButtonSet.YES_NO);', { answers: ['CANCEL'] });
    expect(result.error?.message).toBe('The alert "T: P" has no button CANCEL; it has YES, NO');
  });

  it('refuses a button set of another kind', () => {
    expect(errorOf('SpreadsheetApp.getUi().alert("T", "P", SpreadsheetApp.getUi().Button.OK)')).toMatch(
      /^Exception: The parameters \(String,String,OK\) don't match the method signature for Ui\.alert\.$/,
    );
  });

  it('drops the locks while it is open, so that another execution may take them', () => {
    const host = hostOf(`
      function main() { const lock = LockService.getDocumentLock(); lock.waitLock(0); SpreadsheetApp.getUi().prompt("?"); return lock.hasLock(); }
      function other() { return LockService.getDocumentLock().tryLock(0); }`);
    let taken: unknown;
    const result = host.run('main', [], {
      answers: () => {
        taken = host.run('other').value;
        return 'x';
      },
    });
    expect([taken, result.value]).toEqual([true, false]);
  });

  it('the time a person takes counts', () => {
    const host = hostOf(`function main() { ${UI} ui.prompt("?"); return "late"; }`);
    const result = host.run('main', [], {
      answers: () => {
        host.clock.advance(7 * 60_000);
        return 'x';
      },
    });
    expect(result.error?.kind).toBe('time-limit');
  });

  it.each([
    'alert("x")',
    'prompt("x")',
    'showSidebar(HtmlService.createHtmlOutput("x"))',
    'showModalDialog(HtmlService.createHtmlOutput("x"), "T")',
  ])('[LIMITED] %s is refused', (call) => {
    const result = ask(`ui.${call};`, { authMode: 'LIMITED' });
    expect(result.error?.message).toBe(
      `You do not have permission to call ${call.slice(0, call.indexOf('('))}`,
    );
    expect([...result.dialogs, ...result.sidebars]).toEqual([]);
  });
});

describe('ui > menu', () => {
  it('registers items, separators and submenus in their order', () => {
    const host = hostOf(
      `function onOpen() { ${UI} ui.createMenu("Mine").addItem("A", "a").addSeparator().addSubMenu(ui.createMenu("More").addItem("B", "b")).addToUi(); }`,
    );
    host.open();
    expect(host.menu()).toEqual([
      {
        caption: 'Mine',
        entries: [
          { kind: 'item', caption: 'A', functionName: 'a' },
          { kind: 'separator' },
          { kind: 'submenu', caption: 'More', entries: [{ kind: 'item', caption: 'B', functionName: 'b' }] },
        ],
      },
    ]);
  });

  it('a menu that is never added to the page does not show', () => {
    const host = hostOf(`function onOpen() { ${UI} ui.createAddonMenu().addItem("A", "a"); }`);
    host.open();
    expect(host.menu()).toEqual([]);
  });

  it('adding a menu of the same name again replaces it', () => {
    const host = hostOf(`function add(name) { ${UI} ui.createAddonMenu().addItem(name, "a").addToUi(); }`);
    host.run('add', ['First']);
    host.run('add', ['Second']);
    expect(host.menu().map(({ entries }) => entries[0])).toEqual([
      { kind: 'item', caption: 'Second', functionName: 'a' },
    ]);
  });
});

describe('ui > pages', () => {
  it('shows a sidebar 300 pixels wide and dialogs of their own size', () => {
    const result =
      ask(`const page = HtmlService.createHtmlOutput("<b>x</b>").setTitle("Panel").setWidth(500).setHeight(200);
      ui.showSidebar(page); ui.showModalDialog(page, "M"); ui.showModelessDialog(page, "L");`);
    expect(result.sidebars).toEqual([
      { kind: 'sidebar', title: 'Panel', html: '<b>x</b>', width: 300, height: 200 },
      { kind: 'modal', title: 'M', html: '<b>x</b>', width: 500, height: 200 },
      { kind: 'modeless', title: 'L', html: '<b>x</b>', width: 500, height: 200 },
    ]);
  });

  it('needs the scope of container pages when the manifest lists its scopes', () => {
    const manifest = {
      timeZone: 'UTC',
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
    };
    expect(
      errorOf('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))', { manifest }),
    ).toBe(
      'Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  it('shows toasts', () => {
    expect(ask('SpreadsheetApp.getActive().toast("Saved");').toasts).toEqual([
      { message: 'Saved', title: '', timeoutSeconds: undefined },
    ]);
  });
});
