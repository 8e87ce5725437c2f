import type { Instant } from '../calendar/instant.ts';
import { atLondon } from '../calendar/london.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { addDays } from '../calendar/plain-date.ts';
import type { Calendar } from '../calendar/school-calendar.ts';
import { remindOn } from '../calendar/school-calendar.ts';
import type { NoticeKind } from '../meetings/notice.ts';

/** The anchors that reminders count from; a day that is not known yet has no reminders. */
export type Anchor = 'meeting' | 'papers-due' | 'minutes-due' | 'minutes-circulated';

/** A reminder as data: what is sent, and on which days. Days after an anchor are negative. */
export interface Reminder {
  notice: NoticeKind;
  anchor: Anchor;
  daysBefore: readonly number[];
  says: string;
}

/** The office's reminders; owners are reminded before the secretary (R23: 14 and 9 days). */
export const reminders: readonly Reminder[] = [
  {
    notice: 'replies-wanted',
    anchor: 'meeting',
    daysBefore: [21, 10],
    says: 'those who have not answered are asked whether they are coming',
  },
  {
    notice: 'papers-wanted',
    anchor: 'papers-due',
    daysBefore: [7, 2],
    says: 'owners of missing papers are reminded',
  },
  {
    notice: 'papers-to-send',
    anchor: 'papers-due',
    daysBefore: [1],
    says: 'the secretary is reminded that the papers go out',
  },
  {
    notice: 'quorum-at-risk',
    anchor: 'meeting',
    daysBefore: [6],
    says: 'the chair is told when the quorum is not yet expected',
  },
  {
    notice: 'minutes-wanted',
    anchor: 'minutes-due',
    daysBefore: [5, 3, 1],
    says: 'the minute-taker is reminded of the draft',
  },
  {
    notice: 'minutes-to-clear',
    anchor: 'minutes-due',
    daysBefore: [2, 1, 0],
    says: 'the chair is reminded that the minutes wait',
  },
  {
    notice: 'minutes-agreement-wanted',
    anchor: 'minutes-circulated',
    daysBefore: [-7, -14, -21],
    says: 'those who have not agreed to the minutes are asked',
  },
];

/** Office hours begin then; notices that are due on a day go out at this London time. */
export const sendingTime = '09:00';

/** One sending of one reminder; `occasion` counts from 1 and is part of the notice's key. */
export interface Occasion {
  reminder: Reminder;
  occasion: number;
  at: Instant;
}

export type AnchorDays = Record<Anchor, PlainDate | null>;

/**
 * Every sending of every reminder, from the days that are known. A reminder that would fall on a
 * day when nobody reads it goes out before; the deadline itself stays (domain rule 5).
 */
export function occasionsOf(days: AnchorDays, calendar: Calendar): Occasion[] {
  return reminders.flatMap((reminder) => {
    const anchor = days[reminder.anchor];
    if (anchor === null) return [];
    return reminder.daysBefore.map((before, index) => {
      const day = remindOn(addDays(anchor, -before), calendar);
      return { reminder, occasion: index + 1, at: atLondon(day, sendingTime) };
    });
  });
}
