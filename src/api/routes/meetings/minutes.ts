import { agreeToMinutes, recordAgreement } from '../../../use-cases/meetings/agree-minutes.ts';
import {
  approveByChair,
  askForMinutesChanges,
  circulateUnclearedMinutes,
} from '../../../use-cases/meetings/clear-minutes.ts';
import { draftMinutes, sendMinutesToChair } from '../../../use-cases/meetings/write-minutes.ts';
import {
  AskForChangesRequest,
  DraftMinutesRequest,
  MinutesVersionRequest,
  RecordAgreementRequest,
} from '../../contract.ts';
import type { Route } from '../../route.ts';
import { acts } from '../../route.ts';

export const minutesRoutes: readonly Route[] = [
  acts({
    method: 'PUT',
    path: '/api/meetings/:id/minutes/draft',
    says: 'Saves the text being written.',
    body: DraftMinutesRequest,
    run: ({ ports, actor, body, param }) =>
      draftMinutes(ports, actor, { meetingId: param('id'), sections: body.sections }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/submit',
    says: 'Sends the draft to the chair as the next version.',
    run: ({ ports, actor, param }) => sendMinutesToChair(ports, actor, { meetingId: param('id') }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/clear',
    says: 'The chair approves exactly this version.',
    body: MinutesVersionRequest,
    run: ({ ports, actor, body, param }) =>
      approveByChair(ports, actor, { meetingId: param('id'), seen: body }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/ask-for-changes',
    says: 'The chair asks for a change.',
    body: AskForChangesRequest,
    run: ({ ports, actor, body: { comment, ...seen }, param }) =>
      askForMinutesChanges(ports, actor, { meetingId: param('id'), seen, comment }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/circulate-uncleared',
    says: 'Sends the draft out, not yet seen by the chair.',
    run: ({ ports, actor, param }) =>
      circulateUnclearedMinutes(ports, actor, { meetingId: param('id') }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/agree',
    says: 'A representative agrees by correspondence.',
    body: MinutesVersionRequest,
    run: ({ ports, actor, body, param }) =>
      agreeToMinutes(ports, actor, { meetingId: param('id'), seen: body }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/record-agreement',
    says: 'The secretary enters an agreement that came by e-mail.',
    body: RecordAgreementRequest,
    run: ({ ports, actor, body: { personId, ...seen }, param }) =>
      recordAgreement(ports, actor, { meetingId: param('id'), seen, personId }),
  }),
];
