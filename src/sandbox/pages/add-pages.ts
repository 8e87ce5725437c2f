import type { FastifyRequest } from 'fastify';
import type { Stage } from '../demo/stage.ts';
import { Changes } from './routes/changes.ts';
import { answerControl } from './routes/control-api.ts';
import type { DemoNotes } from './routes/demo-notes.ts';
import type { ExchangeBook } from './routes/exchange-book.ts';
import { pageFiles } from './routes/page-files.ts';
import type { Place } from './routes/place.ts';

export interface PagesOptions extends Stage {
  readonly exchanges: ExchangeBook;
  readonly notes: DemoNotes;
  /** The folder that the pages were built into. */
  readonly folder: string;
  startAgain(): void;
}

/** Puts the pages for people onto the played Microsoft's plain server; returns the undo. */
export function addPages(options: PagesOptions): () => void {
  const changes = new Changes();
  const { microsoft, appOrigin, folder } = options;
  let before: Promise<unknown> = Promise.resolve();
  let isClosing = false;
  const place: Place = {
    ...options,
    changes,
    startAgain() {
      options.startAgain();
      isClosing = true;
    },
    serially(work) {
      const next = before.then(work);
      before = next.catch(() => undefined);
      return next;
    },
  };
  const serve = pageFiles(folder, appOrigin);
  microsoft.pages.add('/', serve('pages/index.html'));
  microsoft.pages.add('/teams', serve('teams-host/teams.html'));
  microsoft.pages.add('/sites', (request, reply) => reply.redirect(viewOf('files', request)));
  microsoft.pages.add('/l', (request, reply) => reply.redirect(viewOf('meeting', request)));
  microsoft.pages.add('/sandbox', (request, reply) =>
    // The old days must not be shown while they are being thrown away.
    isClosing ? reply.code(503).send() : answerControl(place, request, reply),
  );
  const stopFollowing = microsoft.onChange(() => changes.tell());
  return () => {
    stopFollowing();
    changes.stop();
  };
}

/** Links of the played SharePoint and Teams lead into the page that stands for them. */
function viewOf(view: 'files' | 'meeting', { raw, host }: FastifyRequest): string {
  const url = new URL(raw.url ?? '/', `http://${host}`);
  const at = view === 'files' ? decodeURIComponent(url.pathname) : url.href;
  return `/?${new URLSearchParams({ view, at })}`;
}
