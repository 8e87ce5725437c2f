import type { z } from 'zod';
import type { ActAnswer } from '../api/contract/parts.ts';
import type {
  AddPersonRequest,
  AgreedActionRequest,
  AnswerRequest,
  AskForChangesRequest,
  CallMeetingRequest,
  ChangeAgendaRequest,
  DecisionRequest,
  DraftMinutesRequest,
  MarkRequest,
  MinutesVersionRequest,
  RecordAgreementRequest,
  SettleSuggestionRequest,
  WaiveRequest,
} from '../api/contract/requests.ts';
import { send, sendForm } from './api-client.ts';

/** A request as it is written; the schema itself stays on the server, with zod's weight. */
type Written<Schema extends z.ZodType> = z.input<Schema>;
type Version = Written<typeof MinutesVersionRequest>;

const part = encodeURIComponent;
const of = (meetingId: string, rest: string) => `/api/meetings/${part(meetingId)}/${rest}`;
const post = (path: string, body?: unknown) => send<ActAnswer>('POST', path, body);
const put = (path: string, body: unknown) => send<ActAnswer>('PUT', path, body);

/** Everything that a person can do, one line for each route. All throw ApiError. */
export const acts = {
  callMeeting: (group: string, body: Written<typeof CallMeetingRequest>) =>
    post(`/api/groups/${part(group)}/meetings`, body),
  setCards: (on: boolean) => post('/api/me/cards', { on }),

  changeAgenda: (id: string, body: Written<typeof ChangeAgendaRequest>) =>
    put(of(id, 'agenda'), body),
  addPaper: (id: string, form: FormData) => sendForm<ActAnswer>(of(id, 'papers'), form),
  withdrawPaper: (id: string, paperId: string) =>
    send<ActAnswer>('DELETE', of(id, `papers/${part(paperId)}`)),
  ruleOnPaper: (id: string, paperId: string, admitted: boolean) =>
    post(of(id, `papers/${part(paperId)}/ruling`), { admitted }),
  circulatePapers: (id: string) => post(of(id, 'circulate-papers')),
  answerInvitation: (id: string, body: Written<typeof AnswerRequest>) =>
    post(of(id, 'answer'), body),
  askForReplies: (id: string) => post(of(id, 'ask-for-replies')),
  waiveRule: (id: string, body: Written<typeof WaiveRequest>) => post(of(id, 'waive'), body),

  openRegister: (id: string) => post(of(id, 'open')),
  mark: (id: string, body: Written<typeof MarkRequest>) => post(of(id, 'register/mark'), body),
  addPerson: (id: string, body: Written<typeof AddPersonRequest>) =>
    post(of(id, 'register/people'), body),
  settleSuggestion: (
    id: string,
    suggestionId: string,
    body: Written<typeof SettleSuggestionRequest>,
  ) => post(of(id, `register/suggestions/${part(suggestionId)}`), body),
  recordDecision: (id: string, body: Written<typeof DecisionRequest>) =>
    post(of(id, 'decisions'), body),
  recordAction: (id: string, body: Written<typeof AgreedActionRequest>) =>
    post(of(id, 'actions'), body),
  closeMeeting: (id: string) => post(of(id, 'close')),

  saveDraft: (id: string, body: Written<typeof DraftMinutesRequest>) =>
    put(of(id, 'minutes/draft'), body),
  submitMinutes: (id: string) => post(of(id, 'minutes/submit')),
  clearMinutes: (id: string, body: Version) => post(of(id, 'minutes/clear'), body),
  askForChanges: (id: string, body: Written<typeof AskForChangesRequest>) =>
    post(of(id, 'minutes/ask-for-changes'), body),
  circulateUncleared: (id: string) => post(of(id, 'minutes/circulate-uncleared')),
  agreeMinutes: (id: string, body: Version) => post(of(id, 'minutes/agree'), body),
  recordAgreement: (id: string, body: Written<typeof RecordAgreementRequest>) =>
    post(of(id, 'minutes/record-agreement'), body),
};

/** Where our own copies of files lie; they are fetched with the bearer. */
export const files = {
  paper: (id: string, paperId: string) => of(id, `papers/${part(paperId)}/file`),
  pack: (id: string) => of(id, 'pack'),
  minutes: (id: string, version: number) => of(id, `minutes/${version}/file`),
};
