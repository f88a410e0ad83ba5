import { certainFailure } from '../../../src/core/handoff/service-failure';

test.each([
  ['Service invoked too many times for one day: email.', 'quota'],
  ['Service invoked too many times for one day: calendar.', 'quota'],
  ['Se ha invocado el servicio demasiadas veces en un día: email.', 'quota'],
  ['Invalid email: nobody', 'address'],
  ['Failed to send email: no recipient', 'address'],
  ['Limit exceeded: Email Body Size.', 'size'],
  [
    'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    'permission',
  ],
  ['You do not have permission to call CalendarApp.getDefaultCalendar', 'permission'],
  ['Nie masz uprawnień do wywołania sendEmail', 'permission'],
] as const)('"%s" certainly had no effect: %s', (message, failure) => {
  expect(certainFailure(message)).toBe(failure);
});

test.each(['Service unavailable: Mail', 'Exceeded maximum execution time', 'Server error occurred', ''])(
  'of "%s" nobody knows whether the mail went',
  (message) => {
    expect(certainFailure(message)).toBeUndefined();
  },
);
