import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConfirmationAt, LogReport, WorkSettings } from '../../contract/settings';
import { DigestSection } from '../opportunity/digest-section';
import { Button, Field, Notice, Progress, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';

const MOMENTS: readonly ConfirmationAt[] = ['handoff', 'acceptance', 'never'];

/** Hourly work, when the customer is told, protection, and the check of the log. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const { log, shell: common } = shell.words;
  const settings = useRequest<WorkSettings>(shell, 'workSettings', {});
  const [changed, setChanged] = useState<WorkSettings>();
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<LogReport>();
  const now = changed ?? settings.value;

  async function doing(task: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailed(undefined);
    try {
      await task();
    } catch (error) {
      setFailed((error as Error).message);
    }
    setBusy(false);
  }

  const save = (change: Partial<WorkSettings>): Promise<void> =>
    doing(async () => {
      setChanged(await shell.call<WorkSettings>('saveWorkSettings', change));
      shell.say(common.saved);
    });

  if (now === undefined) {
    return settings.error === undefined ? (
      <Progress label={common.loading} />
    ) : (
      <Notice kind="error">
        {settings.error} <Button onClick={settings.again}>{common.retry}</Button>
      </Notice>
    );
  }
  return (
    <>
      {failed === undefined ? null : <Notice kind="error">{failed}</Notice>}
      {isBusy ? <Progress label={common.working} /> : null}
      <Section title={log.hourlyTitle}>
        <p>{now.isHourlyOn ? log.hourlyOn : log.hourlyOff}</p>
        <Button disabled={isBusy} onClick={() => void save({ isHourlyOn: !now.isHourlyOn })}>
          {now.isHourlyOn ? log.switchOff : log.switchOn}
        </Button>
      </Section>
      <Section title={log.confirmationTitle}>
        <Field
          label={log.confirmationTitle}
          control={(attributes) => (
            <select
              {...attributes}
              disabled={isBusy}
              value={now.confirmationAt}
              onChange={(event) => void save({ confirmationAt: event.currentTarget.value as ConfirmationAt })}
            >
              {MOMENTS.map((moment) => (
                <option key={moment} value={moment}>
                  {log.confirmation[moment]}
                </option>
              ))}
            </select>
          )}
        />
      </Section>
      <DigestSection shell={shell} />
      <Section title={log.check}>
        <p class="hint">{log.checkHelp}</p>
        <Button
          disabled={isBusy}
          onClick={() => void doing(async () => setReport(await shell.call<LogReport>('logCheck')))}
        >
          {log.check}
        </Button>
        {report === undefined ? null : (
          <Notice kind={report.isFine ? 'done' : 'error'}>{report.lines.join('\n')}</Notice>
        )}
        <Button
          disabled={isBusy}
          onClick={() => void doing(async () => shell.say(await shell.call<string>('rebuildWork')))}
        >
          {log.rebuild}
        </Button>
      </Section>
    </>
  );
}
