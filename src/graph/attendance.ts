import { z } from 'zod';
import { instant } from '../domain/calendar/instant.ts';
import type { AttendanceRecord, AttendanceReports } from '../use-cases/services.ts';
import type { Graph } from './graph.ts';
import { below, linkOf, path, quoted } from './path.ts';

const Identified = z.object({ id: z.string() });

const ReportedPerson = z.object({
  emailAddress: z.string().nullish(),
  identity: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
  attendanceIntervals: z
    .array(z.object({ joinDateTime: z.string().nullish(), leaveDateTime: z.string().nullish() }))
    .nullish(),
});
type ReportedPerson = z.infer<typeof ReportedPerson>;

const Report = z.object({
  attendanceRecords: z.array(ReportedPerson).nullish(),
  'attendanceRecords@odata.nextLink': z.string().optional(),
});

/** Teams' reports of the organiser's meetings; `organiserId` is an object id, nothing else. */
export function createAttendanceReports(graph: Graph, organiserId: string): AttendanceReports {
  return {
    async of(joinUrl) {
      const filter = `JoinWebUrl eq ${quoted(joinUrl)}`;
      const meetings = path`/users/${organiserId}/onlineMeetings?$filter=${filter}`;
      const records: ReportedPerson[] = [];
      for await (const meeting of graph.pages(meetings, { item: Identified })) {
        records.push(...(await recordsOf(graph, organiserId, meeting.id)));
      }
      return merged(records);
    },
  };
}

/** A meeting has a report for each session: whoever joins after the end begins another. */
async function recordsOf(graph: Graph, organiserId: string, meetingId: string) {
  const reports = path`/users/${organiserId}/onlineMeetings/${meetingId}/attendanceReports`;
  const records: ReportedPerson[] = [];
  for await (const { id } of graph.pages(reports, { item: Identified })) {
    const one = path`/users/${organiserId}/onlineMeetings/${meetingId}/attendanceReports/${id}`;
    const whole = below(one, '?$expand=attendanceRecords');
    const report = await graph.get(whole, { answer: Report });
    records.push(...(report.attendanceRecords ?? []));
    const rest = report['attendanceRecords@odata.nextLink'];
    if (rest === undefined) continue;
    const item = { item: ReportedPerson };
    for await (const record of graph.pages(linkOf(rest, whole), item)) records.push(record);
  }
  return records;
}

/** One record for each person, known by object id, else by address, else by name. */
function merged(reported: readonly ReportedPerson[]): AttendanceRecord[] {
  const people = new Map<string, AttendanceRecord>();
  for (const person of reported) {
    const record = recordOf(person);
    const key = record.objectId ?? record.email?.toLowerCase() ?? record.name;
    const known = people.get(key);
    const joins = [...(known?.joins ?? []), ...record.joins];
    people.set(key, { ...(known ?? record), joins });
  }
  return [...people.values()].map((person) => ({
    ...person,
    joins: person.joins.toSorted((a, b) => (a.inAt < b.inAt ? -1 : 1)),
  }));
}

function recordOf({ emailAddress, identity, attendanceIntervals }: ReportedPerson) {
  const joins = (attendanceIntervals ?? []).flatMap(({ joinDateTime, leaveDateTime }) =>
    joinDateTime && leaveDateTime
      ? [{ inAt: instant(joinDateTime), outAt: instant(leaveDateTime) }]
      : [],
  );
  return {
    objectId: identity?.id || null,
    name: identity?.displayName ?? emailAddress ?? '',
    email: emailAddress || null,
    joins,
  };
}
