import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Limits, Violation } from '#renderer/gallery/checks/violation.ts';

interface GalleryWindow {
  readonly inspectScreen: (limits: Limits) => readonly Violation[];
}

/** What the screen that is shown breaks of the project's own rules. */
export function inspect(page: Page, limits: Limits): Promise<readonly Violation[]> {
  return page.evaluate((held) => (window as unknown as GalleryWindow).inspectScreen(held), limits);
}

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
const options = { resultTypes: ['violations' as const] };

/** Runs axe in the page, which holds it from the first look on: to send it each time takes longer than the look. */
async function runAxe(page: Page): Promise<Pick<AxeResults, 'violations'>> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // The page has no frames: it needs no second page to gather what they found.
  if (!isThere) return new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
  return page.evaluate(
    (wanted) =>
      (window as unknown as { axe: { run: (of: Document, how: object) => Promise<AxeResults> } }).axe.run(
        document,
        wanted,
      ),
    options,
  );
}

/** What axe finds, a line each. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await runAxe(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 140)}`);
}
