import type { Ports } from '../use-cases/ports.ts';
import { actLinkStore } from './act-links.ts';
import { conversationStore } from './conversations.ts';
import type { Database } from './database.ts';
import { dueStore } from './dues.ts';
import { historyStore } from './history.ts';
import { markStore } from './marks.ts';
import { meetingStore } from './meetings.ts';
import { outboxStore } from './outbox.ts';
import { partnershipStore } from './partnership.ts';
import { sessionStore } from './sessions.ts';

/** The stores of one tenant: no row of another can be reached through them. */
export function createStores(database: Database, tenantId: string): Pick<Ports, 'atomically'> {
  return {
    atomically: (work) =>
      database.atomically((transaction) => {
        const scope = { transaction, tenantId };
        return work({
          meetings: meetingStore(scope),
          partnership: partnershipStore(scope),
          outbox: outboxStore(scope),
          dues: dueStore(scope),
          history: historyStore(scope),
          conversations: conversationStore(scope),
          actLinks: actLinkStore(scope),
          sessions: sessionStore(scope),
          marks: markStore(scope),
        });
      }),
  };
}
