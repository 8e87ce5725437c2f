import { sayDay, sayTime } from '../calendar/say-day.ts';
import type { Group, Organisation } from '../partnership/partnership.ts';
import type { Meeting } from './meeting.ts';
import type { MinutesVersion } from './minutes.ts';
import type { RegisterEntry } from './register.ts';
import type { GroupRoll } from './roll.ts';
import { quorateStretches, tallyAt } from './roll.ts';
import { decisionWords } from './say-decision.ts';
import { sayQuorumAfterwards } from './say-quorum.ts';

/** A group at the meeting, with the name that it has in the minutes. */
export type NamedRoll = GroupRoll & { name: string };

interface Written {
  meeting: Meeting;
  group: Group;
  rolls: readonly NamedRoll[];
  organisations: ReadonlyMap<string, Organisation>;
  version: MinutesVersion;
  mark: 'DRAFT' | null;
}

/** What stands in the minutes, in finished words; the document only sets it. */
export function minutesContents(written: Written) {
  const { meeting, group, rolls, organisations, version, mark } = written;
  const own = rolls[0];
  const confidential = own?.terms.papers.marking === 'confidential';
  const nameOf = (entry: RegisterEntry) => sayEntry(entry, organisations);
  const absent = meeting.register.filter((entry) => entry.apologies);
  return {
    groupName: group.name,
    title: meeting.title,
    mark,
    marking: confidential ? 'Confidential to the group' : null,
    present: rolls.map((roll) => ({
      group: roll.name,
      lines: meeting.register
        .filter((entry) => entry.groupId === roll.groupId && entry.presence.length > 0)
        .map(nameOf),
    })),
    apologies: absent.map(nameOf),
    quorumWords: rolls.map((roll) => `${roll.name}: ${quorumWords(roll, meeting)}`),
    sections: sectionsOf(version, meeting).map(({ agendaItemId, heading, notes }, index) => ({
      number: index + 1,
      heading,
      notes,
      decisions: meeting.decisions
        .filter((decision) => decision.agendaItemId === agendaItemId)
        .map((decision) => decisionWords(decision, rolls)),
      agreedActions: meeting.agreedActions
        .filter((agreed) => agreed.agendaItemId === agendaItemId)
        .map(({ ownerName, text, dueOn }) => {
          const by = dueOn === null ? '' : `, by ${sayDay(dueOn, meeting.heldOn)}`;
          return `${ownerName}: ${text}${by}`;
        }),
    })),
    footer: `Version ${version.number}, reference ${version.hash.slice(0, 8).toUpperCase()}`,
  };
}

export interface WrittenSection {
  /** Null for what belongs to no item. */
  agendaItemId: string | null;
  heading: string;
  notes: string;
}

/** What was decided or agreed under no item has a section of its own at the end. */
export function sectionsOf(
  { sections }: MinutesVersion,
  { decisions, agreedActions }: Meeting,
): WrittenSection[] {
  const apart = [...decisions, ...agreedActions].some((each) => each.agendaItemId === null);
  if (!apart) return sections;
  return [...sections, { agendaItemId: null, heading: 'Other business', notes: '' }];
}

function quorumWords(roll: NamedRoll, meeting: Meeting): string {
  const at = meeting.closedAt ?? meeting.endsAt;
  return sayQuorumAfterwards(tallyAt(roll, meeting, at), quorateStretches(roll, meeting));
}

function sayEntry(entry: RegisterEntry, organisations: ReadonlyMap<string, Organisation>): string {
  const organisation = organisations.get(entry.organisationId ?? '')?.name;
  const from = organisation === undefined ? entry.name : `${entry.name}, ${organisation}`;
  const times = entry.presence
    .map(({ inAt, outAt }) => `${sayTime(inAt)} to ${outAt === null ? 'the end' : sayTime(outAt)}`)
    .join(', ');
  const as = {
    representative: '',
    substitute: ' (substitute)',
    officer: ' (in attendance)',
    guest: ' (guest)',
  }[entry.capacity];
  return times === '' ? `${from}${as}` : `${from}${as}, ${times}`;
}
