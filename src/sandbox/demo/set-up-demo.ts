import { AppSession } from './app-session.ts';
import { castMember } from './cast.ts';
import { groupRequests } from './group-requests.ts';
import type { Stage } from './stage.ts';

/**
 * Sets both groups up through the app's own door, as the office would, and gives the chair the app
 * with cards. Meeting a group that is there already is no trouble: a start may have been cut off.
 */
export async function setUpDemo(stage: Stage): Promise<void> {
  const office = new AppSession(stage, 'secretariat');
  const me = await office.get<{ groups: { key: string }[] }>('/api/me');
  const known = new Set(me.groups.map(({ key }) => key));
  for (const request of groupRequests(stage.microsoft.world)) {
    if (!known.has(request.key)) await office.send('POST', '/api/groups', request);
  }
  await stage.microsoft.installBot(castMember('chair').mail);
  await new AppSession(stage, 'chair').send('POST', '/api/me/cards', { on: true });
  await stage.app.drain();
}
