import { contentDisposition, Downloads } from '../../../src/workbench/server/downloads';

describe('contentDisposition', () => {
  test.each([
    ['Leads.xlsx', `attachment; filename="Leads.xlsx"; filename*=UTF-8''Leads.xlsx`],
    ['Ñu (1).csv', `attachment; filename="_u (1).csv"; filename*=UTF-8''%C3%91u%20%281%29.csv`],
    ['a"b\\c%d.csv', `attachment; filename="a_b_c_d.csv"; filename*=UTF-8''a%22b%5Cc%25d.csv`],
    ['x\r\ny', `attachment; filename="x__y"; filename*=UTF-8''x%0D%0Ay`],
    ['half \ud83d.csv', `attachment; filename="half _.csv"; filename*=UTF-8''half%20_.csv`],
  ])('of %j is %j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});

describe('downloads', () => {
  const waiting = { fileName: 'x', mediaType: 'text/plain', bytes: new Uint8Array() };

  test('are given away once', () => {
    const downloads = new Downloads();
    downloads.add('one', waiting);
    expect([downloads.take('one'), downloads.take('one')]).toEqual([waiting, undefined]);
  });

  test('that nobody fetches do not fill the memory: the oldest goes', () => {
    const downloads = new Downloads();
    for (let number = 1; number <= 17; number += 1) downloads.add(`n${number}`, waiting);
    expect([downloads.take('n1'), downloads.take('n2'), downloads.take('n17')]).toEqual([
      undefined,
      waiting,
      waiting,
    ]);
  });
});
