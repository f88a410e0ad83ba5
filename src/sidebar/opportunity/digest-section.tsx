import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DigestSettingsAnswer } from '../../contract/opportunities';
import { Button, Field, Notice, Progress, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When daily digests go out and to whom; a part of the settings. */
export function DigestSection({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.digests.settings;
  const request = useRequest<DigestSettingsAnswer>(shell, 'digestSettings', {});
  const [saved, setSaved] = useState<DigestSettingsAnswer>();
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const now = saved ?? request.value;

  async function save(change: Partial<Pick<DigestSettingsAnswer, 'isOn' | 'hour'>>): Promise<void> {
    if (now === undefined) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const { isOn, hour } = { ...now, ...change };
      setSaved(
        await shell.call<DigestSettingsAnswer>('saveDigestSettings', {
          token: shell.newToken(),
          isOn,
          hour,
        }),
      );
      shell.say(words.saved);
    } catch (error) {
      setFailed((error as Error).message);
    }
    setBusy(false);
  }

  return (
    <Section title={words.title}>
      {request.error === undefined ? null : (
        <Notice kind="error">
          {request.error} <Button onClick={request.again}>{shell.words.shell.retry}</Button>
        </Notice>
      )}
      {failed === undefined ? null : <Notice kind="error">{failed}</Notice>}
      {now === undefined ? (
        request.error === undefined && <Progress label={shell.words.shell.loading} />
      ) : (
        <>
          <label>
            <input
              type="checkbox"
              checked={now.isOn}
              disabled={isBusy}
              onChange={(event) => void save({ isOn: event.currentTarget.checked })}
            />{' '}
            {words.on}
          </label>
          <Field
            label={words.hour}
            control={(attributes) => (
              <select
                {...attributes}
                disabled={isBusy}
                value={String(now.hour)}
                onChange={(event) => void save({ hour: Number(event.currentTarget.value) })}
              >
                {HOURS.map((hour) => (
                  <option key={hour} value={String(hour)}>
                    {`${String(hour).padStart(2, '0')}:00`}
                  </option>
                ))}
              </select>
            )}
          />
          {now.lines.map((line) => (
            <p key={line} class="hint">
              {line}
            </p>
          ))}
        </>
      )}
    </Section>
  );
}
