import { z } from 'zod';
import { guidedPath } from '../../demo/path/path.ts';
import { type PathAct, readStory, type Story } from '../../demo/path/story.ts';
import type { PathActAnswer, PathAnswer } from '../answers.ts';
import { moveClock } from './clock-routes.ts';
import { type ControlRoute, ok, type Place, Refused } from './place.ts';

const Wanted = z.strictObject({ act: z.string() });

export const pathRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/sandbox/path', run: async (place) => ok(await pathAnswer(place)) },
  {
    method: 'POST',
    path: '/sandbox/path',
    run: (place, { body }) =>
      place.serially(async () => ok({ says: await done(place, Wanted.parse(body).act) })),
  },
];

async function pathAnswer(place: Place): Promise<PathAnswer> {
  const story = await storyOf(place);
  const steps = guidedPath.map(({ title, story: says, acts }) => {
    const answers = acts.map((act) => actAnswer(act, story));
    return { title, story: says, acts: answers, done: answers.every((act) => act.done) };
  });
  const first = steps.findIndex((step) => !step.done);
  return { steps, current: first < 0 ? steps.length : first };
}

function actAnswer(act: PathAct, story: Story): PathActAnswer {
  const { id, says, person, view } = act;
  const tabPath = act.tabPath?.(story) ?? null;
  return { id, says, person, view, tabPath, done: act.isDone(story) };
}

async function done(place: Place, id: string): Promise<string> {
  const act = guidedPath.flatMap(({ acts }) => acts).find((one) => one.id === id);
  if (!act) throw new Refused('The guide has no such step.');
  const story = await storyOf(place);
  if (act.isDone(story)) return 'This is done already.';
  const says = await act.run(story);
  await place.app.drain();
  place.changes.tell();
  return says;
}

function storyOf(place: Place): Promise<Story> {
  return readStory(place, async (at) => {
    if (at > place.microsoft.clock.now()) await moveClock(place, at);
  });
}
