import type { Page } from '@playwright/test';
import type { Language } from '#contract/base/language.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { drawnPanels } from '#renderer/panel.ts';

export type Panel = keyof typeof drawnPanels;
export type Size = 'standard' | 'elder';

/** One answer as it is to be laid out. */
export interface AnswerShot {
  readonly venue: VenueFace;
  readonly entry: EntryView;
  readonly language: Language;
  readonly size: Size;
}

/** How an answer lies on its pages. */
export interface AnswerLayout {
  readonly pages: number;
  /** The largest share of a page's room that is left empty while a further page exists; 0 for one page. */
  readonly unused: number;
  /** Whether a page holds nothing but one fact. */
  readonly hasLoneFact: boolean;
}

interface PageOfAnswer {
  readonly pages: number;
  readonly unused: number;
  readonly blocks: readonly string[];
}

interface GalleryWindow {
  readonly showInGallery: (query: string, given: unknown) => Promise<void>;
}

/** Sets the panel; answers of one panel are measured one after the other. */
export async function setPanel(page: Page, panel: Panel): Promise<void> {
  const { widthPx, heightPx } = drawnPanels[panel];
  await page.setViewportSize({ width: widthPx, height: heightPx });
}

/** Lays an answer out in the gallery's page and turns all its pages. */
export async function measureAnswer(page: Page, shot: AnswerShot): Promise<AnswerLayout> {
  const { venue, entry, language, size } = shot;
  const query = new URLSearchParams({ screen: 'answer', language, size }).toString();
  const given = { venue, screen: { name: 'answer', asked: null, entry, mark: null } };
  await page.evaluate(([wanted, what]) => (window as unknown as GalleryWindow).showInGallery(wanted as string, what), [
    query,
    given,
  ] as const);
  const first = await page.evaluate(readPage);
  const turned = [first];
  for (let number = 1; number < first.pages; number++) {
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-pages] button')?.click());
    turned.push(await page.evaluate(readPage));
  }
  return {
    pages: first.pages,
    unused: Math.max(0, ...turned.slice(0, -1).map((one) => one.unused)),
    hasLoneFact:
      turned.length > 1 &&
      turned.some(({ blocks }) => blocks.length === 1 && /^(where|duration|fee)/.test(blocks[0] ?? '')),
  };
}

/** Runs in the page: how much of the room for blocks is filled, over all columns. */
function readPage(): PageOfAnswer {
  const flows = [...document.querySelectorAll<HTMLElement>('[data-flow]')];
  const pages = Number(document.querySelector<HTMLElement>('[data-pages]')?.dataset.pages ?? 1);
  let roomPx = 0;
  let filledPx = 0;
  for (const flow of flows) {
    const { top } = flow.getBoundingClientRect();
    const columns = [...flow.querySelectorAll<HTMLElement>('[data-column]')];
    for (const column of columns.length > 0 ? columns : [flow]) {
      const last = column.lastElementChild?.getBoundingClientRect().bottom ?? top;
      roomPx += flow.clientHeight;
      filledPx += Math.min(flow.clientHeight, last - top);
    }
  }
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')].map((block) => block.dataset.block ?? '');
  return { pages, unused: roomPx === 0 ? 0 : 1 - filledPx / roomPx, blocks };
}
