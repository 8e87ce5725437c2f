import { doAct, openAct } from '../../../use-cases/act-links/act-by-link.ts';
import type { ActPage } from '../../contract/group-answers.ts';
import { DoActRequest, OpenActRequest } from '../../contract/requests.ts';
import type { Route } from '../../route.ts';
import { actsOn } from '../../route.ts';

/** Acts by link need no sign-in: the token is for one act of one person. */
export const actRoutes: readonly Route[] = [
  actsOn(OpenActRequest, {
    path: '/api/acts/open',
    says: 'Shows what an act link is for; nothing is done.',
    run: async ({ ports, body }): Promise<ActPage> => {
      const opened = await openAct(ports, body.token);
      const signInUrl = opened.state === 'sign-in' ? '/auth/sign-in?to=/week' : null;
      return { ...opened, signInUrl };
    },
  }),
  actsOn(DoActRequest, {
    path: '/api/acts/do',
    says: 'Does what an act link is for.',
    run: async ({ ports, body }): Promise<ActPage> => {
      const before = await openAct(ports, body.token);
      const { says, codeSent } = await doAct(ports, body);
      const state = codeSent ? 'ready' : 'done';
      return { ...before, state, says, needsCode: codeSent, signInUrl: null };
    },
  }),
];
