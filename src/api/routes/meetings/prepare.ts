import { plainDate } from '../../../domain/calendar/plain-date.ts';
import { answerInvitation } from '../../../use-cases/meetings/answer-invitation.ts';
import { askForReplies } from '../../../use-cases/meetings/ask-for-replies.ts';
import { callMeeting } from '../../../use-cases/meetings/call-meeting.ts';
import { changeAgenda } from '../../../use-cases/meetings/change-agenda.ts';
import { waiveRule } from '../../../use-cases/meetings/waive-rule.ts';
import {
  AnswerRequest,
  CallMeetingRequest,
  ChangeAgendaRequest,
  WaiveRequest,
} from '../../contract/requests.ts';
import type { Route } from '../../route.ts';
import { acts, actsOn } from '../../route.ts';

export const prepareRoutes: readonly Route[] = [
  actsOn(CallMeetingRequest, {
    path: '/api/groups/:key/meetings',
    says: 'Calls a meeting and puts it into Outlook.',
    run: ({ ports, actor, body, param }) =>
      callMeeting(ports, actor, {
        ...body,
        heldOn: plainDate(body.heldOn),
        groupKey: param('key'),
      }),
  }),
  actsOn(ChangeAgendaRequest, {
    method: 'PUT',
    path: '/api/meetings/:id/agenda',
    says: 'Puts this agenda in place of the old one.',
    run: ({ ports, actor, body, param }) =>
      changeAgenda(ports, actor, { meetingId: param('id'), items: body.items }),
  }),
  actsOn(AnswerRequest, {
    path: '/api/meetings/:id/answer',
    says: 'Says whether one is coming, or whom one sends.',
    run: ({ ports, actor, body, param }) =>
      answerInvitation(ports, actor, { meetingId: param('id'), ...body }),
  }),
  acts({
    path: '/api/meetings/:id/ask-for-replies',
    says: 'Asks those who have not answered.',
    run: ({ ports, actor, param }) => askForReplies(ports, actor, { meetingId: param('id') }),
  }),
  actsOn(WaiveRequest, {
    path: '/api/meetings/:id/waive',
    says: 'Lets a rule go once, with a reason.',
    run: ({ ports, actor, body, param }) =>
      waiveRule(ports, actor, { meetingId: param('id'), ...body }),
  }),
];
