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
} from '../../contract/requests.ts';
import type { Route } from '../../route.ts';
import { acts, actsOn } from '../../route.ts';

export const minutesRoutes: readonly Route[] = [
  actsOn(DraftMinutesRequest, {
    method: 'PUT',
    path: '/api/meetings/:id/minutes/draft',
    says: 'Saves the text being written.',
    run: ({ ports, actor, body, param }) =>
      draftMinutes(ports, actor, { meetingId: param('id'), sections: body.sections }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/submit',
    says: 'Sends the draft to the chair as the next version.',
    run: ({ ports, actor, param }) => sendMinutesToChair(ports, actor, { meetingId: param('id') }),
  }),
  actsOn(MinutesVersionRequest, {
    path: '/api/meetings/:id/minutes/clear',
    says: 'The chair approves exactly this version.',
    run: ({ ports, actor, body, param }) =>
      approveByChair(ports, actor, { meetingId: param('id'), seen: body }),
  }),
  actsOn(AskForChangesRequest, {
    path: '/api/meetings/:id/minutes/ask-for-changes',
    says: 'The chair asks for a change.',
    run: ({ ports, actor, body: { comment, ...seen }, param }) =>
      askForMinutesChanges(ports, actor, { meetingId: param('id'), seen, comment }),
  }),
  acts({
    path: '/api/meetings/:id/minutes/circulate-uncleared',
    says: 'Sends the draft out, not yet seen by the chair.',
    run: ({ ports, actor, param }) =>
      circulateUnclearedMinutes(ports, actor, { meetingId: param('id') }),
  }),
  actsOn(MinutesVersionRequest, {
    path: '/api/meetings/:id/minutes/agree',
    says: 'A representative agrees by correspondence.',
    run: ({ ports, actor, body, param }) =>
      agreeToMinutes(ports, actor, { meetingId: param('id'), seen: body }),
  }),
  actsOn(RecordAgreementRequest, {
    path: '/api/meetings/:id/minutes/record-agreement',
    says: 'The secretary enters an agreement that came by e-mail.',
    run: ({ ports, actor, body: { personId, ...seen }, param }) =>
      recordAgreement(ports, actor, { meetingId: param('id'), seen, personId }),
  }),
];
