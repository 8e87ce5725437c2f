import { deleteItemOperation, updateItem } from './drives/change-item.ts';
import { createFolderAtRoot, createFolderOperation } from './drives/create-folder.ts';
import { createUploadSession, createUploadSessionByPath } from './drives/create-upload-session.ts';
import { downloadFile } from './drives/download-file.ts';
import { driveDelta } from './drives/drive-delta.ts';
import { getDrive, getGroupDrive, getSiteDrive } from './drives/get-drive.ts';
import {
  getItem,
  getItemByPath,
  getRoot,
  listChildren,
  listChildrenByPath,
  listRootChildren,
} from './drives/get-item.ts';
import { listVersions } from './drives/list-versions.ts';
import { deletePermission, listPermissions, shareItem } from './drives/share-item.ts';
import { replaceFile, uploadFile, uploadFileByPath } from './drives/upload-file.ts';
import { inviteGuestOperation } from './invitations/invite-guest.ts';
import type { Operation } from './operation.ts';
import { getSite, getSiteByPath } from './sites/get-site.ts';
import {
  createSubscription,
  deleteSubscription,
  getSubscription,
  updateSubscription,
} from './subscriptions/subscriptions.ts';
import { calendarView } from './users/calendar/calendar-view.ts';
import { calendarViewDelta } from './users/calendar/calendar-view-delta.ts';
import { getSchedule } from './users/calendar/get-schedule.ts';
import { cancelEventOperation } from './users/events/cancel-event.ts';
import { createEventOperation } from './users/events/create-event.ts';
import { deleteEvent } from './users/events/delete-event.ts';
import { getEvent } from './users/events/get-event.ts';
import { listEvents } from './users/events/list-events.ts';
import { updateEventOperation } from './users/events/update-event.ts';
import { getMe, getUser, listUsers } from './users/get-user.ts';
import { addAttachment } from './users/messages/add-attachment.ts';
import { createMessage } from './users/messages/create-message.ts';
import { deleteMessage } from './users/messages/delete-message.ts';
import { getMessage } from './users/messages/get-message.ts';
import { listFolderMessages, listMessages } from './users/messages/list-messages.ts';
import { sendMessage } from './users/messages/send-message.ts';
import {
  getAttendanceReport,
  listAttendanceRecords,
  listAttendanceReports,
} from './users/online-meetings/attendance-reports.ts';
import { listOnlineMeetings } from './users/online-meetings/list-online-meetings.ts';
import { sendMail } from './users/send-mail.ts';
import { installApp, listInstalledApps } from './users/teamwork/installed-apps.ts';

/** All that the sandbox plays of Graph, save `$batch`; any other path answers 501. */
export const operations: readonly Operation[] = [
  deleteItemOperation,
  updateItem,
  createFolderAtRoot,
  createFolderOperation,
  createUploadSession,
  createUploadSessionByPath,
  downloadFile,
  driveDelta,
  getDrive,
  getGroupDrive,
  getSiteDrive,
  getItem,
  getItemByPath,
  getRoot,
  listChildren,
  listChildrenByPath,
  listRootChildren,
  listVersions,
  deletePermission,
  listPermissions,
  shareItem,
  replaceFile,
  uploadFile,
  uploadFileByPath,
  inviteGuestOperation,
  getSite,
  getSiteByPath,
  createSubscription,
  deleteSubscription,
  getSubscription,
  updateSubscription,
  calendarView,
  calendarViewDelta,
  getSchedule,
  cancelEventOperation,
  createEventOperation,
  deleteEvent,
  getEvent,
  listEvents,
  updateEventOperation,
  getMe,
  getUser,
  listUsers,
  addAttachment,
  createMessage,
  deleteMessage,
  getMessage,
  listFolderMessages,
  listMessages,
  sendMessage,
  sendMail,
  getAttendanceReport,
  listAttendanceRecords,
  listAttendanceReports,
  listOnlineMeetings,
  installApp,
  listInstalledApps,
];
