import type { CardField, FieldChange } from '../../contract/card';

/** What a person has written into the fields of one lead and not saved: header → what was shown, what is to be. */
export type Drafts = Readonly<Record<string, { readonly from: string; readonly to: string }>>;

/** The drafts with one field written; a field that is as the sheet has it is no draft. */
export function withDraft(drafts: Drafts, field: CardField, to: string): Drafts {
  const from = drafts[field.header]?.from ?? field.value;
  if (to === from && from === field.value) return withoutDraft(drafts, field.header);
  return { ...drafts, [field.header]: { from, to } };
}

export function withoutDraft(drafts: Drafts, header: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== header));
}

/** The person has seen what somebody else wrote meanwhile, and keeps their own. */
export function keepingMine(drafts: Drafts, field: CardField): Drafts {
  const draft = drafts[field.header];
  return draft === undefined ? drafts : { ...drafts, [field.header]: { from: field.value, to: draft.to } };
}

/** Whether somebody changed the cell since the person began to write, to something else than they wrote. */
export function isConflict(drafts: Drafts, field: CardField): boolean {
  const draft = drafts[field.header];
  return draft !== undefined && draft.from !== field.value && draft.to !== field.value;
}

/** The changes to be sent: fields in conflict wait for the person's word. */
export function changesOf(drafts: Drafts, fields: readonly CardField[]): readonly FieldChange[] {
  return fields.flatMap((field) => {
    const draft = drafts[field.header];
    if (draft === undefined || isConflict(drafts, field)) return [];
    return [{ header: field.header, from: draft.from, to: draft.to }];
  });
}

/** What is left once some fields were saved, or the sheet holds by itself what was meant. */
export function afterSaving(drafts: Drafts, saved: readonly string[]): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([header]) => !saved.includes(header)));
}
