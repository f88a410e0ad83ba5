import { mailPage } from '../../../../src/workbench/page/panels/mail-page';

describe('mailPage', () => {
  it('forbids everything but looks before anything of the mail is read', () => {
    const page = mailPage('<p>hello</p>');
    const policy = page.indexOf("default-src 'none'; style-src 'unsafe-inline'");
    expect(policy).toBeGreaterThan(0);
    expect(page.indexOf('<p>hello</p>')).toBeGreaterThan(policy);
  });
});
