import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog/ConfirmDialog.tsx';
import { useAct } from '../../use-act.ts';
import type { MeetingPart } from './Meeting.tsx';

/** Says once what will go to how many, before it goes. */
export function CirculateDialog({ meeting, reload, onClose }: MeetingPart & { onClose(): void }) {
  const acting = useAct(reload);
  const { papers, people, coming } = meeting;
  // Who comes in somebody's place gets the papers too.
  const reached = people.length + coming.filter(({ substitute }) => substitute !== null).length;
  const count = papers.length === 1 ? '1 paper' : `${papers.length} papers`;
  const send = async () => {
    if (await acting.run(() => acts.circulatePapers(meeting.id))) onClose();
  };
  return (
    <ConfirmDialog
      title={`Send ${count} to ${reached} people?`}
      verb="Send papers"
      busy={acting.busy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>
        The agenda and the papers go out by e-mail as one numbered PDF. From then on neither can be
        changed; a paper that comes later is marked late.
      </p>
      <ActNote acting={acting} />
    </ConfirmDialog>
  );
}
