import type { Language } from '../i18n/language';

/** What DUO remembers of one document; no personal data, ids of tabs rather than names. */
export interface Settings {
  /** Language of tab names, headers and status words, chosen at set-up. */
  readonly language?: Language;
  readonly leadsTab?: number;
  readonly definitionTab?: number;
  readonly fieldsTab?: number;
  readonly costsTab?: number;
  readonly opportunitiesTab?: number;
  readonly sourceReturnTab?: number;
  readonly activitiesTab?: number;
  readonly teamTab?: number;
  readonly territoriesTab?: number;
  readonly cadencesTab?: number;
  readonly templatesTab?: number;
  readonly pipelinesTab?: number;
  readonly calendarTab?: number;
  /** The tabs that DUO itself made; others were only recognised, and are never deleted with it. */
  readonly madeTabs?: readonly number[];
  /** The tab that is being made: a tab of its name that is empty has been left over by what broke off. */
  readonly making?: string | undefined;
  /** Where our columns of the Leads tab were last seen: 1-based header row and first column, and how many columns wide. */
  readonly ownPlace?: { readonly headerRow: number; readonly first: number; readonly width: number };
  /** Columns that we added to a tab of opportunities of the user's own, by their code. */
  readonly addedColumns?: readonly string[];
  /** Version that marketing and sales signed, and when (ISO days); who signed stands in the sheet. */
  readonly signed?: { readonly digest: string; readonly marketing: string; readonly sales: string };
  /** What columns of the Opportunities and Costs tabs mean where their headers do not say: role or column → header. */
  readonly opportunityRoles?: Readonly<Record<string, string>>;
  readonly costColumns?: Readonly<Record<string, string>>;
  /** A team's own words for outcomes, besides those understood anyway. */
  readonly outcomeWords?: Readonly<Record<'won' | 'lost' | 'deferred', readonly string[]>>;
  /** When the contact is told that a named person will call (METHOD §3.5); at handoff if not given. */
  readonly confirmationAt?: 'handoff' | 'acceptance' | 'never';
}

/** What is ours among the properties; a script bound to the document may keep its own beside them. */
const OWN_PREFIX = 'DUO.';
const SETTINGS_PROPERTY = `${OWN_PREFIX}settings`;

/** Properties of the document by their key. */
export type Properties = Readonly<Record<string, string>>;

/** All properties of the active document: one read, whatever is looked for among them. */
export function readProperties(): Properties {
  return PropertiesService.getDocumentProperties().getProperties();
}

/** The settings among the properties of a document; empty before set-up. */
export function settingsIn(properties: Properties): Settings {
  const stored = properties[SETTINGS_PROPERTY];
  return stored === undefined ? {} : (JSON.parse(stored) as Settings);
}

/** Stores the settings. One property write. */
export function saveSettings(settings: Settings): void {
  PropertiesService.getDocumentProperties().setProperty(SETTINGS_PROPERTY, JSON.stringify(settings));
}

/** Forgets everything DUO knew of the document. */
export function deleteSettings(): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const key of Object.keys(properties.getProperties())) {
    if (key.startsWith(OWN_PREFIX)) properties.deleteProperty(key);
  }
}
