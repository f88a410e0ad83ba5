import { duo, Folder } from './duo';

describe('duo run', () => {
  test('sets up a new workbook from the answers given, and scores what is typed into it', () => {
    const folder = new Folder();
    const book = folder.at('new.xlsx');
    const answers = ['', '', '', ''].flatMap((answer) => ['--answer', answer]);
    const made = duo('run', 'new', 'setUpTabs', ...answers, '--out', book, '--now', '2026-10-31T09:00:00Z');
    expect(made).toMatchObject({ status: 0 });
    expect(made.stdout).toMatch(/Hojas listas/);
    const edit = { sheet: 'Leads', a1: 'C2:E2', values: [['Norte', 'n@x.example', '600000001']] };
    const typed = duo(
      'run',
      book,
      'onEdit',
      '--args',
      JSON.stringify([edit]),
      '--out',
      folder.at('edited.xlsx'),
    );
    expect(typed).toMatchObject({ status: 0 });
    const scored = duo('run', folder.at('edited.xlsx'), 'scoreAll');
    expect(scored.stdout).toMatch(/Filas puntuadas: 1\./);
  });

  test('shows the menu words of the locale and answers nothing it was not told', () => {
    const ran = duo('run', 'new', 'setUpTabs', '--locale', 'pl_PL');
    expect(ran.status).toBe(1);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('runs any other Apps Script file and prints its log and result', () => {
    const folder = new Folder();
    const script = folder.file(
      'hello.js',
      'function hello(name) { Logger.log("hola " + name); SpreadsheetApp.getActive().getSheets()[0].getRange("A1").setValue(name); return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); }',
    );
    const ran = duo('run', 'new', 'hello', '--args', '["Ana"]', '--script', script);
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.stdout).toMatch(/hola Ana/);
    expect(ran.stdout).toMatch(/"Ana"/);
  });

  test('says in one sentence that a function does not exist, or that the arguments are no JSON', () => {
    expect(duo('run', 'new', 'nothing').stderr).toMatch(/ninguna función «nothing»/);
    expect(duo('run', 'new', 'scoreAll', '--args', '{').stderr).toMatch(/JSON/);
  });

  test('refuses in the menu what is not allowed without authorisation', () => {
    const ran = duo('run', 'new', 'scoreAll', '--auth', 'NONE');
    expect(ran.status).toBe(1);
  });
});
