/** What the sandbox's own server answers to its pages. */

export type Reach = 'member' | 'guest' | 'mail-only';
export type ViewName = 'outlook' | 'chat' | 'tab' | 'files' | 'happened' | 'meeting';

export interface PersonAnswer {
  id: string;
  key: string;
  name: string;
  /** The office or school: what they are known by. */
  stands: string;
  does: string;
  reach: Reach;
  reachWords: string;
  unreadMail: number;
  unreadChat: number;
  hasApp: boolean;
}

export interface ClockAnswer {
  at: string;
  words: string;
  day: string;
  next: { at: string; words: string; says: string } | null;
}

/** The frame: who is there, what time it is. */
export interface SandboxAnswer {
  people: PersonAnswer[];
  clock: ClockAnswer;
  appOrigin: string;
  hasBegun: boolean;
  groupName: string;
}

export interface MessageRow {
  id: string;
  kind: string;
  from: string;
  to: string;
  subject: string;
  preview: string;
  atWords: string;
  isRead: boolean;
  hasAttachments: boolean;
}

export interface MailAnswer {
  mailbox: string;
  folder: 'inbox' | 'sentitems';
  messages: MessageRow[];
  events: EventRow[];
}

export interface EventRow {
  id: string;
  subject: string;
  whenWords: string;
  where: string;
  responseWords: string;
  isCancelled: boolean;
}

export interface InvitationAnswer {
  eventId: string;
  whenWords: string;
  where: string;
  response: 'none' | 'accepted' | 'tentativelyAccepted' | 'declined';
  responseWords: string;
  mayAnswer: boolean;
  isCancelled: boolean;
  joinUrl: string | null;
}

/** An online meeting, for whoever follows its link. */
export interface OnlineMeetingAnswer {
  subject: string;
  whenWords: string;
  isIn: boolean;
  names: string[];
}

export interface AttachmentAnswer {
  name: string;
  sizeWords: string;
  url: string;
}

export interface MessageAnswer extends MessageRow {
  /** A whole document for a frame without rights. */
  html: string;
  /** The written plain-text part, where the mail is plain text. */
  cc: string;
  internetMessageId: string;
  attachments: AttachmentAnswer[];
  invitation: InvitationAnswer | null;
}

export interface ChatAnswer {
  hasAccount: boolean;
  hasApp: boolean;
  activities: ActivityAnswer[];
}

export interface ActivityAnswer {
  id: string;
  from: 'bot' | 'person';
  atWords: string;
  text: string;
  card: unknown;
  /** Changes when everybody's card is replaced, not when a person's own view is. */
  revision: string;
}

/** What the bot answered to a button, as the card's renderer wants it. */
export interface PressAnswer {
  card: unknown;
  says: string | null;
  error: { code: string; message: string } | null;
}

export interface FolderAnswer {
  path: { id: string; name: string }[];
  driveName: string;
  items: FileRow[];
}

export interface FileRow {
  id: string;
  name: string;
  isFolder: boolean;
  modifiedWords: string;
  modifiedBy: string;
  sizeWords: string;
  url: string | null;
  versions: { name: string; words: string; sizeWords: string; url: string }[];
  sharedWith: string[];
}

export interface HappenedAnswer {
  lines: HappenedLine[];
}

export interface HappenedLine {
  number: number;
  day: string;
  atWords: string;
  channel: 'mail' | 'calendar' | 'teams' | 'files' | 'people';
  words: string;
  detail: string | null;
}

export interface RawAnswer {
  effect: unknown;
  exchanges: RawExchange[];
}

export interface RawExchange {
  method: string;
  url: string;
  requestBody: unknown;
  status: number;
  responseBody: unknown;
}

/** One thing that happened while the clock moved. */
export interface MovedLine {
  atWords: string;
  words: string;
}

export interface MovedAnswer {
  clock: ClockAnswer;
  lines: MovedLine[];
}

export interface PathAnswer {
  steps: PathStepAnswer[];
  /** Index of the first step that is not done; the number of steps when all are. */
  current: number;
}

export interface PathStepAnswer {
  title: string;
  story: string;
  done: boolean;
  acts: PathActAnswer[];
}

export interface PathActAnswer {
  id: string;
  says: string;
  person: string;
  view: ViewName | 'clock';
  /** The tab's path that shows it. */
  tabPath: string | null;
  done: boolean;
}

export interface DoneAnswer {
  says: string;
}

/** What goes wrong, in words for the person at the page. */
export interface RefusedAnswer {
  says: string;
}

/** The person in whose name the Teams host page frames the tab. */
export interface TeamsPersonAnswer {
  id: string;
  name: string;
  userPrincipalName: string;
  tenantId: string;
  isGuest: boolean;
  appOrigin: string;
}
