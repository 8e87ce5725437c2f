import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Actor } from '../actor.ts';
import { replaceCardsOf } from '../notices/replace-cards.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';
import { circular } from './notices.ts';

/** The chair lets a late paper in, or defers it; admitted, it is announced to everyone. */
export async function ruleOnLatePaper(
  ports: Ports,
  actor: Actor,
  { meetingId, paperId, admitted }: { meetingId: string; paperId: string; admitted: boolean },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'rule-on-late-paper' } as const;
  const { meeting } = await amendMeeting(ports, amending, (context) => {
    const { papers } = context.meeting;
    const paper = papers.find((each) => each.id === paperId);
    if (paper === undefined) throw new Unusable('no such paper', { reason: 'no-such-paper' });
    if (!paper.afterCirculation) throw new OutOfTurn('not late', { reason: 'paper-in-time' });
    if (paper.ruling !== null) throw new OutOfTurn('ruled before', { reason: 'already-ruled' });
    const ruling = { admitted, by: actor.personId ?? '', at: context.now };
    const about = { paperId, paper: paper.number, title: paper.title };
    return {
      meeting: {
        ...context.meeting,
        papers: papers.map((each) => (each.id === paperId ? { ...each, ruling } : each)),
      },
      history: [
        {
          verb: admitted ? 'paper-admitted' : 'paper-deferred',
          facts: { number: paper.number, title: paper.title },
          ruleId: 'papers-circulated',
          clause: context.roll.terms.papers.clause,
        },
      ],
      notices: admitted
        ? [circular(context, { kind: 'paper-added-circular', occasion: paperId, about })]
        : [],
      chores: [replaceCardsOf(context, 'paper-to-rule', { paperId })],
    };
  });
  const number = meeting.papers.find((each) => each.id === paperId)?.number;
  return {
    says: admitted
      ? `Paper ${number} is let in. Everyone is being told.`
      : `Paper ${number} is kept for another meeting.`,
  };
}
