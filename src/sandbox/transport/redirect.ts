import { Agent, buildConnector, getGlobalDispatcher, setGlobalDispatcher } from 'undici';

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

export interface Redirection {
  readonly hosts: readonly string[];
  readonly port: number;
  /** PEM. */
  readonly authority: string;
}

/**
 * Sends the global `fetch` of this process to the sandbox for the given hosts, keeping URL, Host
 * header and TLS name, and refuses every other host that is not this machine: a test must never
 * reach the internet. Returns the undo.
 */
export function redirectFetch({ hosts, port, authority }: Redirection): () => Promise<void> {
  const before = getGlobalDispatcher();
  const connect = buildConnector({ ca: authority });
  const agent = new Agent({
    connect(options, callback) {
      const { hostname } = options;
      if (hosts.includes(hostname)) {
        const target = { hostname: '127.0.0.1', host: `127.0.0.1:${port}`, port: String(port) };
        connect({ ...options, ...target, servername: hostname }, callback);
      } else if (loopback.has(hostname)) connect(options, callback);
      else callback(new Error(`The sandbox does not let ${hostname} be called.`), null);
    },
  });
  setGlobalDispatcher(agent);
  return async () => {
    if (getGlobalDispatcher() === agent) setGlobalDispatcher(before);
    await agent.destroy();
  };
}
