import { ChatPage } from './chat/ChatPage.tsx';
import { FilesPage } from './files/FilesPage.tsx';
import type { PersonInPages } from './frame/person-in-pages.ts';
import { HappenedPage } from './happened/HappenedPage.tsx';
import { MeetingPage } from './meeting/MeetingPage.tsx';
import { OutlookPage } from './outlook/OutlookPage.tsx';
import { TabPage } from './tab-page/TabPage.tsx';

interface ViewProps extends PersonInPages {
  appOrigin: string;
}

/** What the chosen person sees in the chosen place. */
export function View({ person, place, go, appOrigin }: ViewProps) {
  switch (place.view) {
    case 'outlook':
      return <OutlookPage person={person} place={place} go={go} />;
    case 'chat':
      return <ChatPage person={person} place={place} go={go} />;
    case 'tab':
      return <TabPage person={person} place={place} go={go} appOrigin={appOrigin} />;
    case 'files':
      return <FilesPage place={place} go={go} />;
    case 'meeting':
      return <MeetingPage person={person} place={place} go={go} />;
    case 'happened':
      return <HappenedPage />;
  }
}
