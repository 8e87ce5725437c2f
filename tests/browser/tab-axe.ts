import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const Violations = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string() })),
  }),
);

/**
 * What axe finds on the page as it stands, one line for each place; none where all is well.
 * `without` names rules of axe that cannot be right for this look, `only` all that can differ in it.
 */
export async function axeFindings(
  page: Page | Frame,
  { without = [], only }: { without?: readonly string[]; only?: readonly string[] } = {},
): Promise<string[]> {
  const loaded = await page.evaluate('"axe" in window');
  if (loaded !== true) await page.addScriptTag({ path: axePath });
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = only === undefined ? { rules } : { runOnly: only };
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  );
  return Violations.parse(found).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
