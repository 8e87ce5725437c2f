import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { createActLinkSigner } from './api/act-link-signer.ts';
import { createServer } from './api/server.ts';
import { answerTurn } from './bot/bot.ts';
import { createChannel } from './bot/channel/channel.ts';
import { cardFor } from './cards/write-card.ts';
import { machineClock } from './clock.ts';
import { errorForLog } from './config/error-for-log.ts';
import { secretLogPaths } from './config/secrets.ts';
import type { Settings } from './config/settings.ts';
import { documents, fileRules } from './documents/documents.ts';
import { termsReader } from './documents/terms-reader.ts';
import { readBankHolidays } from './domain/calendar/bank-holidays.ts';
import type { Instant } from './domain/calendar/instant.ts';
import { instant } from './domain/calendar/instant.ts';
import type { Calendar } from './domain/calendar/school-calendar.ts';
import { createAttendanceReports } from './graph/attendance.ts';
import { createMeetingCalendar } from './graph/calendar-events.ts';
import { openDoor } from './graph/door.ts';
import { createMail } from './graph/mail.ts';
import { createPapersLibrary } from './graph/papers-library.ts';
import { letterFor } from './letters/write-letter.ts';
import type { Pace } from './scheduler/scheduler.ts';
import { createScheduler } from './scheduler/scheduler.ts';
import { openDatabase } from './storage/database.ts';
import { guardPorts } from './storage/guard-ports.ts';
import { createStores } from './storage/stores.ts';
import type { Ports } from './use-cases/ports.ts';

export interface AppOptions {
  /** Governance time, as an ISO instant in UTC. */
  clock: { now(): string };
  /** How often the timer looks; production's own when absent. */
  pace?: Pace;
  /** The built tab; beside the source when absent. */
  tabDirectory?: string;
  /** Start the embedded store from this tar file instead of from nothing. */
  snapshotFile?: string;
}

export interface App {
  /** Listens and starts the timer. */
  start(): Promise<{ origin: string }>;
  stop(): Promise<void>;
  /** Reads what Microsoft has, does all that is due at the clock's now, and delivers it. */
  drain(): Promise<void>;
  /** The first thing that will fall due by itself, or null. */
  next(): Promise<{ at: Instant; says: string } | null>;
}

const productionPace: Pace = { tickSeconds: 5, sweepSeconds: 120 };
const ourTab = new URL('../dist/tab', import.meta.url).pathname;
const bankHolidays = new URL('./library/bank-holidays-england.csv', import.meta.url);

/** The only place that builds: every part from the settings, and the parts together. */
export async function createApp(settings: Settings, options: AppOptions): Promise<App> {
  const log = pino({
    level: settings.logLevel,
    redact: [...secretLogPaths],
    serializers: { err: (error: unknown) => errorForLog(error) },
  });
  const onTrouble = (error: Error) => log.error({ err: error }, 'database trouble');
  const { snapshotFile } = options;
  const fromSnapshot = snapshotFile === undefined ? {} : { snapshotFile };
  const database = await openDatabase(settings.store, { onTrouble, ...fromSnapshot });
  const graph = openDoor(settings, log);
  const channel = createChannel(
    { ...settings.bot, tenantId: settings.tenantId, app: settings.interactiveApp },
    { onTurn: (turn) => answerTurn(ports, turn, log), log },
  );
  const ports: Ports = guardPorts({
    ...createStores(database, settings.tenantId),
    clock: { now: () => instant(options.clock.now()) },
    calendar: createMeetingCalendar(graph, settings.organiser.mailbox),
    library: createPapersLibrary(graph, settings.site),
    mail: createMail(graph, settings.organiser.mailbox),
    attendance: createAttendanceReports(graph, settings.organiser.id),
    chat: channel.chat,
    documents,
    files: fileRules,
    termsReader,
    writer: { letter: letterFor, card: cardFor },
    ids: { next: () => randomUUID(), code: () => String(randomInt(0, 1_000_000)).padStart(6, '0') },
    links: createActLinkSigner(settings.keys.link),
    days: daysOf(),
    publicOrigin: settings.publicOrigin,
    teamsLink: teamsLinks(settings),
  });
  const scheduler = createScheduler(ports, log, options.pace ?? productionPace);
  const server = await createServer({
    settings: {
      tenantId: settings.tenantId,
      ...settings.interactiveApp,
      publicOrigin: settings.publicOrigin,
      entraAuthorizeOrigin: settings.entraAuthorizeOrigin,
      sessionKey: settings.keys.session,
      teamsHostOrigins: settings.teamsHostOrigin === undefined ? [] : [settings.teamsHostOrigin],
      tabDirectory: options.tabDirectory ?? ourTab,
    },
    ports,
    receive: channel.receive,
    machineClock,
    log,
  });
  const stopWaking = database.onWake(() => scheduler.wake());
  return {
    async start() {
      await server.listen(settings.listen);
      scheduler.start();
      return { origin: settings.publicOrigin };
    },
    async stop() {
      stopWaking();
      await server.close();
      await scheduler.stop();
      await database.close();
    },
    drain: () => scheduler.drain(),
    async next() {
      const work = await ports.atomically(({ dues }) => dues.next());
      return work === undefined ? null : { at: work.dueAt, says: work.says };
    },
  };
}

/** Bank holidays are known; no school calendar is chosen yet, and none is guessed. */
function daysOf(): Calendar {
  const csv = readFileSync(bankHolidays, 'utf8');
  return { bankHolidays: readBankHolidays(csv), school: { known: false } };
}

/** A link that opens a path of the tab inside Teams. */
function teamsLinks({ interactiveApp, publicOrigin, tenantId }: Settings) {
  return (path: string) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: path.slice(1) }));
    const web = encodeURIComponent(`${publicOrigin}${path}`);
    const entity = `https://teams.microsoft.com/l/entity/${interactiveApp.clientId}/home`;
    return `${entity}?webUrl=${web}&context=${context}&tenantId=${tenantId}`;
  };
}
