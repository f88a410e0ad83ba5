import type { EditableField, OpportunityChange, OpportunityView } from '../../contract/opportunities';

/** What a person has typed and not saved yet, by field. */
export type Edits = Readonly<Partial<Record<EditableField, string>>>;

/** What a field shows: what was typed, else what the sheet holds. */
export function shownValue(view: OpportunityView, edits: Edits, field: EditableField): string {
  return edits[field] ?? view.fields[field].value;
}

/** The changes to be sent: what differs from the sheet, with what the person saw there. */
export function changesFrom(view: OpportunityView, edits: Edits): readonly OpportunityChange[] {
  return (Object.keys(edits) as EditableField[])
    .filter((field) => edits[field] !== view.fields[field].value)
    .map((field) => ({ field, from: view.fields[field].from, to: edits[field]! }));
}

/** What an outcome cannot be saved without; undefined where nothing lacks. Days are ISO texts, which sort by time. */
export function lackingCompanion(
  view: OpportunityView,
  edits: Edits,
  today: string,
): 'lost_reason' | 'wake_up' | 'wake_up_passed' | undefined {
  const outcome = shownValue(view, edits, 'outcome');
  if (outcome === 'lost' && shownValue(view, edits, 'lostReason').trim() === '') return 'lost_reason';
  if (outcome !== 'deferred') return undefined;
  const day = shownValue(view, edits, 'wakeUp').trim();
  if (day === '') return 'wake_up';
  return day <= today ? 'wake_up_passed' : undefined;
}
