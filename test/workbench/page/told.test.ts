import { noticeText, refusalText, scopeText, toastTold } from '../../../src/workbench/page/told';
import { en } from '../../../src/workbench/page/words/en';
import { es } from '../../../src/workbench/page/words/es';

describe('told > a refusal', () => {
  it('has words of its own, and those of Google where Google has some', () => {
    expect(refusalText({ code: 'protected' }, en)).toBe(en.refusals.protected);
    expect(refusalText('unsupported', es)).toBe(es.refusals.unsupported);
    expect(refusalText({ code: 'service', message: 'Range not found' }, es)).toBe('Range not found');
  });
});

describe('told > an invalid value', () => {
  it('is told with the cell, and with the help of its rule or else its choices', () => {
    const invalid = { code: 'invalid', cell: 'B2' } as const;
    expect(refusalText(invalid, en)).toBe('The validation rule of cell B2 does not allow what you entered.');
    expect(refusalText({ ...invalid, choices: ['Alta', 'Baja'] }, es)).toBe(
      'La regla de validación de la celda B2 no admite lo que has escrito. Valores posibles: Alta, Baja.',
    );
    expect(refusalText({ ...invalid, choices: ['a'], helpText: 'Pick one.' }, en)).toBe(
      'The validation rule of cell B2 does not allow what you entered. Pick one.',
    );
  });
});

describe('told > a text that would be lost', () => {
  it('is told back below the reason', () => {
    const text = { kind: 'refused', reason: { code: 'offline' }, kept: 'my {text}' } as const;
    expect(toastTold(text, en).message).toBe(`${en.refusals.offline}\nYou had written: my {text}`);
  });
});

describe('told > a notice', () => {
  it('carries its data into the words', () => {
    expect(noticeText({ code: 'not-saved', reason: 'disk full' }, en)).toBe(
      'It could not be saved on this computer: disk full',
    );
    expect(noticeText({ code: 'trigger-failed', functionName: 'onHour', message: 'no' }, en)).toBe(
      'The trigger “onHour” failed: no',
    );
    expect(noticeText({ code: 'busy', functionName: 'f' }, en)).toContain('“f”');
    expect(noticeText({ code: 'file-warning', message: 'm' }, en)).toBe('While opening the file: m');
  });
});

describe('told > a toast', () => {
  it('has the title and text of a script, and names the function that failed', () => {
    expect(toastTold({ kind: 'script', title: 't', message: 'm' }, es)).toMatchObject({
      title: 't',
      message: 'm',
    });
    expect(toastTold({ kind: 'failed', functionName: 'f', message: 'm' }, es)).toEqual({
      title: 'Error en «f»',
      message: 'm',
    });
    expect(toastTold({ kind: 'page', word: 'notDone', message: 'why' }, en).message).toBe(
      'This could not be done. why',
    );
  });
});

describe('told > a scope', () => {
  it('is said in plain words, and one that is not known as another service', () => {
    expect(scopeText('https://www.googleapis.com/auth/script.send_mail', en)).toBe('Send mail as you');
    expect(scopeText('https://www.googleapis.com/auth/drive', en)).toBe(en.consent.other);
  });
});

describe('told > functions of the add-on', () => {
  it('are named as people know them, and as they are where nobody said how', () => {
    const busy = { kind: 'notice', notice: { code: 'busy', functionName: 'scoreAll' } } as const;
    const failed = { kind: 'failed', functionName: 'scoreAll', message: 'why' } as const;
    expect(toastTold(busy, en, () => 'Score all').message).toBe(
      '“Score all” has not ended yet. Nothing else was started.',
    );
    expect(toastTold(failed, es, () => 'Puntuar todo')).toEqual({
      title: 'Error en «Puntuar todo»',
      message: 'why',
    });
    expect(toastTold(failed, es).title).toBe('Error en «scoreAll»');
  });
});

describe('told > clock triggers', () => {
  it('are counted, and none is said to be none', () => {
    const told = (count: number): string => toastTold({ kind: 'triggers', count }, es).message;
    expect([told(0), told(3)]).toEqual([
      'No había ningún activador pendiente.',
      'Activadores ejecutados: 3.',
    ]);
  });
});
