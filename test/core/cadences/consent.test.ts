import { readConsent, type ConsentVocabulary } from '../../../src/core/cadences/consent';

const WORDS: ConsentVocabulary = {
  states: new Map([
    ['si', 'given'],
    ['yes', 'given'],
    ['no', 'withdrawn'],
    ['baja', 'withdrawn'],
  ]),
  channels: new Map([
    ['correo', 'mail'],
    ['whatsapp', 'message'],
    ['telefono', 'call'],
  ]),
};

const read = (cell: Parameters<typeof readConsent>[0]) => Object.values(readConsent(cell, WORDS)).join(' ');

describe('a consent cell', () => {
  test.each([
    ['Sí', 'given given given'],
    [' BAJA ', 'withdrawn withdrawn withdrawn'],
    [true, 'given given given'],
    [false, 'withdrawn withdrawn withdrawn'],
    ['', 'unknown unknown unknown'],
    [undefined, 'unknown unknown unknown'],
    ['preguntar a Marta', 'unknown unknown unknown'],
    [45_000, 'unknown unknown unknown'],
    ['Correo: sí; WhatsApp: no', 'given withdrawn unknown'],
    ['Correo: sí\nTeléfono = no', 'given unknown withdrawn'],
    ['Sí; Correo: no', 'withdrawn given given'],
    ['Correo: no; Sí', 'withdrawn given given'],
    ['Correo: quizá', 'unknown unknown unknown'],
  ] as const)('%j is for mail, message and call: %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });
});
