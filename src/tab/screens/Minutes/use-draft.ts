import { useCallback, useEffect, useRef, useState } from 'react';
import type { MinutesSectionView, MinutesView } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import type { ApiError } from '../../api-error.ts';
import { asApiError } from '../../api-error.ts';

const restMilliseconds = 1500;

/**
 * The text being written. It is saved when the writer rests; what was typed here wins over what
 * the server sends meanwhile, and nothing is kept on the device.
 */
export function useDraft({ meetingId, draft }: MinutesView) {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<ApiError | null>(null);
  const latest = useRef({ typed, draft });
  latest.current = { typed, draft };
  const unsaved = useRef(false);

  const underWay = useRef<Promise<void>>(Promise.resolve());

  const saveNow = useCallback(async () => {
    if (!unsaved.current) return;
    unsaved.current = false;
    setWords('Saving…');
    try {
      const body = { sections: sectionsOf(latest.current.draft, latest.current.typed) };
      await acts.saveDraft(meetingId, body);
      setProblem(null);
      setWords(unsaved.current ? '' : 'Saved');
    } catch (error) {
      unsaved.current = true;
      setWords('');
      setProblem(asApiError(error));
      throw error;
    }
  }, [meetingId]);

  /** Saves what is unsaved, after any save under way. Throws ApiError, after it has been shown. */
  const save = useCallback(() => {
    underWay.current = underWay.current.catch(() => undefined).then(saveNow);
    return underWay.current;
  }, [saveNow]);

  useEffect(() => {
    if (typed.size === 0) return undefined;
    const timer = setTimeout(() => void save().catch(() => undefined), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, save]);

  useEffect(() => saveBeforeLeaving(unsaved, save), [save]);

  return {
    words,
    problem,
    save,
    notesOf: (section: MinutesSectionView) => typed.get(section.agendaItemId) ?? section.notes,
    write(agendaItemId: string, notes: string) {
      unsaved.current = true;
      setWords('');
      setTyped(new Map(typed).set(agendaItemId, notes));
    },
  };
}

/** The draft as it is saved: every item of the agenda, with what was typed under it. */
export function sectionsOf(
  draft: readonly MinutesSectionView[],
  typed: ReadonlyMap<string, string>,
) {
  return draft.map(({ agendaItemId, heading, notes }) => ({
    agendaItemId,
    heading,
    notes: typed.get(agendaItemId) ?? notes,
  }));
}

/** Going elsewhere in the tab saves; closing the page with unsaved text asks first. */
function saveBeforeLeaving(unsaved: { current: boolean }, save: () => Promise<void>) {
  const ask = (event: BeforeUnloadEvent) => {
    if (unsaved.current) event.preventDefault();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save().catch(() => undefined);
  };
  addEventListener('beforeunload', ask);
  addEventListener('keydown', byKey);
  return () => {
    removeEventListener('beforeunload', ask);
    removeEventListener('keydown', byKey);
    void save().catch(() => undefined);
  };
}
