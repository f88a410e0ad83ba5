/**
 * How each source behaves, the same in every language. `share`: of the leads. `filled`: chance that a field that nobody
 * insists on is filled in. `quality`: how promising its leads are on average, 0 to 1, before chance. `phone`, `email`:
 * chance of having one. `win`: chance that an opportunity handed over is won. `channel`: who starts. `campaignMonths`: positions of the
 * months in which its campaigns begin, where they bring leads only then.
 * Believable rather than measured: people recommended to us buy, people on a bought list mostly never heard of us.
 */
export const BEHAVIOUR = {
  web: { share: 27, filled: 0.8, quality: 0.58, phone: 0.84, email: 0.98, win: 0.42, channel: 'passive' },
  fair: { share: 17, filled: 0.76, quality: 0.52, phone: 0.93, email: 0.9, win: 0.36, channel: 'active', campaignMonths: [3, 7] },
  linkedin: { share: 15, filled: 0.72, quality: 0.44, phone: 0.7, email: 0.95, win: 0.3, channel: 'active' },
  cold: { share: 12, filled: 0.78, quality: 0.38, phone: 1, email: 0.72, win: 0.25, channel: 'active' },
  list: { share: 10, filled: 0.42, quality: 0.2, phone: 0.62, email: 0.97, win: 0.12, channel: 'active', campaignMonths: [2, 7] },
  referral: { share: 10, filled: 0.92, quality: 0.78, phone: 0.97, email: 0.93, win: 0.58, channel: 'passive' },
  newsletter: { share: 6, filled: 0.64, quality: 0.42, phone: 0.55, email: 1, win: 0.3, channel: 'passive' },
  partner: { share: 3, filled: 0.85, quality: 0.6, phone: 0.9, email: 0.8, win: 0.4, channel: 'passive' },
};
