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
  /** Whether a page holds nothing but facts, or nothing but who says so. */
  readonly isLone: boolean;
  /** Steps, papers and paragraphs of which a part stands on the next page. */
  readonly tornItems: readonly string[];
  /** Papers that stand first in a column without the head of their list. */
  readonly headless: readonly string[];
  /** Whether its sentence runs on in another column. */
  readonly isLeadTorn: boolean;
  /** Whether something to be read goes on behind the keys. */
  readonly isCut: boolean;
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
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  /** Which blocks stand on each page of the run, and how far its columns are filled. */
  const pagesOf = (text: HTMLElement, count: number) => {
    const { left, top, width, height } = text.getBoundingClientRect();
    const columns = Number(text.dataset.columns);
    const gapPx = Number.parseFloat(getComputedStyle(text).columnGap);
    const columnPx = (width - gapPx * (columns - 1)) / columns + gapPx;
    const filledPx = new Array<number>(count * columns).fill(0);
    const blocks = Array.from({ length: count }, () => new Set<string>());
    for (const block of text.querySelectorAll<HTMLElement>('[data-block]'))
      for (const rect of block.getClientRects()) {
        const column = Math.floor((rect.left - left + 2) / columnPx);
        filledPx[column] = Math.max(filledPx[column] ?? 0, Math.min(height, rect.bottom - top));
        blocks[Math.floor(column / columns)]?.add(block.dataset.block ?? '');
      }
    return blocks.map((names, page) => {
      const ofPage = filledPx.slice(page * columns, (page + 1) * columns);
      return { names, unused: 1 - ofPage.reduce((sum, px) => sum + px, 0) / (height * columns) };
    });
  };
  /** Blocks of a run with a part in more than one of what is so wide. */
  const tornOver = (text: HTMLElement, widthPx: number) =>
    Array.from(text.querySelectorAll<HTMLElement>(':scope > [data-block]')).flatMap((block) => {
      const parts = Array.from(block.getClientRects(), ({ left }) =>
        Math.floor((left - text.getBoundingClientRect().left + 2) / widthPx),
      );
      return new Set(parts).size > 1 ? [block.dataset.block ?? ''] : [];
    });
  /** Papers that begin in another column than the one before, where the head is not said again. */
  const headlessIn = (text: HTMLElement) => {
    const papers = Array.from(text.querySelectorAll<HTMLElement>(':scope > [data-block^="material-"]'));
    return papers.flatMap((paper, index) => {
      const before = papers[index - 1];
      const goesOn = before && paper.getClientRects()[0]?.left === before.getClientRects()[0]?.left;
      const isHeaded = Array.from(paper.querySelectorAll('h2')).some((head) => head.getClientRects().length > 0);
      return goesOn || isHeaded ? [] : [paper.dataset.block ?? ''];
    });
  };
  const tornIn = (text: HTMLElement) => {
    const { width } = text.getBoundingClientRect();
    const gapPx = Number.parseFloat(getComputedStyle(text).columnGap);
    return {
      overPages: tornOver(text, width + gapPx),
      overColumns: tornOver(text, (width + gapPx) / Number(text.dataset.columns)),
    };
  };
  /** Text on the stone that ends lower than the keys begin; what stands on another page than the first is hidden. */
  const isCut = () => {
    const keys = document.querySelector('main [data-surface=river]');
    const keysTop = keys?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    return Array.from(document.querySelectorAll('main :is(h1, p, dt, dd)')).some(
      (text) =>
        !keys?.contains(text) && !text.closest('[data-turns]') && text.getBoundingClientRect().bottom > keysTop + 2,
    );
  };
  // What is not painted is measured in half the time.
  document.documentElement.style.visibility = 'hidden';
  const layouts: AnswerLayout[] = [];
  for (const { venueId, entry, language } of answers) {
    const query = new URLSearchParams({ screen: 'answer', language, size }).toString();
    drawInGallery(query, {
      venue: venuesById[venueId],
      screen: { name: 'answer', asked: null, entry, mark: null },
    });
    await settled();
    const pages = Number(document.querySelector<HTMLElement>('[data-pages]')?.dataset.pages ?? 1);
    const text = document.querySelector<HTMLElement>('[data-turns] > *');
    const turned = pages > 1 && text ? pagesOf(text, pages) : [];
    const torn = text ? tornIn(text) : { overPages: [], overColumns: [] };
    layouts.push({
      answer: `${venueId} ${entry.id} ${language}`,
      pages,
      unused: Math.max(0, ...turned.slice(0, -1).map((one) => one.unused)),
      isLone: turned.some(({ names }) => names.size === 1 && (names.has('facts') || names.has('source'))),
      tornItems: torn.overPages,
      headless: text ? headlessIn(text) : [],
      isLeadTorn: torn.overColumns.includes('lead'),
      isCut: isCut(),
    });
  }
  return layouts;
}
