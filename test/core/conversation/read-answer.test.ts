import * as fc from 'fast-check';
import type { AnswerType } from '../../../src/core/conversation/answer-type';
import { LONGEST_ANSWER, readAnswer } from '../../../src/core/conversation/read-answer';
import { READING } from '../definition/fixtures';

const answer = (type: AnswerType, given: string | boolean): unknown => {
  const result = readAnswer(type, given, READING);
  return result.ok ? result.value : result.problem;
};

describe('reading an answer', () => {
  test('a number is read by the locale and refused where it is none', () => {
    expect(answer({ kind: 'number' }, ' 5.000,5 ')).toBe(5000.5);
    expect(answer({ kind: 'number' }, '5.000')).toBe(5000);
    expect(answer({ kind: 'number' }, '12 %')).toBe(0.12);
    expect(answer({ kind: 'number' }, '3k')).toEqual({ code: 'not_a_number', text: '3k' });
    expect(answer({ kind: 'number' }, '11-50')).toEqual({ code: 'not_a_number', text: '11-50' });
  });

  test('a date is read by the locale and becomes ISO', () => {
    expect(answer({ kind: 'date' }, '2026-12-31')).toBe('2026-12-31');
    expect(answer({ kind: 'date' }, '3/4/2026')).toBe('2026-04-03');
    expect(answer({ kind: 'date' }, '31/02/2026')).toEqual({ code: 'not_a_date', text: '31/02/2026' });
  });

  test('yes and no are taken in any language and written in the words of the column', () => {
    const type: AnswerType = { kind: 'yes_no', yes: 'Sí', no: 'No' };
    expect(answer(type, 'si')).toBe('Sí');
    expect(answer(type, 'yes')).toBe('Sí');
    expect(answer(type, 'nie')).toBe('No');
    expect(answer(type, true)).toBe('Sí');
    expect(answer(type, 'quizá')).toEqual({ code: 'not_yes_or_no' });
    expect(answer({ kind: 'yes_no', yes: true, no: false }, 'no')).toBe(false);
    expect(answer({ kind: 'yes_no', yes: true, no: false }, 'true')).toBe(true);
  });

  test('a listed choice is written as the list has it, another word as it was typed', () => {
    const type: AnswerType = { kind: 'list', choices: ['Pide ofertas'] };
    expect(answer(type, ' pide OFERTAS')).toBe('Pide ofertas');
    expect(answer(type, 'Sin prisa ')).toBe('Sin prisa');
  });

  test('an address without @ and a number without digits are refused', () => {
    expect(answer({ kind: 'email' }, 'ana@ejemplo.example')).toBe('ana@ejemplo.example');
    expect(answer({ kind: 'email' }, 'ana.ejemplo')).toEqual({ code: 'not_an_email', text: 'ana.ejemplo' });
    expect(answer({ kind: 'phone' }, '+34 600 100 200')).toBe('+34 600 100 200');
    expect(answer({ kind: 'phone' }, 'later')).toEqual({ code: 'not_a_phone', text: 'later' });
  });

  test('nothing said is no answer, and a page of text too much', () => {
    expect(answer({ kind: 'text' }, '  ')).toEqual({ code: 'blank' });
    expect(answer({ kind: 'yes_no', yes: 'Sí', no: 'No' }, ' ')).toEqual({ code: 'blank' });
    expect(answer({ kind: 'text' }, 'x'.repeat(LONGEST_ANSWER + 1))).toEqual({
      code: 'too_long',
      longest: LONGEST_ANSWER,
    });
  });

  test('an answer that was taken is taken again as it is', () => {
    const types: readonly AnswerType[] = [
      { kind: 'yes_no', yes: 'Sí', no: 'No' },
      { kind: 'list', choices: ['Uno', 'Dos'] },
      { kind: 'date' },
      { kind: 'email' },
      { kind: 'phone' },
      { kind: 'text' },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.oneof(fc.string(), fc.constantFrom('si', 'DOS', '3/4/26', 'a@b.example', '600')),
        (type, given) => {
          const once = readAnswer(type, given, READING);
          if (!once.ok || typeof once.value === 'number') return;
          expect(readAnswer(type, once.value, READING)).toEqual(once);
        },
      ),
    );
  });
});
