import { z } from 'zod';
import type { WebAnswer } from '../../transport/web.ts';
import { onlineMeeting } from '../../world/online-meetings.ts';
import { person } from '../../world/people.ts';
import type { OnlineMeetingAnswer } from '../answers.ts';
import { whenWords } from './mail-answers.ts';
import { act, who } from './mail-routes.ts';
import { type Call, type ControlRoute, ok, type Place } from './place.ts';

const Attendance = z.strictObject({
  joinUrl: z.string(),
  act: z.enum(['join', 'leave', 'end']),
});

const path = '/sandbox/people/{person}/online-meeting';

export const meetingRoutes: readonly ControlRoute[] = [
  { method: 'GET', path, run: (place, call) => ok(meetingAnswer(place, call)) },
  { method: 'POST', path, run: attend },
];

/** `at`: the join URL. */
function meetingAnswer(place: Place, call: Call): OnlineMeetingAnswer {
  const { world } = place.microsoft;
  const { id } = who(place, call);
  const meeting = onlineMeeting(world, call.query.get('at') ?? '');
  const present = meeting.session?.present ?? [];
  return {
    subject: meeting.subject,
    whenWords: whenWords(meeting),
    isIn: present.some(({ personId }) => personId === id),
    names: present.map(({ personId }) => person(world, personId).displayName),
  };
}

function attend(place: Place, call: Call): Promise<WebAnswer> {
  const wanted = Attendance.parse(call.body);
  const { microsoft } = place;
  const { id } = who(place, call);
  const says = {
    join: 'You are in the meeting.',
    leave: 'You have left.',
    end: 'The meeting has ended.',
  };
  return act(place, says[wanted.act], () => {
    const meeting = onlineMeeting(microsoft.world, wanted.joinUrl);
    if (wanted.act === 'join') microsoft.joinOnlineMeeting(id, meeting.id);
    else if (wanted.act === 'leave') microsoft.leaveOnlineMeeting(id, meeting.id);
    else microsoft.endOnlineMeeting(meeting.id);
  });
}
