import { sayMoment, sayUpcoming } from '../../pages/london-words.ts';
import { isAtLeast, type PathAct } from './story.ts';

/** Moving the clock to a moment (UTC), as a thing to do. */
export function waitUntil(id: string, at: string, why: string): PathAct {
  return {
    id,
    person: 'secretariat',
    view: 'clock',
    says: `goes to ${sayUpcoming(at, at)}${why}.`,
    isDone: (story) => isAtLeast(story, at),
    async run(story) {
      await story.moveTo(at);
      return `It is ${sayMoment(at)}.`;
    },
  };
}
