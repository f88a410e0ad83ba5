import { chooseTemplate, languageOrder } from '../../../src/core/templates/choose-template';
import type { Template, TemplateLanguage } from '../../../src/core/templates/template';

const template = (row: number, rest: Partial<Template>): Template => ({
  name: 'Hola',
  purpose: 'cadence',
  channel: 'mail',
  language: undefined,
  subject: '',
  body: '',
  row,
  ...rest,
});

const choose = (templates: readonly Template[], language: TemplateLanguage, wanted = { name: 'hola' }) =>
  chooseTemplate(templates, wanted, language)?.row;

const ES = template(2, { language: 'es' });
const EN = template(3, { language: 'en' });
const PL = template(4, { language: 'pl' });
const ANY = template(5, {});

describe('the template for a contact', () => {
  it('is the one of the name in the contact’s language', () => {
    expect([choose([ES, EN, PL, ANY], 'es'), choose([ES, EN, PL, ANY], 'pl')]).toEqual([2, 4]);
  });

  it('is the one for everybody where the language has none, then Spanish, English, Polish', () => {
    expect([
      choose([ES, EN, ANY], 'pl'),
      choose([EN, ES], 'pl'),
      choose([PL, EN], 'es'),
      choose([PL], 'es'),
    ]).toEqual([5, 2, 3, 4]);
    expect(languageOrder('en')).toEqual(['en', undefined, 'es', 'pl']);
  });

  it('is the upper of two alike', () => {
    expect(choose([ES, { ...ES, row: 9 }], 'es')).toBe(2);
  });

  it('is by purpose the uppermost text for it, in the contact’s language', () => {
    const alert = template(6, { name: 'Aviso', purpose: 'alert', language: 'es' });
    const polish = { ...alert, row: 8, language: 'pl' as const };
    expect(chooseTemplate([ES, alert, polish], { purpose: 'alert' }, 'pl')?.row).toBe(8);
  });

  it('is none for a name, purpose or channel that no row has', () => {
    expect(choose([ES], 'es', { name: 'Adiós' })).toBeUndefined();
    expect(chooseTemplate([ES], { purpose: 'digest' }, 'es')).toBeUndefined();
    expect(chooseTemplate([ES], { name: 'Hola', channel: 'message' }, 'es')).toBeUndefined();
  });
});
