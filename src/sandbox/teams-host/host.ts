import type { TeamsPersonAnswer } from '../pages/answers.ts';
import { pathOfDeepLink } from './deep-links.ts';
import { type Asked, askedBy, runtimeConfig } from './protocol.ts';

export interface HostOptions {
  readonly frame: HTMLIFrameElement;
  readonly person: TeamsPersonAnswer;
  /** The place in the tab that a deep link asked for; empty for the tab's first view. */
  readonly subPageId: string;
  readonly theme: string;
  /** A single sign-on token for the person. */
  bearer(): Promise<string>;
  /** Shows another path of the tab. */
  show(path: string): void;
}

export interface Host {
  setTheme(theme: string): void;
}

interface Playing extends HostOptions {
  theme: string;
}

type Answer = readonly unknown[] | undefined;

/** Answers what teams-js asks from inside the frame, and nobody else. */
export function playHost(options: HostOptions): Host {
  const playing: Playing = { ...options };
  const { frame, person } = options;
  const send = (message: Record<string, unknown>) =>
    frame.contentWindow?.postMessage(message, person.appOrigin);
  addEventListener('message', async (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== person.appOrigin) return;
    const asked = askedBy(event.data);
    if (!asked) return;
    const args = await answerTo(playing, asked);
    if (args === undefined) return;
    send({ id: asked.id, uuidAsString: asked.uuidAsString, args, isPartialResponse: false });
  });
  return {
    setTheme(theme) {
      playing.theme = theme;
      send({ func: 'themeChange', args: [theme] });
    },
  };
}

async function answerTo(playing: Playing, { func, args }: Asked): Promise<Answer> {
  switch (func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtimeConfig), '2.0.0'];
    case 'getContext':
      return [contextOf(playing)];
    case 'authentication.getAuthToken':
      return playing.bearer().then(
        (token) => [true, token],
        (error: Error) => [false, error.message],
      );
    case 'pages.currentApp.navigateTo':
    case 'pages.currentApp.navigateToDefaultPage':
      return [];
    case 'executeDeepLink':
      return [followed(playing, args[0])];
    case 'appInitialization.success':
    case 'appInitialization.appLoaded':
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
    case 'registerHandler':
      return undefined;
    default:
      // What Teams does with a question that it does not know: it says nothing.
      return undefined;
  }
}

function followed({ show }: Playing, link: unknown): boolean {
  if (typeof link !== 'string') return false;
  const path = pathOfDeepLink(link);
  if (path !== undefined) show(path);
  else if (URL.canParse(link) && new URL(link).hostname === 'localhost') {
    open(link, '_blank', 'noopener');
  } else return false;
  return true;
}

function contextOf({ person, subPageId, theme }: Playing): Record<string, unknown> {
  return {
    userObjectId: person.id,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    userDisplayName: person.name,
    tid: person.tenantId,
    tenantSKU: 'edu',
    userLicenseType: 'Teacher',
    entityId: 'home',
    pageId: 'home',
    subEntityId: subPageId,
    subPageId,
    theme,
    locale: 'en-gb',
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
    ringId: 'general',
    isFullScreen: false,
  };
}
