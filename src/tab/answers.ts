import type { GroupHome, Me, MembersView, TermsView, Week } from '../api/contract/group-answers.ts';
import type {
  HistoryView,
  MeetingView,
  MinutesView,
  RegisterView,
} from '../api/contract/meeting-answers.ts';
import { readings } from './reading.ts';

const part = encodeURIComponent;

/** Everything that the tab reads, one line for each route. */
export const answers = {
  me: readings<Me>(() => '/api/me'),
  week: readings<Week>(() => '/api/week'),
  group: readings<GroupHome>((key) => `/api/groups/${part(key)}`),
  members: readings<MembersView>((key) => `/api/groups/${part(key)}/members`),
  terms: readings<TermsView>((key) => `/api/groups/${part(key)}/terms`),
  meeting: readings<MeetingView>((id) => `/api/meetings/${part(id)}`),
  register: readings<RegisterView>((id) => `/api/meetings/${part(id)}/register`),
  minutes: readings<MinutesView>((id) => `/api/meetings/${part(id)}/minutes`),
  history: readings<HistoryView>((id) => `/api/meetings/${part(id)}/history`),
};
