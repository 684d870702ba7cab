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

/** What axe finds, a line each. */
export async function axe(page: Page): Promise<string[]> {
  // The page has no frames: it needs no second page to gather what they found.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 140)}`);
}
