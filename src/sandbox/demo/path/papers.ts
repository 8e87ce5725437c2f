import type { ActAnswer } from '../../../api/contract/parts.ts';
import {
  kpiFigures,
  operationalPriorities,
  paperForm,
  partnershipReport,
  type SamplePaper,
} from '../sample-papers.ts';
import { waitUntil } from './acts-with-clock.ts';
import { meetingApi, meetingOf, meetingTab, type PathStep, type Story } from './story.ts';

export const papersStep: PathStep = {
  title: 'Papers out 2 days early',
  story:
    'The group’s terms ask for papers at least a week before: by Thursday 3 September. They go by e-mail, because the terms allow nothing else between meetings.',
  acts: [
    {
      id: 'add-papers',
      person: 'secretariat',
      view: 'tab',
      says: 'adds two papers, a PDF and a Word document.',
      tabPath: (story) => meetingTab(story),
      isDone: ({ meeting }) => (meeting?.papers.length ?? 0) >= 2 || Boolean(meeting?.pack),
      async run(story) {
        await add(story, 'secretariat', await partnershipReport());
        await add(story, 'secretariat', await operationalPriorities());
        return 'Two papers are filed.';
      },
    },
    waitUntil('to-1-september', '2020-09-01T09:00:00.000Z', ''),
    {
      id: 'send-papers',
      person: 'secretariat',
      view: 'tab',
      says: 'sends the papers: one numbered PDF pack, to everybody.',
      tabPath: (story) => meetingTab(story),
      isDone: ({ meeting }) => Boolean(meeting?.pack),
      async run(story) {
        const path = `${meetingApi(story)}/circulate-papers`;
        const { says } = await story.as('secretariat').send<ActAnswer>('POST', path);
        return says;
      },
    },
  ],
};

export const latePaperStep: PathStep = {
  title: 'A late paper let in',
  story:
    'A paper comes after the others have gone out. Only that paper is marked late, and the chair decides whether it may be discussed.',
  acts: [
    waitUntil('to-7-september', '2020-09-07T08:00:00.000Z', ', four days after the deadline'),
    {
      id: 'add-late-paper',
      person: 'school-e',
      view: 'tab',
      says: 'adds the KPI figures.',
      tabPath: (story) => meetingTab(story),
      isDone: (story) => latePaper(story) !== undefined,
      async run(story) {
        return add(story, 'school-e', await kpiFigures());
      },
    },
    {
      id: 'let-paper-in',
      person: 'chair',
      view: 'tab',
      says: 'lets it in.',
      tabPath: (story) => meetingTab(story),
      isDone: (story) => /admitted|let in/.test(latePaper(story)?.lateWords ?? ''),
      async run(story) {
        const paper = latePaper(story);
        if (!paper) throw new Error('There is no late paper yet.');
        const path = `${meetingApi(story)}/papers/${paper.id}/ruling`;
        const { says } = await story.as('chair').send<ActAnswer>('POST', path, { admitted: true });
        return says;
      },
    },
  ],
};

function latePaper({ meeting }: Story) {
  return meeting?.papers.find(({ lateWords }) => lateWords !== null);
}

async function add(story: Story, key: string, paper: SamplePaper): Promise<string> {
  const item = meetingOf(story).agenda.find(({ title }) => title.startsWith(paper.title));
  const form = paperForm(paper, item?.id ?? null);
  const { says } = await story.as(key).upload<ActAnswer>(`${meetingApi(story)}/papers`, form);
  return says;
}
