import { Switch } from '@fluentui/react-components';
import type { Me as MeAnswer } from '../../../api/contract/group-answers.ts';
import { acts } from '../../acts.ts';
import { answers } from '../../answers.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { Link } from '../../navigation.tsx';
import { useReading } from '../../reading.ts';
import { pathOf } from '../../routes.ts';
import { useAct } from '../../use-act.ts';

const reading = answers.me('');

/** How the product reaches this person, and what they may switch. */
export function Me() {
  const known = useReading(reading);
  return (
    <Page
      title="How you reach me"
      subtitle={known.data?.signedInAs}
      back={{ path: '/week', label: 'My week' }}
    >
      <Loaded known={known} what="how you are reached" retry={reading.load} panels={2}>
        {(me) => (
          <>
            <Cards me={me} />
            <Panel title="Your groups">
              {me.groups.length === 0 ? (
                <p>You sit in no group here. Ask the secretary if that is not right.</p>
              ) : (
                <ul className={rows.rows}>
                  {me.groups.map(({ key, name }) => (
                    <li key={key}>
                      <Link to={pathOf({ screen: 'group', group: key })}>{name}</Link>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Cards({ me: { cardsOn, mayHaveCards } }: { me: MeAnswer }) {
  const acting = useAct(reading.load);
  return (
    <Panel title="E-mail and cards">
      <p className={rows.text}>
        Every notice comes by e-mail. That stays so: where your terms make e-mail the channel, the
        e-mail is the official notice.
      </p>
      {mayHaveCards ? (
        <>
          <Switch
            label="Also send me cards in my Teams chat, with buttons for what I have to do"
            checked={cardsOn}
            onChange={(_event, { checked }) => void acting.run(() => acts.setCards(checked))}
          />
          <ActNote acting={acting} />
        </>
      ) : (
        <p className={rows.quiet}>
          Cards come in Teams, and you have no account here. Your e-mails carry links instead.
        </p>
      )}
    </Panel>
  );
}
