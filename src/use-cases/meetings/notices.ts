import type { Notice, NoticeKind } from '../../domain/meetings/notice.ts';
import type { Person } from '../../domain/partnership/partnership.ts';
import type { MeetingContext } from './meeting-context.ts';
import { everyone } from './meeting-context.ts';

/** What a notice is about, and the number that keeps a second one apart from the first. */
export interface About {
  kind: NoticeKind;
  occasion: string | number;
  about?: Notice['about'];
}

// Only what a person can do something about in the chat has a card; the e-mail always goes.
const withCard = new Set<NoticeKind>([
  'papers-wanted',
  'papers-to-send',
  'papers-late',
  'paper-to-rule',
  'replies-wanted',
  'quorum-at-risk',
  'minutes-wanted',
  'minutes-to-clear',
  'minutes-late',
]);

/**
 * One letter for each person, and a card beside it for those who switched cards on. The key holds
 * meeting, person and occasion, so that adding it twice keeps one.
 */
export function personalNotices(
  context: MeetingContext,
  people: readonly (Person | undefined)[],
  { kind, occasion, about = {} }: About,
): Notice[] {
  const meetingId = context.meeting.id;
  return people.flatMap((person) => {
    if (person === undefined) return [];
    const channels = person.cardsOn && person.objectId !== null && withCard.has(kind);
    return (channels ? (['email', 'card'] as const) : (['email'] as const)).map((channel) => ({
      key: `${kind}:${meetingId}:${person.id}:${occasion}:${channel}`,
      kind,
      channel,
      meetingId,
      addresseeIds: [person.id],
      about,
    }));
  });
}

/** One message to everyone in the group and in the groups that share the sitting. */
export function circular(context: MeetingContext, { kind, occasion, about = {} }: About): Notice {
  return {
    key: `${kind}:${context.meeting.id}:all:${occasion}:email`,
    kind,
    channel: 'email',
    meetingId: context.meeting.id,
    addresseeIds: everyone(context).map((person) => person.id),
    about,
  };
}
