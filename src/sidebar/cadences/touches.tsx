import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type {
  CadenceDecision,
  CadenceMailPreview,
  CadenceOverview,
  CadenceTouch,
} from '../../contract/cadences';
import { Button, Notice } from '../shell/parts';
import type { Shell } from '../shell/shell';
import type { Gesture } from './gesture';

/** More would not be read one by one; the number above the list tells of all. */
const MOST_SHOWN = 50;

/** Steps of single leads: who, what, why it waits, the mail as it will go, and what may be decided. */
export function Touches({
  shell,
  isBusy,
  act,
  touches,
}: Pick<Gesture, 'shell' | 'isBusy'> & {
  /** Without it nothing can be decided here. */
  readonly act?: Gesture['act'];
  readonly touches: readonly CadenceTouch[];
}): JSX.Element {
  const { view } = shell.words.cadences;
  const captions: Readonly<Record<CadenceDecision, string>> = {
    sent: view.wasSent,
    again: view.sendAgain,
    skip: view.skip,
  };
  const decide = (touch: CadenceTouch, as: CadenceDecision): Promise<void> =>
    act!(async () => {
      await shell.call('runCadences', { token: shell.newToken(), decide: { leadId: touch.leadId, as } });
      return view.decided;
    });
  return (
    <ul class="plain">
      {touches.slice(0, MOST_SHOWN).map((touch) => (
        <li key={touch.leadId} class="cadence-touch">
          <button type="button" class="link" onClick={() => shell.go('card', { leadId: touch.leadId })}>
            {touch.lead === '' ? touch.company : touch.lead}
          </button>
          {touch.lead === '' || touch.company === '' ? null : <span> · {touch.company}</span>}
          <p class="quiet">
            {touch.cadence}
            {touch.step === '' ? null : ` · ${touch.step}`}
          </p>
          {touch.why === '' ? null : <p>{touch.why}</p>}
          {touch.isMail ? <Preview shell={shell} touch={touch} /> : null}
          {act === undefined
            ? null
            : touch.decisions.map((as) => (
                <Button key={as} disabled={isBusy} onClick={() => void decide(touch, as)}>
                  {captions[as]}
                </Button>
              ))}
        </li>
      ))}
    </ul>
  );
}

/** The mail of a lead as it will go, asked for when the person wants to see it. */
function Preview({ shell, touch }: { readonly shell: Shell; readonly touch: CadenceTouch }): JSX.Element {
  const { view } = shell.words.cadences;
  const [mail, setMail] = useState<CadenceMailPreview>();
  const [failed, setFailed] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);

  async function show(): Promise<void> {
    setWaiting(true);
    setFailed(undefined);
    try {
      const overview = await shell.call<CadenceOverview>('cadenceOverview', { preview: touch.leadId });
      setMail(overview.mail);
    } catch (failure) {
      setFailed((failure as Error).message);
    }
    setWaiting(false);
  }

  return (
    <>
      <Button
        disabled={isWaiting}
        aria-expanded={mail !== undefined}
        onClick={() => (mail === undefined ? void show() : setMail(undefined))}
      >
        {mail === undefined ? view.preview : view.hide}
      </Button>
      {failed === undefined ? null : <Notice kind="error">{failed}</Notice>}
      {mail === undefined ? null : (
        <div class="cadence-mail" role="group" aria-label={view.message}>
          {mail.warnings.map((warning) => (
            <Notice key={warning} kind={mail.canGo ? 'warning' : 'error'}>
              {warning}
            </Notice>
          ))}
          <p>
            {view.to}: {mail.to}
          </p>
          <p>
            {view.subject}: <strong>{mail.subject}</strong>
          </p>
          <p class="body">{mail.body}</p>
        </div>
      )}
    </>
  );
}
