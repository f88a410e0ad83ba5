import { emptyDocument, errorOf, hostOf, NOON, valueOf } from '../support';

describe('mail', () => {
  it('keeps the message with its options, and counts every recipient', () => {
    const host = hostOf(`function main() {
      MailApp.sendEmail("Ana <ana@x.es>, b@x.es", "Subject", "Body", { cc: "c@x.es", htmlBody: "<b>Body</b>", name: "DUO", attachments: [Utilities.newBlob("a", "text/csv", "leads.csv")] });
      return MailApp.getRemainingDailyQuota(); }`);
    const result = host.run('main');
    expect(result.value).toBe(97);
    expect(result.mails).toEqual([
      {
        to: 'Ana <ana@x.es>, b@x.es',
        subject: 'Subject',
        body: 'Body',
        cc: 'c@x.es',
        htmlBody: '<b>Body</b>',
        name: 'DUO',
        attachments: [
          { name: 'leads.csv', contentType: 'text/csv', bytes: Uint8Array.from(Buffer.from('a')) },
        ],
        from: 'ana@example.com',
        sentAt: NOON,
      },
    ]);
    expect(host.world.outbox).toEqual(result.mails);
  });

  it('keeps attached files as they were when the message was sent, and pictures by their key', () => {
    const host = hostOf(`function main() {
      var blob = Utilities.newBlob("ñ", "text/plain");
      MailApp.sendEmail({ to: "a@x.es", subject: "S", htmlBody: "<img src='cid:logo'>", attachments: [blob],
        inlineImages: { logo: Utilities.newBlob([-119, 80], "image/png", "logo.png") } });
      blob.setDataFromString("later"); }`);
    expect(host.run('main').mails).toMatchObject([
      {
        attachments: [{ name: '', contentType: 'text/plain', bytes: Uint8Array.of(0xc3, 0xb1) }],
        inlineImages: { logo: { name: 'logo.png', contentType: 'image/png', bytes: Uint8Array.of(137, 80) } },
      },
    ]);
  });

  it('takes a message object, and the form with replyTo', () => {
    const host = hostOf(
      'function main() { MailApp.sendEmail({ to: "a@x.es", subject: "S", body: "B", noReply: true }); MailApp.sendEmail("a@x.es", "r@x.es", "S2", "B2"); }',
    );
    expect(host.run('main').mails).toMatchObject([
      { to: 'a@x.es', subject: 'S', noReply: true },
      { replyTo: 'r@x.es', subject: 'S2', body: 'B2' },
    ]);
  });

  it.each([
    ['MailApp.sendEmail("", "s", "b")', 'Failed to send email: no recipient'],
    ['MailApp.sendEmail("nobody", "s", "b")', 'Invalid email: nobody'],
    ['MailApp.sendEmail("a@x.es,b@", "s", "b")', 'Invalid email: b@'],
    ['MailApp.sendEmail("a@x.es", "s", "x".repeat(204801))', 'Limit exceeded: Email Body Size.'],
    [
      'MailApp.sendEmail("a@x.es", "s", "b", { attachments: Array.from({ length: 251 }, () => Utilities.newBlob("a")) })',
      'Limit exceeded: Email Attachments Per Message.',
    ],
    ['MailApp.sendEmail({ to: "a@x.es", attachments: ["leads.csv"] })', 'Invalid argument: attachments'],
    [
      'MailApp.sendEmail({ to: "a@x.es", inlineImages: { logo: "logo.png" } })',
      'Invalid argument: inlineImages',
    ],
    [
      'MailApp.sendEmail("a@x.es", "s")',
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ],
  ])('%s is refused', (call, message) => {
    expect(errorOf(call)).toBe(`Exception: ${message}`);
  });

  it('refuses what goes beyond the day’s recipients, sends none of it, and starts anew after 24 hours', () => {
    const host = hostOf(
      'function send(n) { MailApp.sendEmail(Array.from({ length: n }, (_, i) => "p" + i + "@x.es").join(), "s", "b"); return MailApp.getRemainingDailyQuota(); }',
    );
    host.run('send', [50]);
    expect(host.run('send', [49]).value).toBe(1);
    expect(host.run('send', [2]).error?.message).toBe('Service invoked too many times for one day: email.');
    expect(host.world.outbox).toHaveLength(2);
    host.clock.advance(24 * 3_600_000);
    expect(host.run('send', [2]).value).toBe(98);
  });

  it('needs its scope and the user', () => {
    const manifest = { timeZone: 'UTC', oauthScopes: [] };
    expect(errorOf('MailApp.sendEmail("a@x.es", "s", "b")', { manifest })).toBe(
      'Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    const host = hostOf('function main() { MailApp.sendEmail("a@x.es", "s", "b"); }');
    expect(host.run('main', [], { authMode: 'LIMITED' }).error?.message).toBe(
      'You do not have permission to call sendEmail',
    );
  });
});

describe('calendar', () => {
  const make =
    'CalendarApp.createEvent("Call Ana", new Date(2026, 2, 12, 10), new Date(2026, 2, 12, 10, 30), { description: "First call", location: "Phone", guests: "a@x.es, b@x.es", sendInvites: true })';

  it('keeps an event with its options and finds it by id, by time and by words', () => {
    const host = hostOf(`
      function make() { return ${make}.getId(); }
      function find(id, words) {
        const calendar = CalendarApp.getDefaultCalendar();
        const from = new Date(2026, 2, 12, 10, 29), to = new Date(2026, 2, 12, 12);
        const event = calendar.getEventById(id);
        return [event.getTitle(), event.getDescription(), event.getGuestList().map((guest) => guest.getEmail()), event.getStartTime().toISOString(),
          calendar.getEvents(from, to, { search: words }).length, CalendarApp.getEvents(new Date(2026, 2, 12, 10, 30), to).length];
      }`);
    const made = host.run('make');
    // 10:00 in Madrid in winter is 09:00 UTC. An event that ends when the window begins is not in it.
    expect(host.run('find', [made.value, 'ana FIRST']).value).toEqual([
      'Call Ana',
      'First call',
      ['a@x.es', 'b@x.es'],
      '2026-03-12T09:00:00.000Z',
      1,
      0,
    ]);
    expect(host.run('find', [made.value, 'nobody']).value).toMatchObject({ 4: 0 });
    expect(made.events).toMatchObject([
      { title: 'Call Ana', location: 'Phone', invitesSent: true, allDay: false },
    ]);
  });

  it('an all-day event lasts to the next midnight, the end excluded', () => {
    const host =
      hostOf(`function main() { const e = CalendarApp.createAllDayEvent("Fair", new Date(2026, 2, 29), { location: "Hall 3" });
      return [e.isAllDayEvent(), e.getAllDayStartDate().toISOString(), e.getAllDayEndDate().toISOString(), e.getLocation(), CalendarApp.getEventsForDay(new Date(2026, 2, 29, 15)).length, CalendarApp.getEventsForDay(new Date(2026, 2, 30)).length]; }`);
    // 29 March 2026 has 23 hours in Madrid.
    expect(host.run('main').value).toEqual([
      true,
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      'Hall 3',
      1,
      0,
    ]);
  });

  it.each([
    [
      'CalendarApp.createEvent("x", new Date(5), new Date(5))',
      'Event start date must be before event end date.',
    ],
    [
      'CalendarApp.createAllDayEvent("x", new Date(2026, 1, 2), new Date(2026, 1, 2, 23))',
      'Event start date must be before event end date.',
    ],
    [`${make}.setTime(new Date(9), new Date(8))`, 'Event start date must be before event end date.'],
    [
      'CalendarApp.createEvent("x", "2026-01-01", new Date())',
      "The parameters (String,String,(class),(class)) don't match the method signature for CalendarApp.createEvent.",
    ],
  ])('refuses %s', (call, message) => {
    expect(errorOf(call)).toBe(`Exception: ${message}`);
  });

  it('changes and deletes', () => {
    expect(
      valueOf(`(() => { const e = ${make}; e.setTitle("New").setTag("lead", "L-1").addGuest("c@x.es").addPopupReminder(10); const seen = [e.getTitle(), e.getTag("lead"), e.getTag("none"), e.getGuestList().length, e.getPopupReminders()];
      e.deleteEvent(); return [...seen, CalendarApp.getEventById(e.getId())]; })()`),
    ).toEqual(['New', 'L-1', null, 3, [10], null]);
  });

  it('is apart for each user, and another calendar is not found', () => {
    const host = hostOf(
      `function make() { ${make}; } function count() { return [CalendarApp.getEventsForDay(new Date(2026, 2, 12)).length, CalendarApp.getCalendarById("other@x.es")]; }`,
      { document: emptyDocument() },
    );
    host.run('make');
    expect(host.run('count').value).toEqual([1, null]);
    expect(host.run('count', [], { user: { email: 'eva@example.com', locale: 'es' } }).value).toEqual([
      0,
      null,
    ]);
  });
});
