import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntraTokens } from './entra/tokens.ts';
import type { Faults } from './faults.ts';
import type { Exchange } from './recording.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { ChatActivity, Message, World } from './world.ts';
import type { LedgerEntry } from './world-ledger.ts';
import type { WorldSeed } from './world-seed.ts';

export interface MicrosoftOptions {
  /** Where the world, its keys and its files are kept; absent: memory only. */
  readonly dataDirectory?: string;
  readonly clock: SandboxClock;
  readonly seed: WorldSeed;
  /** 0 or absent: any free port. */
  readonly ports?: { readonly microsoft?: number; readonly pages?: number };
  /** Called with every exchange of Graph and of the upload host. */
  readonly record?: (exchange: Exchange) => void;
  readonly faults?: Faults;
  /** Teams' limits on bot messages; absent: none. See `teamsRateLimits`. */
  readonly botRateLimits?: BotRateLimits;
}

/** Each pair is [requests, seconds]. */
export interface BotRateLimits {
  readonly perConversation: readonly (readonly [number, number])[];
  readonly perApp: readonly (readonly [number, number])[];
}

/** A page of the plain HTTP server; `request.body` is a Buffer or undefined. */
export type PageHandler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** What the app answered to a message, button or installation that Teams posted to it. */
export interface AppAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface CardPress {
  readonly verb: string;
  readonly data?: Record<string, unknown>;
  /** `automatic` is what Teams sends for a card's own refresh. */
  readonly trigger?: 'manual' | 'automatic';
}

export interface MailFromPerson {
  /** Absent: the organiser's mailbox. */
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
  /** The internetMessageId of the message that this one answers. */
  readonly inReplyTo?: string;
}

/** What people do in Outlook and Teams. A `personId` is an object id or a mail address. */
export interface People {
  /** `eventId` is the id of the person's own copy or the iCalUId of the meeting. */
  acceptInvitation(personId: string, eventId: string, comment?: string): void;
  decline(personId: string, eventId: string, comment?: string): void;
  tentative(personId: string, eventId: string, comment?: string): void;
  /** Newest first. */
  inbox(personId: string): readonly Message[];
  sendMail(personId: string, mail: MailFromPerson): Message;
  /** `meetingId` is the id of an online meeting, its join URL, or the iCalUId of its event. */
  joinOnlineMeeting(personId: string, meetingId: string, at?: string): void;
  leaveOnlineMeeting(personId: string, meetingId: string, at?: string): void;
  /** Everybody leaves; an attendance report is made. */
  endOnlineMeeting(meetingId: string, at?: string): void;
  installBot(personId: string): Promise<AppAnswer | null>;
  uninstallBot(personId: string): Promise<AppAnswer | null>;
  /** Oldest first; empty when the bot has never been met. */
  chat(personId: string): readonly ChatActivity[];
  say(personId: string, text: string): Promise<AppAnswer>;
  pressCardButton(personId: string, activityId: string, press: CardPress): Promise<AppAnswer>;
}

export interface Microsoft extends People, AsyncDisposable {
  readonly origin: { readonly pages: string; readonly connector: string };
  readonly ports: { readonly microsoft: number; readonly pages: number };
  /** Production-shaped values of the app's environment, all but PUBLIC_ORIGIN. */
  readonly settings: Record<string, string>;
  readonly world: World;
  readonly ledger: readonly LedgerEntry[];
  readonly clock: SandboxClock;
  readonly entra: EntraTokens;
  readonly faults: Faults;
  /** PEM of the sandbox's own certificate authority. */
  readonly certificateAuthority: string;
  /** Pages under a prefix, e.g. `/outlook`, on `origin.pages` and on teams.microsoft.com. */
  readonly pages: { add(prefix: string, handler: PageHandler): void };
  /** Where the app listens, e.g. `http://localhost:3978`; needed before Teams can call its bot. */
  connectApp(origin: string): void;
  /** Called after each change of the world, once per turn of the event loop; returns the undo. */
  onChange(listener: () => void): () => void;
  /** The bytes of a file version or attachment. */
  bytes(blob: string): Buffer;
  stop(): Promise<void>;
}
