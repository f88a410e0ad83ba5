import * as fc from 'fast-check';
import { headerKey } from '../../../src/core/leads/header-key';

describe('headerKey', () => {
  test.each([
    ['LeadSource', 'lead source'],
    ['lead_source', 'lead source'],
    [' Lead  Source: ', 'lead source'],
    ['leadSourceURL', 'lead source url'],
    ['NumberOfEmployees', 'number of employees'],
    ['CRMOwner', 'crm owner'],
    ['Home_Phone__c', 'home phone'],
    ['contact.email', 'contact email'],
    ['C.I.F.', 'cif'],
    ['Nº de empleados', 'no de empleados'],
    ['N.º de empleados', 'no de empleados'],
    ['Tel. móvil', 'tel movil'],
    ['E-mail', 'e mail'],
    ['¿Cómo nos ha conocido?', 'como nos ha conocido'],
    ["Buyer's journey", 'buyers journey'],
    ['Źródło leada', 'zrodlo leada'],
    ['EMAIL', 'email'],
    ['***', ''],
    ['', ''],
  ])('"%s" is "%s"', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });

  test('taken twice it gives the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => headerKey(headerKey(text)) === headerKey(text)),
    );
  });
});
