import type { TermsOfReference } from '../format.ts';
import type { Said } from './said.ts';
import { sayEvery, sayLength } from './say-when.ts';
import { groupName, sayWho } from './say-who.ts';
import { lowerFirst, paragraph, sayItems, sayList } from './say-words.ts';

export function sayAccountability(terms: TermsOfReference): Said[] {
  const { accountability } = terms;
  const { to, oversees, reports, local, note } = accountability;
  const silent = !to && !oversees && !local;
  const answers = reports
    ? 'The group answers through its reports'
    : 'Whom it answers to is not said';
  return [
    {
      id: 'accountability',
      area: 'Accountability',
      sentence: paragraph(
        silent ? answers : undefined,
        to && `The group answers to ${sayList(to.map((each) => sayWho(each, terms)))}`,
        oversees && `It oversees ${sayList(oversees.map((id) => groupName(id, terms)))}`,
        local,
        note,
      ),
      rule: accountability,
    },
    ...(reports ?? []).map((report, index): Said => {
      const every = report.every === undefined ? '' : `, ${sayEvery(report.every)}`;
      return {
        id: `accountability.reports.${index}`,
        area: 'Accountability',
        sentence: paragraph(
          `Report to ${sayWho(report.to, terms)}: ${lowerFirst(report.what)}${every}`,
        ),
        rule: report,
      };
    }),
  ];
}

export function sayExit({ exit }: TermsOfReference): Said[] {
  const { organisation, partnership, onChangeOfHead: change } = exit;
  const said: Said[] = [];
  const area = 'Leaving and change';
  if (organisation !== undefined) {
    const notice = organisation.notice && `, with notice of ${sayLength(organisation.notice)}`;
    const sentence = paragraph(
      organisation.may
        ? `An organisation may leave at any time${notice ?? ''}`
        : 'Nobody may leave',
      organisation.note,
    );
    said.push({ id: 'exit.organisation', area, sentence, rule: organisation });
  }
  if (partnership !== undefined) {
    const after = partnership.after && `, after ${partnership.after}`;
    const sentence = paragraph(`The partnership may ${partnership.may}${after ?? ''}`);
    said.push({ id: 'exit.partnership', area, sentence, rule: partnership });
  }
  const effect = change.effect === undefined ? silent : changes[change.effect];
  const sentence = paragraph(effect, change.note);
  said.push({ id: 'exit.onChangeOfHead', area, sentence, rule: change });
  return said;
}

const silent = 'The terms do not say what a change of headteacher means';
const changes = {
  'membership-unaffected': 'A change of headteacher does not touch the place of the school',
  'partnership-may-revise-or-dissolve':
    'After a change of headteacher the partnership with the school may be revised or ended',
} as const;

export function sayReview(terms: TermsOfReference): Said[] {
  const { review, adoption } = terms;
  const by = review.by?.map((each) => sayWho(each, terms));
  const series = terms.meetings.series.find((each) => each.id === review.atSeries);
  const every = review.every && `These terms are reviewed ${sayEvery(review.every)}`;
  const said: Said[] = [
    {
      id: 'review',
      area: 'Review',
      sentence: paragraph(
        `${every ?? 'The terms do not say when they are reviewed'}${by ? `, by ${sayList(by)}` : ''}`,
        series && `This is done at the ${lowerFirst(series.title)}`,
        review.note,
      ),
      rule: review,
    },
  ];
  if (adoption !== undefined) {
    const signatures = adoption.signedBy?.map(
      ({ party, fields }) => `${lowerFirst(party)} (${sayItems(fields)})`,
    );
    const sentence = paragraph(
      adoption.effect,
      signatures && `Signed by ${sayList(signatures)}`,
      adoption.note,
    );
    said.push({ id: 'adoption', area: 'Signing', sentence, rule: adoption });
  }
  return said;
}
