import type { TermsView } from '../../../api/contract/group-answers.ts';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { OriginMark } from '../../components/OriginMark/OriginMark.tsx';
import { Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { groupSections } from '../../group-sections.ts';
import { useReading } from '../../reading.ts';
import { pathOf } from '../../routes.ts';
import styles from './Terms.module.css';

type Rule = TermsView['areas'][number]['rules'][number];

/** What have we agreed, and where does it say so? */
export function Terms({ group }: { group: string }) {
  const reading = answers.terms(group);
  const known = useReading(reading);
  return (
    <Page
      title="Terms"
      subtitle={known.data && `${known.data.groupName}, ${known.data.versionWords}`}
      back={{ path: pathOf({ screen: 'group', group }), label: 'the group' }}
      sections={groupSections(group, 'terms')}
    >
      <Loaded known={known} what="the terms" retry={reading.load}>
        {({ areas, questions }) => (
          <>
            {questions.length > 0 && <Questions questions={questions} />}
            {areas.map(({ area, rules }) => (
              <Panel key={area} title={area}>
                <ul className={rows.rows}>
                  {rules.map((rule) => (
                    <RuleRow key={rule.id} rule={rule} />
                  ))}
                </ul>
              </Panel>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function RuleRow({ rule: { id, sentence, originWord, clause, binds, question } }: { rule: Rule }) {
  return (
    <li id={`rule-${id}`} className={styles.rule}>
      <span className={styles.sentence}>
        {sentence}
        {!binds && <span className={rows.quiet}>Nothing is counted as late by this.</span>}
        {question !== null && (
          <span className={styles.question}>
            To settle: {question.ask} <span className={rows.quiet}>{question.until}</span>
          </span>
        )}
      </span>
      <span className={styles.origin}>
        <OriginMark originWord={originWord} />
        <span className={rows.quiet}>{clause ?? 'nothing in the document'}</span>
      </span>
    </li>
  );
}

function Questions({ questions }: Pick<TermsView, 'questions'>) {
  const title =
    questions.length === 1 ? '1 question to settle' : `${questions.length} questions to settle`;
  return (
    <Panel title={title} dashed>
      <ul className={rows.rows}>
        {questions.map(({ id, ask, options, until, severityWords }) => (
          <li key={id}>
            <span className={rows.strong}>{ask}</span>
            {options.length > 0 && <span>{options.join(', or ')}?</span>}
            <span className={`${rows.quiet} ${rows.sentence}`}>
              {severityWords}. Until then: {until}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
