import { openDoor } from '../../src/graph/door.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Microsoft, MicrosoftOptions } from '../../src/sandbox/microsoft.ts';
import { startForTest } from './sandbox-cast.ts';

/** The sandbox's Microsoft, and the product's own door to it. */
export interface GraphUnderTest extends AsyncDisposable {
  readonly microsoft: Microsoft;
  readonly graph: Graph;
  readonly organiser: { readonly mailbox: string; readonly id: string };
  readonly site: { readonly hostname: string; readonly path: string };
  /** Every line that was logged, as one text. */
  logged(): string;
  /** Seconds of the waits that were asked for; nobody really waits. */
  readonly waits: number[];
}

export async function startGraph(options: Partial<MicrosoftOptions> = {}): Promise<GraphUnderTest> {
  const microsoft = await startForTest(options);
  const { settings } = microsoft;
  const setting = (name: string) => settings[name] ?? '';
  const lines: string[] = [];
  const waits: number[] = [];
  const graph = openDoor(
    {
      tenantId: setting('TENANT_ID'),
      workerApp: {
        clientId: setting('WORKER_CLIENT_ID'),
        clientSecret: setting('WORKER_CLIENT_SECRET'),
      },
    },
    { warn: (facts, message) => void lines.push(JSON.stringify({ ...facts, message })) },
    {
      pause: async (seconds) => {
        waits.push(seconds);
      },
    },
  );
  return {
    microsoft,
    graph,
    organiser: { mailbox: setting('ORGANISER_MAILBOX'), id: setting('ORGANISER_ID') },
    site: { hostname: setting('SITE_HOSTNAME'), path: setting('SITE_PATH') },
    logged: () => lines.join('\n'),
    waits,
    [Symbol.asyncDispose]: () => microsoft.stop(),
  };
}

/** How often Microsoft accepted something of this kind. */
export function accepted(microsoft: Microsoft, kind: string): number {
  return microsoft.ledger.filter((entry) => entry.kind === kind).length;
}
