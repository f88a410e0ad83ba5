import {
  CHANNEL,
  readFrameMessage,
  readFrameReply,
} from '../../../../src/workbench/page/frame/frame-messages';

const message = (fields: object): object => ({ channel: CHANNEL, ...fields });

describe('readFrameMessage', () => {
  it.each([
    { kind: 'call', call: 1, functionName: 'f', parameters: [] },
    { kind: 'close' },
    { kind: 'size', width: 300 },
    { kind: 'focus-editor' },
    { kind: 'key', key: 'next-region' },
  ])('takes %j', (fields) => {
    expect(readFrameMessage(message(fields))).toEqual(message(fields));
  });

  it.each([
    { kind: 'call', call: '1', functionName: 'f', parameters: [] },
    { kind: 'call', call: 1, functionName: 'f' },
    { kind: 'size', width: -1 },
    { kind: 'size', height: '300' },
    { kind: 'key', key: 'F6' },
    { kind: 'reply', call: 1 },
    { kind: 'toString' },
  ])('does not take %j', (fields) => {
    expect(readFrameMessage(message(fields))).toBeUndefined();
  });

  it.each([null, 'close', { kind: 'close' }, { channel: 'other', kind: 'close' }])(
    'does not take what is not of the channel: %j',
    (data) => {
      expect(readFrameMessage(data)).toBeUndefined();
    },
  );
});

describe('readFrameReply', () => {
  it('takes replies of the channel alone', () => {
    const reply = message({ kind: 'reply', call: 1, ok: true, value: 2 });
    expect(readFrameReply(reply)).toEqual(reply);
    expect(readFrameReply(message({ kind: 'close' }))).toBeUndefined();
    expect(readFrameReply({ kind: 'reply', call: 1 })).toBeUndefined();
    expect(readFrameReply('reply')).toBeUndefined();
  });
});
