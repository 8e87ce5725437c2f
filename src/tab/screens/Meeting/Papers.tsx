import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { useState } from 'react';
import type { MeetingView } from '../../../api/contract/meeting-answers.ts';
import { files } from '../../acts.ts';
import { FileLink } from '../../components/FileLink/FileLink.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { AddPapers } from './AddPapers.tsx';
import { CirculateDialog } from './CirculateDialog.tsx';
import type { MeetingPart, Writing } from './Meeting.tsx';
import { PaperRow } from './PaperRow.tsx';
import styles from './Papers.module.css';

export interface PapersProps extends MeetingPart {
  writing: boolean;
  onWrite(writing: Writing): void;
}

/** The pack that went out, each paper with its lateness on itself only, and a place to add more. */
export function Papers({ meeting, reload, writing, onWrite }: PapersProps) {
  const [sending, setSending] = useState(false);
  const { papers, may, primary } = meeting;
  const mayAdd = may.includes('add-paper');
  const maySend =
    may.includes('circulate-papers') && primary?.verb !== 'circulate-papers' && papers.length > 0;
  return (
    <Panel
      title="Papers"
      id="papers"
      beside={
        <>
          {maySend && (
            <Button size="small" onClick={() => setSending(true)}>
              Send papers
            </Button>
          )}
          {mayAdd && !writing && primary?.verb !== 'add-paper' && (
            <Button size="small" onClick={() => onWrite('papers')}>
              Add papers
            </Button>
          )}
        </>
      }
    >
      <Pack meeting={meeting} />
      {papers.length === 0 && !writing && <p>No papers yet.</p>}
      {papers.length > 0 && (
        <ol className={rows.rows}>
          {papers.map((paper) => (
            <PaperRow key={paper.id} paper={paper} meeting={meeting} reload={reload} />
          ))}
        </ol>
      )}
      {writing && mayAdd && (
        <AddPapers meeting={meeting} reload={reload} onClose={() => onWrite(null)} />
      )}
      {sending && (
        <CirculateDialog meeting={meeting} reload={reload} onClose={() => setSending(false)} />
      )}
    </Panel>
  );
}

function Pack({ meeting: { id, pack } }: { meeting: MeetingView }) {
  if (pack === null) return null;
  return (
    <div className={styles.pack}>
      <span aria-hidden="true" className={styles.packIcon}>
        <DocumentPdfRegular />
      </span>
      <div>
        <p className={rows.strong}>
          <FileLink url={files.pack(id)} fileName="Pack.pdf">
            {`Pack, numbered PDF, ${pack.pages} pages`}
          </FileLink>
        </p>
        <p className={rows.quiet}>{pack.words}</p>
        <p className={styles.hash}>Fingerprint {pack.hash.slice(0, 16)}</p>
      </div>
    </div>
  );
}
