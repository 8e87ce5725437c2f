import { ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import { ServiceBusy } from '../use-cases/services.ts';
import { GraphError } from './graph.ts';

export interface WorkerApp {
  readonly tenantId: string;
  readonly workerApp: { readonly clientId: string; readonly clientSecret: string };
}

export interface AppTokens {
  /** Throws ServiceBusy when Entra does not answer, GraphError (401) when it refuses us. */
  get(): Promise<string>;
  /** The next one is fetched anew: Graph no longer took this one. */
  forget(): void;
}

const scopes = ['https://graph.microsoft.com/.default'];
const timeoutSeconds = 30;

/** App-only tokens of the worker for Graph; MSAL keeps them until they end. */
export function appTokens({ tenantId, workerApp }: WorkerApp): AppTokens {
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const entra = new ConfidentialClientApplication({ auth: { ...workerApp, authority } });
  // MSAL asks once for each caller that waits; one is enough.
  let underWay: Promise<string> | undefined;
  let skipCache = false;
  const fetched = async () => {
    const asked = entra.acquireTokenByClientCredential({ scopes, skipCache });
    const answer = await inTime(asked).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    skipCache = false;
    if (answer) return answer.accessToken;
    throw new ServiceBusy(timeoutSeconds);
  };
  return {
    get() {
      underWay ??= fetched().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    forget() {
      skipCache = true;
    },
  };
}

/** MSAL sets no limit of its own. */
function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return Promise.race([work, promise]);
}

function refusalOf(cause: unknown): Error {
  if (cause instanceof ServerError) {
    const refusal = { status: 401, code: cause.errorCode, isOfEntra: true } as const;
    return new GraphError('token', refusal, { cause });
  }
  return new ServiceBusy(10, { cause });
}
