import type { Operation } from '../../operation.ts';
import { pageOf, shaped } from '../../query/shape.ts';
import { meetingOf, recordsOf, reportEntity, reportOf } from './online-meetings.ts';

const permission = { application: ['OnlineMeetingArtifact.Read.All'], delegated: [] };
const reports = '/users/{user-id}/onlineMeetings/{onlineMeeting-id}/attendanceReports';
const pageSize = { standard: 50, most: 100 };

/** The newest fifty; their records are empty here. */
export const listAttendanceReports: Operation = {
  name: 'list-attendance-reports',
  method: 'GET',
  path: reports,
  query: ['$top', '$skip'],
  permission,
  run(call) {
    const newest = [...meetingOf(call).reports].reverse().slice(0, 50);
    const entities = newest.map((report) => reportEntity(report, call.store.world));
    return { status: 200, body: pageOf(entities, call, pageSize) };
  },
};

export const getAttendanceReport: Operation = {
  name: 'get-attendance-report',
  method: 'GET',
  path: `${reports}/{meetingAttendanceReport-id}`,
  query: ['$expand', '$select'],
  permission,
  run(call) {
    const entity = reportEntity(reportOf(call), call.store.world);
    return { status: 200, body: shaped(entity, call.query) };
  },
};

export const listAttendanceRecords: Operation = {
  name: 'list-attendance-records',
  method: 'GET',
  path: `${reports}/{meetingAttendanceReport-id}/attendanceRecords`,
  query: ['$top', '$skip'],
  permission,
  run(call) {
    const records = recordsOf(reportOf(call), call.store.world);
    const entities = records.map((properties) => ({ properties }));
    return { status: 200, body: pageOf(entities, call, pageSize) };
  },
};
