import { standingOf } from '../../../use-cases/meetings/meeting-context.ts';
import type { Route } from '../../route.ts';
import { meetingOf, shows } from '../../route.ts';
import { historyView } from '../../views/history-view.ts';
import { meetingView } from '../../views/meeting-view.ts';
import { minutesView } from '../../views/minutes-view.ts';
import { registerView } from '../../views/register-view.ts';

export const lookRoutes: readonly Route[] = [
  shows('/api/meetings/:id', 'The whole meeting.', async (call) => {
    const context = await meetingOf(call);
    return meetingView(context, standingOf(context, call.actor), call.ports.days);
  }),
  shows('/api/meetings/:id/register', 'Its register.', async (call) => {
    const context = await meetingOf(call);
    return registerView(context, standingOf(context, call.actor), call.ports.days);
  }),
  shows('/api/meetings/:id/minutes', 'Its minutes.', async (call) => {
    const context = await meetingOf(call);
    return minutesView(context, standingOf(context, call.actor), call.ports.days);
  }),
  shows('/api/meetings/:id/history', 'All that happened.', async (call) => {
    const context = await meetingOf(call, 'see-history');
    const { id } = context.meeting;
    return call.ports.atomically(async ({ history, outbox }) =>
      historyView(context, await history.ofMeeting(id), await outbox.deliveries(id)),
    );
  }),
];
