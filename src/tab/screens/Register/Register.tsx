import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RegisterView } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import { announce, announceNow } from '../../announce.tsx';
import { answers } from '../../answers.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { Columns, Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import { QuorumMeter } from '../../components/QuorumMeter/QuorumMeter.tsx';
import rows from '../../components/rows.module.css';
import { meetingSections } from '../../meeting-place.ts';
import { pollSeconds, useReading } from '../../reading.ts';
import type { MeetingRoute } from '../../routes.ts';
import { meetingPath } from '../../routes.ts';
import { useAct } from '../../use-act.ts';
import { AddPerson } from './AddPerson.tsx';
import { CloseMeeting } from './CloseMeeting.tsx';
import { Decisions } from './Decisions.tsx';
import { RegisterRows } from './RegisterRows.tsx';
import { Suggestions } from './Suggestions.tsx';

export interface RegisterPart {
  register: RegisterView;
  reload(): Promise<void>;
}

/** Are we quorate, and who is not marked? */
export function Register({ route }: { route: MeetingRoute }) {
  const reading = answers.register(route.meeting);
  const known = useReading(reading, pollSeconds);
  return (
    <Page
      title="Register"
      subtitle={known.data?.title}
      back={{ path: meetingPath({ ...route, screen: 'meeting' }), label: 'the meeting' }}
      sections={meetingSections(route)}
    >
      <Loaded known={known} what="the register" retry={reading.load}>
        {(register) => <Body register={register} reload={reading.load} route={route} />}
      </Loaded>
    </Page>
  );
}

function Body({ register, reload, route }: RegisterPart & { route: MeetingRoute }) {
  const { quorum, may, open, closed } = register;
  useQuorumHeard(register);
  const part = { register, reload };
  const takes = may.includes('take-register');
  return (
    <>
      <Panel title="Quorum">
        {quorum.map((each) => (
          <QuorumMeter key={each.groupName} quorum={each} named={quorum.length > 1} />
        ))}
      </Panel>
      {!open && !closed ? (
        <NotOpen {...part} />
      ) : (
        <Columns
          main={
            <Panel
              title={closed ? 'Who was here' : 'Who is here'}
              beside={closed ? undefined : register.summary}
            >
              <RegisterRows {...part} />
            </Panel>
          }
          side={
            <>
              {takes && <Suggestions {...part} />}
              {takes && open && <AddPerson {...part} />}
              <Decisions {...part} />
              {may.includes('close-meeting') && <CloseMeeting {...part} route={route} />}
              {closed && <p className={rows.quiet}>The meeting is closed.</p>}
            </>
          }
        />
      )}
    </>
  );
}

function NotOpen({ register, reload }: RegisterPart) {
  const acting = useAct(reload);
  const mayOpen = register.may.includes('open-register');
  return (
    <Panel title="Who is here">
      <p className={rows.text}>
        {mayOpen
          ? 'Nobody is marked yet. Opening the register begins the meeting.'
          : 'The register is not open yet. The secretary or the chair opens it, from half an hour before the meeting.'}
      </p>
      {mayOpen && (
        <div className={rows.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={acting.busy}
            onClick={() => void acting.run(() => acts.openRegister(register.meetingId))}
          >
            Open the register
          </Button>
        </div>
      )}
      <ActNote acting={acting} />
    </Panel>
  );
}

/** Says a change of the tally; a quorum that is lost interrupts, because it matters at once. */
function useQuorumHeard({ quorum, open }: RegisterView): void {
  const sentence = quorum.map((each) => each.sentence).join(' ');
  const met = quorum.every(({ state }) => state === 'met' || state === 'proposal');
  const last = useRef({ sentence, met });
  useEffect(() => {
    if (!open || last.current.sentence === sentence) return;
    if (last.current.met && !met) announceNow(sentence);
    else announce(sentence);
    last.current = { sentence, met };
  }, [sentence, met, open]);
}
