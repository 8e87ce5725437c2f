import { personNamed } from '../../world/people.ts';
import type { World } from '../../world.ts';
import type { Effect } from '../../world-ledger.ts';
import type { HappenedLine } from '../answers.ts';

export interface EffectWords {
  readonly channel: HappenedLine['channel'];
  readonly words: string;
  readonly detail: string | null;
  /** What the raw requests about it name. */
  readonly id: string;
}

const answerWords: Record<string, string> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'answered “perhaps”',
};

/** One accepted effect in words: who was told or what was kept, and by which channel. */
export function sayEffect(world: World, effect: Effect): EffectWords {
  switch (effect.kind) {
    case 'mail-sent':
      return {
        channel: 'mail',
        words: `${nameOf(world, effect.mailboxId)} sent “${effect.subject}” to ${people(world, effect.recipients)}.`,
        detail: listed(world, effect.recipients),
        id: effect.messageId,
      };
    case 'event-created':
    case 'event-updated':
    case 'event-cancelled':
    case 'event-deleted':
      return sayEvent(world, effect);
    case 'event-answered':
      return {
        channel: 'calendar',
        words: `${nameOf(world, effect.personId)} ${answerWords[effect.response] ?? 'answered'} the invitation in Outlook.`,
        detail: null,
        id: effect.iCalUId,
      };
    case 'bot-activity':
      return {
        channel: 'teams',
        words: sayChat(nameOf(world, effect.personId), effect),
        detail: effect.text || null,
        id: effect.activityId,
      };
    case 'guest-invited':
    case 'app-installed':
    case 'app-removed':
      return sayPerson(world, effect);
    default:
      return sayFile(world, effect);
  }
}

type EventEffect = Extract<Effect, { kind: `event-${string}`; mailboxId: string }>;

function sayEvent(world: World, effect: EventEffect): EffectWords {
  const invited = people(world, effect.recipients);
  const said = {
    'event-created': `“${effect.subject}” was put into the calendar; ${invited} invited.`,
    'event-updated': `“${effect.subject}” was changed in the calendar.`,
    'event-cancelled': `“${effect.subject}” was cancelled; ${invited} told.`,
    'event-deleted': `“${effect.subject}” was taken out of the calendar.`,
  };
  return {
    channel: 'calendar',
    words: said[effect.kind],
    detail: listed(world, effect.recipients),
    id: effect.eventId,
  };
}

function sayChat(name: string, { operation, cards }: Extract<Effect, { kind: 'bot-activity' }>) {
  const thing = cards.length > 0 ? 'card' : 'message';
  if (operation === 'sent') return `${name} got a ${thing} in the Teams chat.`;
  return `A ${thing} in the Teams chat of ${name} was ${operation === 'updated' ? 'replaced' : 'removed'}.`;
}

type PersonEffect = Extract<Effect, { kind: 'guest-invited' | 'app-installed' | 'app-removed' }>;

function sayPerson(world: World, effect: PersonEffect): EffectWords {
  const name = nameOf(world, effect.personId);
  const said = {
    'guest-invited': `${name} was invited as a guest.`,
    'app-installed': `${name} added the app in Teams.`,
    'app-removed': `${name} removed the app from Teams.`,
  };
  return { channel: 'people', words: said[effect.kind], detail: null, id: effect.personId };
}

type FileEffect = Extract<Effect, { driveId: string }>;

function sayFile(world: World, effect: FileEffect): EffectWords {
  const id = effect.itemId;
  if (effect.kind === 'permission-granted') {
    const words = `A file was opened to ${people(world, effect.addresses)}.`;
    return { channel: 'files', words, detail: listed(world, effect.addresses), id };
  }
  const name = effect.path.split('/').at(-1) ?? effect.path;
  const said = {
    'file-written': `“${name}” was filed.`,
    'file-changed': `“${name}” was renamed or moved.`,
    'file-deleted': `“${name}” was deleted.`,
    'folder-created': `The folder “${name}” was made.`,
  };
  return { channel: 'files', words: said[effect.kind], detail: `Documents${effect.path}`, id };
}

/** "Bea Brook (made up)" for one, "6 people" for more. */
function people(world: World, addresses: readonly string[]): string {
  const [first] = addresses;
  if (first === undefined) return 'nobody';
  return addresses.length === 1 ? nameOf(world, first) : `${addresses.length} people`;
}

function listed(world: World, addresses: readonly string[]): string | null {
  if (addresses.length < 2) return null;
  return addresses.map((address) => nameOf(world, address)).join(', ');
}

function nameOf(world: World, name: string): string {
  return personNamed(world, name)?.displayName ?? name;
}
