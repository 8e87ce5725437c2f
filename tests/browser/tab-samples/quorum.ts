import type { QuorumView } from '../../../src/api/contract/parts.ts';
import { why } from './clock.ts';

/** Sample answers at the edge of the network; people and schools are made up. */

export const quorumWhy = why('Why this number?', '3 different organisations must be present.');

export const forecast: QuorumView = {
  groupName: 'Alliance Partnership Group',
  sentence: '2 of 3 organisations are coming. One more is needed.',
  needed: 3,
  state: 'soon',
  live: false,
  places: [
    { organisation: 'School A (made up)', state: 'coming', words: 'coming', people: 1 },
    { organisation: 'School B (made up)', state: 'coming', words: 'coming', people: 1 },
    { organisation: 'School E (made up)', state: 'tentative', words: 'perhaps', people: 1 },
  ],
  beyond: [
    { organisation: 'School C (made up)', state: 'no-answer', words: 'no answer yet', people: 1 },
    { organisation: 'School D (made up)', state: 'apologies', words: 'apologies', people: 1 },
  ],
  notCounted: [],
  stretches: [],
  why: quorumWhy,
};

export const quorate: QuorumView = {
  ...forecast,
  sentence: '3 of 3, quorate since 10:04.',
  state: 'met',
  live: true,
  places: [
    { organisation: 'School A (made up)', state: 'here', words: 'here 10:00', people: 2 },
    { organisation: 'School B (made up)', state: 'here', words: 'here 10:02', people: 1 },
    { organisation: 'School C (made up)', state: 'here', words: 'here 10:04', people: 1 },
  ],
  beyond: [
    { organisation: 'School D (made up)', state: 'apologies', words: 'apologies', people: 0 },
    { organisation: 'School E (made up)', state: 'needed', words: 'not here', people: 0 },
  ],
  notCounted: ['1 guest', '1 in attendance'],
};

export const quorumLost: QuorumView = {
  ...quorate,
  sentence: '2 of 3, not quorate since 11:20. You may go on; decisions will be marked.',
  state: 'late',
  places: [
    { organisation: 'School A (made up)', state: 'here', words: 'here 10:00', people: 1 },
    { organisation: 'School C (made up)', state: 'here', words: 'here 10:04', people: 1 },
    { organisation: 'School B (made up)', state: 'left', words: 'left 11:20', people: 0 },
  ],
  stretches: ['10:04 to 11:20'],
};

export const board: QuorumView = {
  groupName: 'Strategic Board',
  sentence: '2 people are here. Your terms set no quorum.',
  needed: null,
  state: 'proposal',
  live: false,
  places: [],
  beyond: [
    { organisation: 'Bo Board (made up)', state: 'coming', words: 'coming', people: 1 },
    { organisation: 'Ann Adviser (made up)', state: 'no-answer', words: 'no answer', people: 1 },
  ],
  notCounted: [],
  stretches: [],
  why: { ...quorumWhy, originWord: 'Not stated', clause: null },
};
