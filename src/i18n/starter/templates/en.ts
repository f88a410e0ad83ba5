import type { StarterTemplate } from './types';

/** The Templates tab as it begins, in English. */
export const starterTemplatesEn: readonly StarterTemplate[] = [
  {
    template: 'Alert to the field rep',
    purpose: 'alert',
    channel: 'mail',
    subject: 'New opportunity: {{Company}} · {{First name}} {{Last name}}',
    body: `Hello {{Field rep}},

Here is a qualified opportunity. Everything I know is in this email; please answer in the sheet: accept, return or disqualify.

CONTACT
{{First name}} {{Last name}} · {{Job title | "job title not confirmed"}}
{{Company}}
Tel. {{Mobile | Phone | "no phone"}} · {{Email | "no email"}}

WHY IT QUALIFIES ({{DUO score}} points)
{{Why}}

PROFILE
{{Profile}}

WHAT WAS SAID
{{History}}

AGREED NEXT STEP
{{Agreed step | "Call to arrange the meeting"}} {{Meeting date}}

Please speak to them within one working day. If something is not right, return it before you call and say why.

{{My name}}
{{My phone}}

Opportunity {{Opportunity ID}} · {{Link to the sheet}}`,
    note: 'Goes out when a lead is handed over.',
  },
  {
    template: 'Confirmation to the contact',
    purpose: 'confirmation',
    channel: 'mail',
    subject: '{{First name}}, {{Field rep}} will call you',
    body: `Dear {{First name}},

Thank you for your time. As agreed, {{Field rep}}, who knows cases like yours well, will be in touch {{Meeting date | "within the next working day"}}.

I have passed on what we talked about, so you will not have to repeat it. {{Field rep}} is copied here, in case you would rather write directly.

If anything comes up in the meantime, just reply to this message.

Kind regards,
{{My name}}
{{My phone}}`,
    note: 'The field rep is copied.',
  },
  {
    template: 'Welcome',
    purpose: 'cadence',
    channel: 'mail',
    subject: '{{First name | "Hello"}}, thank you for your interest',
    body: `Dear {{First name}},

Thank you for your interest. So as not to waste your time, may I start with one question: what would you like to solve at {{Company | "your company"}}, and by when?

A single line is enough. With it I can tell you whether we can help, and what others in your position have done.

If you would rather talk, call me on {{My phone | "the number in my signature"}} or tell me what time suits you.

Kind regards,
{{My name}}`,
    note: 'First step of “Welcome”.',
  },
  {
    template: 'Useful case',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'How another company like {{Company | "yours"}} solved it',
    body: `Dear {{First name}},

It often helps to see how others went about it. These are the three questions that nearly every company asks before deciding:

1. What does it cost us today to leave things as they are?
2. Who has to agree before we change them?
3. What would happen if we waited six months?

If you like, we can go through them in fifteen minutes, with no obligation. Does a morning or an afternoon suit you better?

Kind regards,
{{My name}}`,
    note: 'Put a case of your own here as soon as you have one.',
  },
  {
    template: 'Shall we leave it for later?',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'Shall we leave it for later?',
    body: `Dear {{First name}},

I have tried to reach you without success, and I do not want to be a nuisance. Just tell me which of these is yours:

1. Yes, I am interested: please call me on …
2. Not now: write to me again in … months.
3. I am not interested.

The number is enough. Thank you.

Kind regards,
{{My name}}`,
    note: 'The last step, and often the one with most replies.',
  },
  {
    template: 'After our call',
    purpose: 'follow_up',
    channel: 'mail',
    subject: 'What we talked about today, {{First name}}',
    body: `Dear {{First name}},

Thank you for taking my call. This is what I understood; please correct me where I am wrong:

{{What they answered}}

Next step: {{Agreed step}} {{Meeting date}}

Kind regards,
{{My name}}
{{My phone}}`,
    note: 'After a call.',
  },
  {
    template: 'We missed each other',
    purpose: 'follow_up',
    channel: 'mail',
    subject: 'We missed each other: shall we find another time?',
    body: `Dear {{First name}},

We had a meeting {{Meeting date | "planned"}} and missed each other; I am sure something came up. Would the same time on another day this week suit you?

If this is no longer a good moment, do tell me, and we will take it up again whenever you like.

Kind regards,
{{My name}}
{{My phone}}`,
    note: 'When the contact did not turn up.',
  },
  {
    template: 'Introduction message',
    purpose: 'message',
    channel: 'message',
    subject: '',
    body: `Hello {{First name}}, this is {{My name}}. I am writing about your inquiry on {{Product | "our services"}}. When would a ten-minute call suit you?`,
    note: 'Opens in WhatsApp; you send it.',
  },
  {
    template: 'I called a moment ago',
    purpose: 'message',
    channel: 'message',
    subject: '',
    body: `Hello {{First name}}, this is {{My name}}; I called a moment ago. What time may I try again today or tomorrow?`,
    note: 'After a call that nobody answered.',
  },
  {
    template: 'Customer review',
    purpose: 'cadence',
    channel: 'mail',
    subject: '{{First name}}, how are things at {{Company}}?',
    body: `Dear {{First name}},

A few months have passed, and I would like to know how things are going. Is there anything we should improve, or anything new that you need?

It would also help me to know what has changed at your company: people, sites, plans for this year.

Shall we talk about it on the phone this week?

Kind regards,
{{My name}}
{{My phone}}`,
    note: 'For customers.',
  },
  {
    template: 'Daily digest',
    purpose: 'digest',
    channel: 'mail',
    subject: 'Your day in DUO · {{Today}}',
    body: `Good morning {{My name}},

{{Contents}}

Open the sheet: {{Link to the sheet}}`,
    note: 'Sent to whoever has the box ticked in the Team tab.',
  },
];
