import { person } from '../../../world/people.ts';
import type { AttendanceReport, OnlineMeeting, World } from '../../../world.ts';
import { GraphError } from '../../graph-error.ts';
import type { GraphCall } from '../../operation.ts';
import type { Entity, Json } from '../../query/shape.ts';
import { userOf } from '../user-of.ts';

/** Meetings of the organiser in the path, who must be named by object id: a UPN is refused. */
export function meetingsOf(call: GraphCall): OnlineMeeting[] {
  const organiser = userOf(call);
  if (call.params['user-id'] !== organiser.id) {
    throw new GraphError({
      status: 400,
      code: 'BadRequest',
      message: 'The user id in the path must be an object id.',
    });
  }
  return call.store.world.onlineMeetings.filter(({ organiserId }) => organiserId === organiser.id);
}

export function meetingOf(call: GraphCall): OnlineMeeting {
  const wanted = call.params['onlineMeeting-id'];
  const meeting = meetingsOf(call).find(({ id }) => id === wanted);
  if (!meeting) throw notFound();
  return meeting;
}

export function reportOf(call: GraphCall): AttendanceReport {
  const wanted = call.params['meetingAttendanceReport-id'];
  const report = meetingOf(call).reports.find(({ id }) => id === wanted);
  if (!report) throw notFound();
  return report;
}

export function meetingEntity(meeting: OnlineMeeting): Entity {
  return {
    properties: {
      id: meeting.id,
      creationDateTime: meeting.createdAt,
      startDateTime: meeting.startAt,
      endDateTime: meeting.endAt,
      joinWebUrl: meeting.joinUrl,
      subject: meeting.subject,
      chatInfo: { threadId: meeting.threadId, messageId: '0', replyChainMessageId: null },
    },
  };
}

export function reportEntity(report: AttendanceReport, world: World): Entity {
  const people = new Set(report.stays.map(({ personId }) => personId));
  return {
    properties: {
      id: report.id,
      totalParticipantCount: people.size,
      meetingStartDateTime: report.startedAt,
      meetingEndDateTime: report.endedAt,
    },
    navigations: { attendanceRecords: () => recordsOf(report, world) },
  };
}

/** One per participant, with every stay; an external participant has no id in the tenant. */
export function recordsOf(report: AttendanceReport, world: World): Json[] {
  const ids = [...new Set(report.stays.map(({ personId }) => personId))];
  return ids.map((personId) => {
    const who = person(world, personId);
    const stays = report.stays.filter((stay) => stay.personId === personId);
    const intervals = stays.map(({ joinedAt, leftAt }) => ({
      joinDateTime: joinedAt,
      leaveDateTime: leftAt,
      durationInSeconds: Math.round((Date.parse(leftAt) - Date.parse(joinedAt)) / 1000),
    }));
    const isKnown = who.kind !== 'external';
    return {
      id: personId,
      emailAddress: isKnown ? who.mail : null,
      totalAttendanceInSeconds: intervals.reduce((sum, one) => sum + one.durationInSeconds, 0),
      role: who.id === world.organiserId ? 'Organizer' : 'Attendee',
      identity: {
        id: isKnown ? who.id : null,
        displayName: who.displayName,
        tenantId: isKnown ? who.tenantId : null,
      },
      attendanceIntervals: intervals,
    };
  });
}

function notFound(): GraphError {
  const message = 'The requested resource could not be found.';
  return new GraphError({ status: 404, code: 'NotFound', message });
}
