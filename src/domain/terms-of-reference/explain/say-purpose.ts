import { sayDay } from '../../calendar/say-day.ts';
import type { TermsOfReference } from '../format.ts';
import type { Provision } from '../provision.ts';
import type { Area, Said } from './said.ts';
import { lowerFirst, paragraph, sayItems, sayNumber, sayTitles } from './say-words.ts';

const states = {
  template: 'They are a template and not in force',
  draft: 'They are a draft and not in force',
  proposed: 'They are proposed and not in force yet',
  adopted: 'They are adopted',
} as const;

export function sayPurpose(terms: TermsOfReference): Said[] {
  return [
    sayValidity(terms),
    listed('purpose', 'Purpose', 'The group is there to', terms.purpose),
    sayStrands(terms),
    listed('functions', 'Purpose', 'What it does', terms.functions),
    listed('principles', 'Purpose', 'Its principles', terms.principles),
  ].filter((said) => said !== undefined);
}

export function sayReferences({ references }: TermsOfReference): Said[] {
  const said = listed('references', 'Reference documents', 'They rest on', references);
  return said === undefined ? [] : [said];
}

function sayValidity({ validity }: TermsOfReference): Said {
  const { from, to, label, state } = validity;
  const dated = from !== undefined && to !== undefined;
  const time = dated ? `, from ${sayDay(from)} to ${sayDay(to)}` : '';
  const named = /\d/.test(label)
    ? `These terms are for ${label}${time}`
    : `No dates are given${time}`;
  const sentence = paragraph(named, states[state], validity.note);
  return { id: 'validity', area: 'These terms', sentence, rule: validity };
}

function sayStrands({ strands }: TermsOfReference): Said | undefined {
  if (strands === undefined) return undefined;
  const names = strands.list.map(({ name, covers }) =>
    covers === undefined ? lowerFirst(name) : `${lowerFirst(name)} (${covers})`,
  );
  const sentence = paragraph(
    `Its work has ${sayNumber(names.length)} strands: ${names.join('; ')}`,
  );
  return { id: 'strands', area: 'Purpose', sentence, rule: strands };
}

type Listed = (Provision & { says: string[] }) | undefined;

function listed(id: string, area: Area, ...[intro, rule]: [string, Listed]): Said | undefined {
  if (rule === undefined) return undefined;
  const nothing = rule.says.length === 0 ? 'The terms do not say what the group is for' : '';
  const sentence = paragraph(
    nothing || `${intro}: ${area === 'Purpose' ? sayItems(rule.says) : sayTitles(rule.says)}`,
    rule.note,
  );
  return { id, area, sentence, rule };
}
