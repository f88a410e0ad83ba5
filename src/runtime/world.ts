/** What outlives an execution besides the document: clock, user, mailbox, calendars, caches, locks. */

import type { Clock } from './clock';
import type { DocumentModel } from './spreadsheet/model';

export interface User {
  readonly email: string;
  /** Language of the Google account, e.g. `es`. */
  readonly locale: string;
}

/** The parts of `appsscript.json` that rule how a script runs. */
export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
}

export interface MailAttachment {
  /** Empty where the script gave none. */
  readonly name: string;
  /** Empty where the script gave none. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly noReply?: boolean;
  readonly attachments: readonly MailAttachment[];
  /** Pictures by the key that the HTML names as `cid:key`. */
  readonly inlineImages?: Readonly<Record<string, MailAttachment>>;
  readonly from: string;
  readonly sentAt: number;
}

export interface CalendarEventModel {
  readonly id: string;
  readonly calendarId: string;
  title: string;
  /** Instants; for an all-day event the midnights in the calendar's time zone, the end excluded. */
  start: number;
  end: number;
  allDay: boolean;
  description: string;
  location: string;
  guests: string[];
  /** Whether invitations went to the guests when the event was made. */
  readonly invitesSent: boolean;
  color: string;
  readonly createdAt: number;
  readonly creator: string;
  readonly tags: Map<string, string>;
  popupReminders: number[];
  emailReminders: number[];
}

export interface CacheEntry {
  readonly value: string;
  readonly expiresAt: number;
}

/** Calls a day, per user; those of a consumer account unless told (Google, `guides/services/quotas`). */
export interface Quotas {
  readonly mailRecipientsPerDay: number;
  readonly calendarEventsPerDay: number;
}

export const CONSUMER_QUOTAS: Quotas = { mailRecipientsPerDay: 100, calendarEventsPerDay: 5_000 };

/** How much of a daily quota is used, and since when (milliseconds since 1970-01-01T00:00Z). */
export interface UsedQuota {
  readonly used: number;
  readonly since: number;
}

/** A count that starts anew 24 hours after its first use, as Google's quotas do. */
export class DailyCount {
  private used: number;
  private since: number;
  constructor(
    private readonly clock: Clock,
    from: UsedQuota = { used: 0, since: Number.NEGATIVE_INFINITY },
  ) {
    this.used = from.used;
    this.since = from.since;
  }

  get state(): UsedQuota {
    return { used: this.used, since: this.since };
  }

  get today(): number {
    const DAY = 24 * 60 * 60 * 1000;
    return this.clock.now() - this.since >= DAY ? 0 : this.used;
  }

  add(count: number): void {
    const before = this.today;
    if (before === 0) this.since = this.clock.now();
    this.used = before + count;
  }
}

/** What a world holds beside its document, to be kept and given to another world; plain data, maps included. */
export interface WorldState {
  readonly outbox: readonly SentMail[];
  readonly calendarEvents: readonly CalendarEventModel[];
  readonly caches: ReadonlyMap<string, ReadonlyMap<string, CacheEntry>>;
  readonly lastRuns: ReadonlyMap<string, number>;
  readonly quotas: ReadonlyMap<string, UsedQuota>;
  readonly serialNumber: number;
}

export class World {
  readonly outbox: SentMail[] = [];
  readonly calendarEvents: CalendarEventModel[] = [];
  /** Cache entries by store (`document`, `script`, `user:e-mail`). */
  readonly caches = new Map<string, Map<string, CacheEntry>>();
  /** Holder of each lock, by lock (`document`, `script`, `user:e-mail`). */
  readonly lockHolders = new Map<string, object>();
  /** When each clock trigger last ran, by its id. */
  readonly lastRuns = new Map<string, number>();
  private readonly counts = new Map<string, DailyCount>();
  private serialNumber = 0;

  constructor(
    readonly document: DocumentModel,
    readonly clock: Clock,
    readonly manifest: Manifest,
    readonly html: Readonly<Record<string, string>>,
    readonly quotas: Quotas,
    readonly random: () => number,
    /** Whether the script is a published add-on (trigger limits) or bound to the document. */
    readonly isAddOn: boolean,
  ) {}

  countOf(what: string, user: string): DailyCount {
    const key = `${what}:${user}`;
    let count = this.counts.get(key);
    if (count === undefined) this.counts.set(key, (count = new DailyCount(this.clock)));
    return count;
  }

  nextId(): number {
    this.serialNumber += 1;
    return this.serialNumber;
  }

  /** What is to be kept; it shares its parts with this world. Locks are held by executions and end with them. */
  get state(): WorldState {
    return {
      outbox: this.outbox,
      calendarEvents: this.calendarEvents,
      caches: this.caches,
      lastRuns: this.lastRuns,
      quotas: new Map([...this.counts].map(([key, count]) => [key, count.state])),
      serialNumber: this.serialNumber,
    };
  }

  /** Goes on from what another world held; for a world in which nothing has happened yet. */
  restore(state: WorldState): void {
    this.outbox.push(...state.outbox);
    this.calendarEvents.push(...state.calendarEvents);
    for (const [name, entries] of state.caches) this.caches.set(name, new Map(entries));
    for (const [id, instant] of state.lastRuns) this.lastRuns.set(id, instant);
    for (const [key, quota] of state.quotas) this.counts.set(key, new DailyCount(this.clock, quota));
    this.serialNumber = state.serialNumber;
  }
}
