import type { Page } from '@playwright/test';
import { drawnPanels } from '#renderer/panel.ts';
import type { SampleAnswer } from '#test/support/fixtures/sample-answers.ts';

export type Panel = keyof typeof drawnPanels;
export type Size = 'standard' | 'elder';

/** How an answer lies on its pages. */
export interface AnswerLayout {
  readonly answer: string;
  readonly pages: number;
  /** The largest share of a page's room that is left empty while a further page exists; 0 for one page. */
  readonly unused: number;
  /** Whether a page holds nothing but one fact. */
  readonly hasLoneFact: boolean;
}

interface GalleryWindow {
  readonly drawInGallery: (query: string, given: unknown) => void;
}

interface Wanted {
  readonly size: Size;
  readonly venuesById: Readonly<Record<string, SampleAnswer['venue']>>;
  readonly answers: readonly {
    readonly venueId: string;
    readonly language: string;
    readonly entry: SampleAnswer['entry'];
  }[];
}

/** Opens the gallery on a panel with all its fonts; answers are then laid out in it one after the other. */
export async function openPanel(page: Page, gallery: string, panel: Panel): Promise<void> {
  const { widthPx, heightPx } = drawnPanels[panel];
  await page.setViewportSize({ width: widthPx, height: heightPx });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${gallery}/?screen=answer`);
  await page.locator('html[data-ready=true]').waitFor({ state: 'attached' });
  await page.evaluate(() => Promise.all(Array.from(document.fonts, (font) => font.load())));
}

/** Lays the answers out one after the other and turns all their pages. */
export async function measureAnswers(
  page: Page,
  answers: readonly SampleAnswer[],
  size: Size,
): Promise<AnswerLayout[]> {
  const venuesById = Object.fromEntries(answers.map(({ venue }) => [venue.id, venue]));
  const wanted = answers.map(({ venue, entry, language }) => ({ venueId: venue.id, entry, language }));
  return await page.evaluate(layOutAll, { size, venuesById, answers: wanted });
}

/** Runs in the page. */
async function layOutAll({ size, venuesById, answers }: Wanted): Promise<AnswerLayout[]> {
  const { drawInGallery } = window as unknown as GalleryWindow;
  /** Keys that came with the pages may have changed the room; the run is then laid out anew within a frame. */
  const settled = async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const emptyShare = () => {
    let roomPx = 0;
    let filledPx = 0;
    for (const flow of document.querySelectorAll<HTMLElement>('[data-flow]')) {
      const { top } = flow.getBoundingClientRect();
      const columns = [...flow.querySelectorAll<HTMLElement>('[data-column]')];
      for (const column of columns.length > 0 ? columns : [flow]) {
        const bottom = column.lastElementChild?.getBoundingClientRect().bottom ?? top;
        roomPx += flow.clientHeight;
        filledPx += Math.min(flow.clientHeight, bottom - top);
      }
    }
    return roomPx === 0 ? 0 : 1 - filledPx / roomPx;
  };
  const isLoneFact = () => {
    const blocks = Array.from(document.querySelectorAll<HTMLElement>('[data-block]'), (one) => one.dataset.block);
    return blocks.length === 1 && /^(where|duration|fee)$/.test(blocks[0] ?? '');
  };
  const layouts: AnswerLayout[] = [];
  for (const { venueId, entry, language } of answers) {
    const query = new URLSearchParams({ screen: 'answer', language, size }).toString();
    drawInGallery(query, {
      venue: venuesById[venueId],
      screen: { name: 'answer', asked: null, entry, mark: null },
    });
    await settled();
    const pages = Number(document.querySelector<HTMLElement>('[data-pages]')?.dataset.pages ?? 1);
    let unused = 0;
    let hasLoneFact = false;
    for (let number = 1; number <= pages && pages > 1; number++) {
      if (number < pages) unused = Math.max(unused, emptyShare());
      hasLoneFact ||= isLoneFact();
      document.querySelector<HTMLElement>('[data-pages] button')?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    layouts.push({ answer: `${venueId} ${entry.id} ${language}`, pages, unused, hasLoneFact });
  }
  return layouts;
}
