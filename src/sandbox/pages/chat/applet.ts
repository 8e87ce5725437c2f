import {
  ActivityRequestError,
  type ActivityResponse,
  AdaptiveApplet,
  AdaptiveCard,
  ChannelAdapter,
  ErrorResponse,
  ExecuteAction,
  HostConfig,
  type IActivityRequest,
  OpenUrlAction,
  SuccessResponse,
} from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { pathOfDeepLink } from '../../teams-host/deep-links.ts';
import type { PressAnswer } from '../answers.ts';
import { act } from '../sandbox-client.ts';
import { hostConfig } from './host-config.ts';

const markdown = new MarkdownIt({ html: false });
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

export interface AppletOptions {
  readonly personId: string;
  readonly activityId: string;
  /** What the app says beside the card; empty when it says nothing. */
  say(words: string): void;
  /** Follows a link to a place in the tab. */
  openTab(path: string): void;
}

/** The client's side of a card with buttons, as Teams has it: required inputs, answer, refresh. */
export function createApplet(options: AppletOptions): AdaptiveApplet {
  const applet = new AdaptiveApplet();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isNarrow = matchMedia('(max-width: 480px)').matches;
  applet.hostConfig = new HostConfig(hostConfig({ isDark, isNarrow }));
  applet.channelAdapter = new ToTheBot(options);
  applet.onPrepareActivityRequest = () => {
    options.say('');
    return true;
  };
  applet.onRenderManualRefreshButton = () => refreshButton(applet);
  applet.onActivityRequestFailed = (_sender, response) => {
    options.say(response.error.message ?? 'The app did not answer.');
    return -1;
  };
  applet.onAction = (_sender, pressed) => {
    if (!(pressed instanceof OpenUrlAction) || !pressed.url) return;
    const path = pathOfDeepLink(pressed.url);
    if (path !== undefined) options.openTab(path);
    else if (new URL(pressed.url).hostname === 'localhost') open(pressed.url, '_blank', 'noopener');
    else options.say('This link leads away from this machine; the sandbox does not follow it.');
  };
  return applet;
}

/** The renderer's own is drawn without our colours. */
function refreshButton(applet: AdaptiveApplet): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link refresh';
  button.textContent = 'Refresh this card';
  button.addEventListener('click', () => applet.refreshCard());
  return button;
}

/** Sends a pressed button through the sandbox's Teams to the app's own bot endpoint. */
class ToTheBot extends ChannelAdapter {
  readonly #options: AppletOptions;

  constructor(options: AppletOptions) {
    super();
    this.#options = options;
  }

  override async sendRequestAsync(request: IActivityRequest): Promise<ActivityResponse> {
    const { personId, activityId, say } = this.#options;
    const { action, trigger } = request;
    const verb = action instanceof ExecuteAction ? action.verb : undefined;
    const data: unknown = action.data;
    try {
      const answer = await act<PressAnswer>(
        `/sandbox/people/${personId}/chat/${encodeURIComponent(activityId)}`,
        { verb: verb ?? '', data: data ?? {}, trigger },
      );
      if (answer.error) {
        const { code, message } = answer.error;
        return new ErrorResponse(request, new ActivityRequestError(code, message));
      }
      if (answer.says !== null) say(answer.says);
      return new SuccessResponse(request, JSON.stringify(answer.card ?? ''));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return new ErrorResponse(request, new ActivityRequestError('not-reached', message));
    }
  }
}
