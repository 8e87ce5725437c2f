import type { FastifyRequest } from 'fastify';
import { NotFound, Unusable } from '../../../domain/errors.ts';
import { addPaper } from '../../../use-cases/meetings/add-paper.ts';
import { circulatePapers } from '../../../use-cases/meetings/circulate-papers.ts';
import { standingOf } from '../../../use-cases/meetings/meeting-context.ts';
import { ruleOnLatePaper } from '../../../use-cases/meetings/rule-on-late-paper.ts';
import { withdrawPaper } from '../../../use-cases/meetings/withdraw-paper.ts';
import { RulingRequest } from '../../contract/requests.ts';
import type { Call, Route } from '../../route.ts';
import { acts, actsOn, meetingOf, shows } from '../../route.ts';
import { visibleVersions } from '../../views/minutes-view.ts';

export const paperRoutes: readonly Route[] = [
  acts({
    path: '/api/meetings/:id/papers',
    says: 'Files a paper (multipart: title, agendaItemId, file).',
    run: async ({ ports, actor, request, param }) => {
      const typed = await paperFrom(request);
      return addPaper(ports, actor, { meetingId: param('id'), ...typed });
    },
  }),
  acts({
    method: 'DELETE',
    path: '/api/meetings/:id/papers/:paperId',
    says: 'Withdraws a paper before the papers go out.',
    run: ({ ports, actor, param }) =>
      withdrawPaper(ports, actor, { meetingId: param('id'), paperId: param('paperId') }),
  }),
  actsOn(RulingRequest, {
    path: '/api/meetings/:id/papers/:paperId/ruling',
    says: 'The chair lets a late paper in, or not.',
    run: ({ ports, actor, body, param }) =>
      ruleOnLatePaper(ports, actor, {
        meetingId: param('id'),
        paperId: param('paperId'),
        admitted: body.admitted,
      }),
  }),
  acts({
    path: '/api/meetings/:id/circulate-papers',
    says: 'Freezes the pack and sends it to everyone.',
    run: ({ ports, actor, param }) => circulatePapers(ports, actor, { meetingId: param('id') }),
  }),
  shows('/api/meetings/:id/papers/:paperId/file', 'The file of a paper.', async (call) => {
    const { meeting } = await meetingOf(call);
    const paper = meeting.papers.find((each) => each.id === call.param('paperId'));
    return download(call, paper && { fileId: paper.fileId, name: paper.fileName });
  }),
  shows('/api/meetings/:id/pack', 'The pack that went out.', async (call) => {
    const { circulation } = (await meetingOf(call)).meeting;
    const pack = circulation && { fileId: circulation.packFileId, name: circulation.packFileName };
    return download(call, pack ?? undefined);
  }),
  shows(
    '/api/meetings/:id/minutes/:number/file',
    'The minutes as a Word document.',
    async (call) => {
      const context = await meetingOf(call);
      const versions = visibleVersions(context, standingOf(context, call.actor));
      const version = versions.find((each) => String(each.number) === call.param('number'));
      const file = version?.fileId
        ? { fileId: version.fileId, name: version.fileName ?? '' }
        : undefined;
      return download(call, file);
    },
  ),
];

/** A file to be sent as bytes, never as JSON. */
export class Download {
  readonly name: string;
  readonly bytes: Uint8Array;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
}

async function download(
  { ports }: Call,
  file: { fileId: string; name: string } | undefined,
): Promise<Download> {
  if (file === undefined) throw new NotFound('no such file');
  return new Download(file.name, await ports.library.read(file.fileId));
}

async function paperFrom(request: FastifyRequest) {
  const fields: Record<string, string> = {};
  let file: { name: string; contentType: string; bytes: Uint8Array } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      file = { name: part.filename, contentType: part.mimetype, bytes };
    } else if (typeof part.value === 'string') {
      fields[part.fieldname] = part.value;
    }
  }
  if (file === undefined) throw new Unusable('no file', { reason: 'empty', field: 'file' });
  const title = fields.title?.trim() || file.name.replace(/\.[^.]*$/, '');
  return { title: title.slice(0, 200), agendaItemId: fields.agendaItemId || null, file };
}
