import { plainDate } from '../../../domain/calendar/plain-date.ts';
import { addPersonToRegister } from '../../../use-cases/meetings/add-person-to-register.ts';
import { settleSuggestion } from '../../../use-cases/meetings/attendance.ts';
import { endMeeting } from '../../../use-cases/meetings/close-meeting.ts';
import { markRegister } from '../../../use-cases/meetings/mark-register.ts';
import { openMeeting } from '../../../use-cases/meetings/open-register.ts';
import { recordAgreedAction, recordDecision } from '../../../use-cases/meetings/record-decision.ts';
import {
  AddPersonRequest,
  AgreedActionRequest,
  DecisionRequest,
  MarkRequest,
  SettleSuggestionRequest,
} from '../../contract/requests.ts';
import type { Route } from '../../route.ts';
import { acts, actsOn } from '../../route.ts';

export const roomRoutes: readonly Route[] = [
  acts({
    path: '/api/meetings/:id/open',
    says: 'Opens the meeting and its register.',
    run: ({ ports, actor, param }) => openMeeting(ports, actor, { meetingId: param('id') }),
  }),
  actsOn(MarkRequest, {
    path: '/api/meetings/:id/register/mark',
    says: 'Marks somebody as here, gone or sorry.',
    run: ({ ports, actor, body, param }) =>
      markRegister(ports, actor, { meetingId: param('id'), ...body }),
  }),
  actsOn(AddPersonRequest, {
    path: '/api/meetings/:id/register/people',
    says: 'Adds somebody who was not expected.',
    run: ({ ports, actor, body, param }) =>
      addPersonToRegister(ports, actor, { meetingId: param('id'), ...body }),
  }),
  actsOn(SettleSuggestionRequest, {
    path: '/api/meetings/:id/register/suggestions/:suggestionId',
    says: 'Confirms what Teams suggests, or sets it aside.',
    run: ({ ports, actor, body, param }) =>
      settleSuggestion(ports, actor, {
        meetingId: param('id'),
        suggestionId: param('suggestionId'),
        ...body,
      }),
  }),
  actsOn(DecisionRequest, {
    path: '/api/meetings/:id/decisions',
    says: 'Records a decision, marked when there is no quorum.',
    run: ({ ports, actor, body, param }) =>
      recordDecision(ports, actor, { meetingId: param('id'), ...body }),
  }),
  actsOn(AgreedActionRequest, {
    path: '/api/meetings/:id/actions',
    says: 'Records an agreed action.',
    run: ({ ports, actor, body, param }) =>
      recordAgreedAction(ports, actor, {
        meetingId: param('id'),
        ...body,
        dueOn: body.dueOn === null ? null : plainDate(body.dueOn),
      }),
  }),
  acts({
    path: '/api/meetings/:id/close',
    says: 'Closes the meeting; its minutes are owed from now on.',
    run: ({ ports, actor, param }) => endMeeting(ports, actor, { meetingId: param('id') }),
  }),
];
