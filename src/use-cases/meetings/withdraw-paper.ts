import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';

/** Takes a paper out before the papers go out; the file stays in the library's recycle bin. */
export async function withdrawPaper(
  ports: Ports,
  actor: Actor,
  { meetingId, paperId }: { meetingId: string; paperId: string },
): Promise<{ says: string }> {
  let fileId = '';
  let number = 0;
  await amendMeeting(ports, { actor, meetingId, permission: 'circulate-papers' }, (context) => {
    const { meeting, roll } = context;
    const paper = meeting.papers.find((each) => each.id === paperId);
    if (paper === undefined) throw new Unusable('no such paper', { reason: 'no-such-paper' });
    if (meeting.phase !== 'called') throw new OutOfTurn('over', { reason: 'meeting-over' });
    const toldOf = paper.ruling?.admitted === true;
    if (toldOf || (meeting.circulation !== null && !paper.afterCirculation)) {
      throw new OutOfTurn('the paper has gone out', { reason: 'paper-gone-out' });
    }
    fileId = paper.fileId;
    number = paper.number;
    return {
      meeting: { ...meeting, papers: meeting.papers.filter((each) => each.id !== paperId) },
      history: [
        {
          verb: 'paper-withdrawn',
          facts: { number, title: paper.title },
          clause: roll.terms.papers.clause,
        },
      ],
    };
  });
  await ports.library.remove(fileId);
  return { says: `Paper ${number} is withdrawn.` };
}
