import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A button; `primary` for the one thing to do, blue as Google's add-ons have it; `class` is one more by which it is found. */
export function Button({
  primary = false,
  class: found = '',
  ...attributes
}: { readonly primary?: boolean; readonly class?: string } & Omit<
  JSX.IntrinsicElements['button'],
  'class'
>): JSX.Element {
  const names = ['button', primary ? 'primary' : '', found].filter((name) => name !== '');
  return <button type="button" {...attributes} class={names.join(' ')} />;
}

/** A labelled control: what `control` makes gets the id of the label. */
export function Field({
  label,
  hint,
  error,
  control,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly control: (attributes: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: boolean;
  }) => ComponentChildren;
}): JSX.Element {
  const id = useId();
  const about = `${id}-about`;
  const text = error ?? hint;
  const attributes = {
    id,
    ...(text === undefined ? {} : { 'aria-describedby': about }),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control(attributes)}
      {text === undefined ? null : (
        <p id={about} class={error === undefined ? 'hint' : 'error'}>
          {text}
        </p>
      )}
    </div>
  );
}

/** A part of a view under its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Something the person must know: an error asks for action, a warning for care. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: 'error' | 'warning' | 'done' | 'info';
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** How far long work is; without `of` it only shows that something goes on. */
export function Progress({
  label,
  done,
  of,
  onCancel,
  cancel,
}: {
  readonly label: string;
  readonly done?: number;
  readonly of?: number;
  readonly onCancel?: () => void;
  readonly cancel?: string;
}): JSX.Element {
  return (
    <div class="progress" role="status">
      <span>{label}</span>
      <progress
        aria-label={label}
        {...(of === undefined ? {} : { value: done ?? 0, max: Math.max(1, of) })}
      />
      {onCancel === undefined ? null : <Button onClick={onCancel}>{cancel}</Button>}
    </div>
  );
}
